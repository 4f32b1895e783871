"""Make the cited entries of a checklist, each saying how its text stands on the day."""

from dataclasses import dataclass
from datetime import date

from corpus.model import Document, Provision, Span
from corpus.outline.markers import marker_of
from corpus.steps import StepKind
from corpus.store import Corpus
from corpus.validity import State
from retrieval.citation import Citation, Statement
from retrieval.citing import cite, trimmed
from retrieval.compare.model import Entry
from retrieval.standing import dated, standing

_ENDS = " .;,:"
# What a digest says of itself, which is no rule.
_GAPS = ("chưa có trong kho", "chưa rõ", "hiện chỉ biết")


@dataclass(frozen=True, slots=True)
class Day:
    """A corpus as it stands on a day."""

    corpus: Corpus
    on: date

    def entry(self, document: Document, provision: Provision, span: Span) -> Entry:
        """Return the entry of a span of a provision: its words without marker and last mark."""
        span = trimmed(document.text, span)
        citation = self.dated(cite(document, provision, span))
        marker = marker_of(citation.quote)
        words = citation.quote[marker.length if marker else 0 :]
        return Entry(words.rstrip(_ENDS), citation)

    def dated(self, citation: Citation) -> Citation:
        """Return a citation that says how its text stands on the day."""
        return dated((Statement("", citation.quote, citation),), self.corpus, on=self.on)[
            0
        ].citation

    def holds(self, entry: Entry) -> bool:
        """Whether an entry's text is a rule on the day."""
        state = standing(entry.citation, self.corpus, on=self.on)
        return not state.gone and state.state is not State.REPLACED

    def ended(self, entry: Entry) -> bool:
        """Whether an entry's text was a rule before the day and is none on it."""
        state = standing(entry.citation, self.corpus, on=self.on).state
        return state in (State.ENDED, State.SUSPENDED, State.REPLACED)


def body(document: Document, provision: Provision) -> Span:
    """Return a provision's own words without the line that heads an article."""
    span = provision.span
    if provision.locator.steps[-1].kind is not StepKind.ARTICLE:
        return span
    _, _, rest = span.of(document.text).partition("\n")
    return Span(span.end - len(rest), span.end) if rest.strip() else Span(span.end, span.end)


def is_gap(document: Document, span: Span) -> bool:
    """Whether a digest says there that it does not know the text."""
    words = span.of(document.text)
    return document.is_digest(span) and any(gap in words for gap in _GAPS)
