"""A choice of record fields, written `title` or `dateline.places`, and the part of a record that it names."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from newsparse.errors import UsageError, suggestion
from newsparse.model import Article, Comment, Comments, Dateline, Source
from newsparse.outputs._format import Loss

Tree = dict[str, "Tree"]  # an empty tree stands for the whole value


@cache
def chosen(fields: tuple[str, ...]) -> Tree:
    """The fields as a tree, in the order of their first mention; raises `UsageError` for unknown ones."""
    unknown = [field for field in fields if not _exists(Article, field.split("."))]
    if unknown:
        hint = f"{_meant(unknown[0])} fields: {', '.join(Article.__struct_fields__)}".strip()
        raise UsageError(f"no field {', '.join(map(repr, unknown))} in the record", hint=hint)
    tree: Tree = {}
    for field in fields:
        _plant(tree, field.split("."))
    return tree


def _meant(field: str) -> str:
    """The nearest field: of the record, or of the object that the last name should be a part of."""
    above, dot, _ = field.rpartition(".")
    if not above or not _exists(Article, above.split(".")):
        return suggestion(field, Article.__struct_fields__)
    names = {name for kind in (Dateline, Comments, Comment, Source) for name in kind.__struct_fields__}
    inside = [name for name in sorted(names) if _exists(Article, [*above.split("."), name])]
    return suggestion(field, [above + dot + name for name in inside])


def selected(value: Any, tree: Tree) -> Any:
    """The part of plain values that the tree names, in its order; in a list, that part of every item."""
    if not tree or value is None:
        return value
    if isinstance(value, list):
        return [selected(item, tree) for item in value]
    if not isinstance(value, dict):
        return None  # a field of `source.meta` that is an object in other records
    return {name: selected(value.get(name), branch) for name, branch in tree.items()}


def field_at(value: Any, field: str) -> Any:
    """The value of one field, `dateline.text`; in a list, that of every item; None where there is none."""
    for name in field.split("."):
        value = _member(value, name)
    return value


def values_at(article: Article, field: str) -> list[Any]:
    """What an article holds in a field, `comments.items.date`: none where it is null or empty."""
    values: list[Any] = [article]
    for name in field.split("."):
        values = [item for value in values for item in _held(getattr(value, name))]
    return values


def left_out(field: str, reason: str) -> Loss:
    """The loss of a field that a format has no place for."""
    return Loss(field, reason, lambda article, _settings: bool(values_at(article, field)))


def _held(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None or value == {} else (value,)


def _member(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return [_member(item, name) for item in value]
    return value.get(name) if isinstance(value, dict) else None


def _plant(tree: Tree, names: list[str]) -> None:
    first, *rest = names
    if not rest:
        tree[first] = {}  # the whole outweighs a part of it
    elif first not in tree or tree[first]:
        _plant(tree.setdefault(first, {}), rest)


def _exists(kind: Any, names: list[str]) -> bool:
    if not names or kind is Any:
        return True
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Annotated, tuple):
        return _exists(arguments[0], names)
    if origin in (Union, UnionType):
        return any(_exists(argument, names) for argument in arguments)
    if origin is dict:
        return names[0] != "" and _exists(arguments[1], names[1:])
    if isinstance(kind, type) and issubclass(kind, Struct):
        return names[0] in kind.__struct_fields__ and _exists(get_type_hints(kind)[names[0]], names[1:])
    return False
