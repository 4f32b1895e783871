"""Show on a terminal how far a regulation's download, then its reading, is."""

from types import TracebackType
from typing import Any, Self

from tqdm import tqdm

from corpus.fetching.progress import Amount


class Bar:
    """A bar on a terminal for the bytes, then the pages, of one regulation after the other."""

    def __init__(self) -> None:
        self._of: tuple[str, str] | None = None
        self._bar: tqdm[Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._close()

    def __call__(self, amount: Amount) -> None:
        """Show an amount, on a new bar where another is begun or one begins anew."""
        of = (amount.id, amount.unit)
        if self._bar is None or self._of != of or amount.done < self._bar.n:
            self._close()
            self._of, self._bar = of, _new_bar(amount)
        self._bar.update(amount.done - self._bar.n)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()


def _new_bar(amount: Amount) -> "tqdm[Any]":
    return tqdm(
        desc=amount.id,
        total=amount.total,
        unit=amount.unit if amount.unit == "B" else f" {amount.unit}",
        unit_scale=amount.unit == "B",
        leave=False,
        disable=None,
    )
