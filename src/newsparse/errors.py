"""What can go wrong, said for a person: what is wrong, where, and what to do."""


class NewsparseError(Exception):
    """Anything newsparse says is wrong; the message names the place, `hint` says what to do."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class InputError(NewsparseError):
    """An input that cannot be read as article text; `byte` is where, if that is known."""

    def __init__(self, message: str, *, hint: str = "", byte: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.byte = byte


class OutputError(NewsparseError):
    """An output that cannot be written, or not to its end."""


class LayoutError(NewsparseError):
    """A layout file that cannot be used: the message names the file, the key and the reason."""


class MissingExtraError(NewsparseError):
    """A feature whose packages are not installed; the hint is the command that installs them."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs more packages", hint=f"pip install 'newsparse[{extra}]'")


class UsageError(NewsparseError):
    """A request that cannot be carried out as it stands."""
