"""The values that citing hands on: a place that is quoted, and a statement that stands on it."""

from dataclasses import dataclass

from corpus.model import Box


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: `quote` is verbatim the document's text, `received` as it came.

    `lines` are the first and last line (1-based) of the source file as received; `start` and `end`
    the characters of the document's text; `confidence` the lowest of those lines, 0 to 1.
    `page` (from 1) is where it starts, `boxes` its lines' places on that page; None and empty where
    the file has no pages.  `validity` says how the provision stands on the day asked about;
    `digest` that the quote is the project's own summary, not the document's words.
    """

    document_id: str
    provision_id: str
    label: str
    lines: tuple[int, int]
    start: int
    end: int
    quote: str
    received: str
    confidence: float
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    validity: str | None = None
    digest: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of an answer: a lead that says whose words follow, the words, their place.

    The words are the citation's quote, or what a chat model made of it where `rephrased`.
    `key` are those of the words that answer most, empty where all do; `picked` the values among
    them that were asked for.
    """

    lead: str
    text: str
    citation: Citation
    key: str = ""
    picked: tuple[str, ...] = ()
    rephrased: bool = False
