"""The lines of the source panel, against a character-by-character reading."""

from canned_engine import cho_don_plan
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Document
from retrieval.citation import Citation
from ui.source_lines import CONTEXT, nearby_lines, whole_lines

_DOCUMENT = cho_don_plan()
_PLACES = st.integers(min_value=0, max_value=len(_DOCUMENT.text) - 1)


def _citation(document: Document, start: int, end: int) -> Citation:
    quote = document.text[start:end]
    touched = [line.number for line in document.lines if _covered(line.span.start, line.span.end,
                                                                 start, end)]  # fmt: skip
    lines = (touched[0], touched[-1]) if touched else (1, 1)
    return Citation(document.id, "i", "mục I", lines, start, end, quote, "", 1.0)


def _covered(first: int, last: int, start: int, end: int) -> bool:
    return any(start <= place < end for place in range(first, last))


@given(_PLACES, _PLACES)
def test_exactly_the_quoted_characters_are_marked(one: int, other: int) -> None:
    """A character of a line is marked if and only if its place lies within the citation."""
    start, end = min(one, other), max(one, other) + 1
    shown = whole_lines(_DOCUMENT, _citation(_DOCUMENT, start, end))

    for line, as_shown in zip(_DOCUMENT.lines, shown, strict=True):
        places = range(line.span.start, line.span.end)
        slow = "".join(_DOCUMENT.text[place] for place in places if start <= place < end)
        assert as_shown.marked == slow
        assert as_shown.before + as_shown.marked + as_shown.after == line.text


@given(_PLACES)
def test_nearby_lines_are_the_cited_ones_and_their_context(place: int) -> None:
    """Nearby lines are a run of the whole document, CONTEXT lines beyond the citation."""
    citation = _citation(_DOCUMENT, place, place + 1)
    whole = whole_lines(_DOCUMENT, citation)
    first, last = citation.lines

    nearby = nearby_lines(_DOCUMENT, citation)

    assert nearby == whole[max(first - 1 - CONTEXT, 0) : last + CONTEXT]


def test_only_restored_lines_state_a_confidence() -> None:
    """A line that restoration left as it came states none; a restored one its percentage."""
    document = _DOCUMENT
    shown = {line.number: line for line in whole_lines(document, _citation(document, 0, 1))}

    assert shown[10].percent is None
    assert (shown[143].percent, shown[143].doubtful) == (97, False)
    assert (shown[144].percent, shown[144].doubtful) == (80, True)
