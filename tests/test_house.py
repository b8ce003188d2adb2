"""The shape of the house: who may import whom, how large things are, and what is never done."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache, wraps
from pathlib import Path

_ROOT = Path(__file__).parent.parent / "src" / "newsparse"
ORDER = """
errors witness resources patterns chunks signatures model text lexicon language dates dateline blocks metadata
cues split layouts labelling fields checking parser record inputs opening outputs batch reading frames shards
cluster survey explain cli __main__
""".split()  # noqa: SIM905 (an order reads best as a line)
_MODULES = sorted(_ROOT.rglob("*.py"))
_ONLY_IN = {
    "click": {"cli"},
    "rich": {"cli", "explain"},
    "dateutil": {"dates"},
    "ray": {"cluster"},
}
# Methods of values that hand on to a function above, which is imported when they are called.
_DOORS = {"model": {"checking", "record"}}
_CLOCK_CALLS = {"now", "utcnow", "today", "time", "localtime", "gmtime", "ctime"}
_REACHES_OUT = {"print", "open", "logging", "locale", "random", "os.environ", "os.getenv"}
_REACHES_OUT |= {"sys.stdin", "sys.stdout", "sys.stderr", "sys.argv"}
# Whatever one input or one item brings to light is the failure of that one: nowhere else is all caught.
_GUARDS = {"inputs/items.py": "caught", "batch/work.py": "_tried"}
_LONGEST_FUNCTION, _LONGEST_MODULE = 40, 300


def _every_module(check: Callable[[Path], None]) -> Callable[[], None]:
    """One test of a rule over all modules, which names every module that breaks it."""

    @wraps(check)
    def test() -> None:
        broken = [f"{path.relative_to(_ROOT)}: {said}" for path in _MODULES if (said := _said(check, path))]
        assert not broken, "\n".join(broken)

    del test.__wrapped__  # or pytest takes the path for a fixture
    return test


def _said(check: Callable[[Path], None], path: Path) -> str | None:
    try:
        check(path)
    except AssertionError as error:
        return str(error)
    return None


def _place(path: Path) -> str:
    return path.relative_to(_ROOT).parts[0].removesuffix(".py")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    """The line and full name of everything a module imports, at its top or inside a function."""
    package = ["newsparse", *path.relative_to(_ROOT).parent.parts]
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            full = ".".join([*base, *filter(None, [node.module])])
            yield from ((node.lineno, f"{full}.{alias.name}") for alias in node.names)


@_every_module
def test_every_module_has_its_place_in_the_house(path: Path) -> None:
    assert _place(path) in [*ORDER, "__init__"]


@_every_module
def test_a_module_imports_only_modules_below_it(path: Path) -> None:
    own = len(ORDER) if _place(path) == "__init__" else ORDER.index(_place(path))
    targets = ((line, name.split(".")[1]) for line, name in _imported(path) if name.startswith("newsparse."))
    wrong = [(line, target) for line, target in targets if target in ORDER and ORDER.index(target) > own]
    assert {target for _, target in wrong} <= _DOORS.get(_place(path), set())


@_every_module
def test_inputs_hand_on_what_they_read_and_parse_nothing(path: Path) -> None:
    targets = {name.split(".")[1] for _, name in _imported(path) if name.startswith("newsparse.")}
    assert _place(path) != "inputs" or not targets & {"parser", "split", "layouts", "opening"}


@_every_module
def test_click_rich_and_dateutil_stay_in_their_modules(path: Path) -> None:
    packages = {name.split(".")[0] for _, name in _imported(path)}
    wrong = [
        package for package, places in _ONLY_IN.items() if package in packages and _place(path) not in places
    ]
    assert not wrong


@_every_module
def test_heavy_packages_are_imported_only_inside_functions(path: Path) -> None:
    heavy = {
        "rich",
        "dateutil",
        "pyarrow",
        "sqlite3",
        "ray",
        "tomllib",
        "charset_normalizer",
        "concurrent",
        "multiprocessing",
    }
    top = [node for node in _tree(path).body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [alias.name for node in top if isinstance(node, ast.Import) for alias in node.names]
    names += [
        node.module for node in top if isinstance(node, ast.ImportFrom) and node.module and not node.level
    ]
    assert not heavy & {name.split(".")[0] for name in names}


@_every_module
def test_only_the_two_guards_catch_every_exception(path: Path) -> None:
    guard = _GUARDS.get(str(path.relative_to(_ROOT)))
    allowed = {node for function in _functions(path) if function.name == guard for node in ast.walk(function)}
    handlers = (node for node in ast.walk(_tree(path)) if isinstance(node, ast.ExceptHandler))
    broad = [
        node.lineno
        for node in handlers
        if node not in allowed and (node.type is None or _names(node.type) & {"Exception", "BaseException"})
    ]
    assert not broad


def _names(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}


@_every_module
def test_a_module_says_in_its_first_line_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(_tree(path))
    assert docstring
    assert docstring.split("\n")[0].endswith((".", "?"))


@_every_module
def test_public_functions_and_classes_say_what_the_caller_gets(path: Path) -> None:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    public = (node for node in _tree(path).body if isinstance(node, kinds) and not node.name.startswith("_"))
    assert not [node.name for node in public if not ast.get_docstring(node)]


@_every_module
def test_functions_are_short(path: Path) -> None:
    assert not [
        (node.name, length) for node in _functions(path) if (length := _length(node)) > _LONGEST_FUNCTION
    ]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    has_docstring = ast.get_docstring(node) is not None and len(node.body) > 1
    first = node.body[1 if has_docstring else 0].lineno
    return (node.end_lineno or first) - first + 2


@_every_module
def test_modules_are_short(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= _LONGEST_MODULE


@_every_module
def test_boolean_parameters_have_a_name_at_the_call(path: Path) -> None:
    positional = (
        (node, arg) for node in _functions(path) for arg in [*node.args.posonlyargs, *node.args.args]
    )
    assert not [(node.name, arg.arg) for node, arg in positional if _is_bool(arg) and not node.decorator_list]


def _is_bool(arg: ast.arg) -> bool:
    return isinstance(arg.annotation, ast.Name) and arg.annotation.id == "bool"


@_every_module
def test_no_date_comes_from_the_clock(path: Path) -> None:
    calls = (node.func for node in ast.walk(_tree(path)) if isinstance(node, ast.Call))
    attributes = [node for node in calls if isinstance(node, ast.Attribute) and node.attr in _CLOCK_CALLS]
    assert not [ast.unparse(node) for node in attributes if _names(node) & {"time", "datetime", "date", "dt"}]


@_every_module
def test_up_to_the_parser_nothing_prints_logs_or_reads_the_environment(path: Path) -> None:
    if _place(path) not in ORDER[: ORDER.index("parser") + 1]:
        return
    named = (node for node in ast.walk(_tree(path)) if isinstance(node, ast.Attribute | ast.Name))
    used = {ast.unparse(node) for node in named} | {name for _, name in _imported(path)}
    # Where a user's own layouts lie, and the files that come with the package.
    allowed = {"layouts": {"os.environ"}, "resources": {"open"}}.get(_place(path), set())
    assert not used & _REACHES_OUT - allowed


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert not [path for path in _MODULES if path.stem in {"utils", "util", "helpers", "common", "misc"}]
