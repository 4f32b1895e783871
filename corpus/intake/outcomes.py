"""What happened to each file of an ingestion, as a table for people and as values for programs."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path


class What(StrEnum):
    """What can happen to a file, as scripts read it."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


_WORDS = {
    What.ADDED: "đã thêm",
    What.REPLACED: "đã thay",
    What.UNCHANGED: "không đổi",
    What.DUPLICATE: "trùng",
    What.REFUSED: "từ chối",
}


# Between why a file was refused and what to do instead.
INSTEAD = ". Cách khác: "


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file: the document it is now, or why it was refused.

    `offline` tells that it could not be fetched because no host was reached.
    """

    path: str
    what: What
    id: str | None = None
    file: str | None = None
    reason: str | None = None
    seconds: float = 0.0
    offline: bool = False

    @property
    def cause(self) -> str:
        """Why it was refused, without what to do instead.

        >>> Outcome("nd", What.REFUSED, reason="tệp rỗng. Cách khác: tải lại").cause
        'tệp rỗng'
        """
        return (self.reason or "").partition(INSTEAD)[0]


def tell(outcomes: Sequence[Outcome], corpus: Path, *, as_json: bool) -> int:
    """Write on standard output what a command did to a corpus; return its exit status."""
    told = {"corpus": str(corpus), **outcomes_json(outcomes)}
    shown = json.dumps(told, ensure_ascii=False) if as_json else outcomes_table(outcomes)
    sys.stdout.write(shown + "\n")
    return int(any(outcome.what is What.REFUSED for outcome in outcomes))


def outcomes_json(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Return {"files": [an outcome's fields], "counts": {what: number}}."""
    counts = {str(what): sum(o.what is what for o in outcomes) for what in What}
    files = [asdict(o) | {"what": str(o.what), "seconds": round(o.seconds, 3)} for o in outcomes]
    return {"files": files, "counts": counts}


def outcomes_table(outcomes: Sequence[Outcome]) -> str:
    """Return one line a file and the counts below.

    >>> print(outcomes_table([Outcome("a.pdf", What.REFUSED, reason="tệp rỗng")]))
    từ chối    a.pdf: tệp rỗng
    Tổng: 1 tệp, 1 từ chối
    """
    width = max(map(len, _WORDS.values()))
    lines = [f"{_WORDS[o.what]:{width}}  {o.path}{_rest(o)}" for o in outcomes]
    counts = [(what, sum(o.what is what for o in outcomes)) for what in What]
    parts = [f"{len(outcomes)} tệp", *(f"{n} {_WORDS[what]}" for what, n in counts if n)]
    return "\n".join([*lines, "Tổng: " + ", ".join(parts)])


def _rest(outcome: Outcome) -> str:
    if outcome.reason is None:
        return f" → {outcome.id}"
    # Errors begin with the file's name, which the line gives already.
    name = outcome.path.rpartition("/")[2]
    return f": {outcome.reason.removeprefix(name + ': ')}"
