"""The values that the index hands on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.model import Span


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage as it is searched: the headings it stands under and a provision's own words.

    `id` is "document/provision"; `span` are the characters of the document that `body` quotes.
    Headings (the document's title first) and body are searched, only the body is quoted.
    Chunks of one `section` stand together in the text and tell what each other are about.
    """

    id: str
    document_id: str
    provision_id: str
    headings: tuple[str, ...]
    body: str
    span: Span
    section: str

    @property
    def text(self) -> str:
        """Headings and body, one a line, as they are embedded."""
        return "\n".join((*self.headings, self.body))


@dataclass(frozen=True, slots=True)
class Prefixes:
    """What a model wants to read before a question and before a passage ("query: ", say)."""

    question: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Chunks in the order a search leg found them, best first; ties go to the smaller row.

    `rows` (n,) int64 are positions in the index's chunks, `scores` (n,) float32, higher is better.
    """

    rows: NDArray[np.int64]
    scores: NDArray[np.float32]
