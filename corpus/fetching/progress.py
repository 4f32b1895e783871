"""Tell how far a download or a reading is, to a bar of any kind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import length_hint
from typing import TypeVar

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of a regulation's file is done, in bytes ("B") or pages ("trang").

    `total` is None where it is not known.
    """

    id: str
    done: int
    total: int | None
    unit: str


Report = Callable[[Amount], None]


def silent(amount: Amount) -> None:
    """Tell nobody."""


def counted(items: Iterable[_Item], *, document_id: str, report: Report) -> Iterator[_Item]:
    """Yield pages as they are read and tell how many are done.

    >>> told: list[Amount] = []
    >>> list(counted("ab", document_id="nd", report=told.append))
    ['a', 'b']
    >>> [(amount.done, amount.total) for amount in told]
    [(0, 2), (1, 2), (2, 2)]
    """
    total = length_hint(items) or None
    report(Amount(document_id, 0, total, "trang"))
    for done, item in enumerate(items, start=1):
        yield item
        report(Amount(document_id, done, total, "trang"))
