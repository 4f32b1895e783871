"""Draw an answer that compares: what each document says beside the others, and who is silent."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlencode

import streamlit as st

from corpus.model import Source
from retrieval.citation import Citation, Statement
from retrieval.compare.model import Comparison, Row
from retrieval.model import Answer, Manner, Query
from ui import conversation
from ui.naming import full_name
from ui.plain import plain
from ui.words import Words

# Draws statements one under the other, keyed by the second.
Draw = Callable[[Sequence[Statement], str], None]

# More columns than these are too narrow to read.
_ABREAST = 3


def draw_side_by_side(
    answer: Answer, comparison: Comparison, *, draw: Draw, key: str, words: Words
) -> None:
    """Draw a cell a document and, where there are several rows, a line of cells a row."""
    for number, row in enumerate(comparison.rows):
        with st.container(key=f"row-{key}-{number}", gap="small"):
            if len(comparison.rows) > 1:
                st.markdown(f"**{plain(row.label)}**")
            for abreast in _batches(comparison.sources):
                for place, source in zip(st.columns(len(abreast)), abreast, strict=True):
                    with place:
                        said = _said(answer, row, source)
                        _draw_cell(source, said, draw=draw, key=f"{key}-{number}", words=words)
    st.link_button(
        words.side_by_side.table,
        _address(answer.query, comparison),
        help=words.side_by_side.table_help,
        icon=":material/table_chart:",
        type="tertiary",
    )


def manner_note(query: Query, words: Words) -> str:
    """Return what to say of how a question is answered; nothing where it is answered as one."""
    own = words.side_by_side
    notes = {Manner.COMPARE: own.compared, Manner.CONFLICT: own.contradicting}
    return notes.get(query.manner, "")


def _draw_cell(
    source: Source, said: Sequence[Statement], *, draw: Draw, key: str, words: Words
) -> None:
    cell = f"{key}-{source.id}"
    with st.container(key=f"lead-{cell}"):
        st.text(full_name(source, words))
    if said:
        draw(said, cell)
    else:
        with st.container(key=f"silent-{cell}"):
            st.caption(plain(words.side_by_side.silent))


def _batches(sources: Sequence[Source]) -> Iterator[tuple[Source, ...]]:
    """Yield the documents that stand abreast, as evenly as that goes: four are two and two.

    Beside an opened source there is no room for columns.
    """
    lines = -(-len(sources) // (1 if conversation.opened() else _ABREAST))
    abreast = -(-len(sources) // lines)
    return (tuple(sources[at : at + abreast]) for at in range(0, len(sources), abreast))


def _said(answer: Answer, row: Row, source: Source) -> tuple[Statement, ...]:
    """Return the statements of an answer that a cell of its comparison is made of."""
    places = {_place(entry.citation) for entry in row.cells.get(source.id, ())}
    return tuple(s for s in answer.statements if _place(s.citation) in places)


def _place(citation: Citation) -> tuple[str, int, int]:
    return citation.document_id, citation.start, citation.end


def _address(query: Query, comparison: Comparison) -> str:
    """Return the address of the page that compares the same documents, asked the same."""
    told = {"documents": ",".join(source.id for source in comparison.sources)}
    if len(comparison.rows) == 1:
        told["question"] = query.topic
    return f"compare?{urlencode(told)}"
