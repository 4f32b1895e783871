"""Draw what the corpus says above the buttons that open its places, and how the texts stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from corpus.store import Corpus
from retrieval.citation import Citation, Statement
from retrieval.onboarding.model import Step
from ui import conversation
from ui.marks import draw_marks
from ui.naming import citation_name, document_name
from ui.plain import plain
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Quotes:
    """The statements of a page, their places numbered from 1 in their order.

    `standing` has a citation of each document whose quotes stand alike: that is told once.
    """

    at: int
    numbers: Mapping[Citation, int]
    standing: Mapping[str, Citation]
    corpus: Corpus
    words: Words

    @classmethod
    def of(cls, step: Step, at: int, corpus: Corpus, words: Words) -> "Quotes":
        """Return the statements of a step, its number counted from 0."""
        read = [s for reading in step.readings for s in reading.statements]
        asked = [quiz.statement for quiz in step.quizzes]
        quotes = cls.among([*read, *asked], at, corpus, words)
        return replace(quotes, standing=_alike(statement.citation for statement in read))

    @classmethod
    def among(
        cls, statements: Iterable[Statement], at: int, corpus: Corpus, words: Words
    ) -> "Quotes":
        """Return statements each of which tells how it stands."""
        citations = dict.fromkeys(statement.citation for statement in statements)
        numbers = {citation: number for number, citation in enumerate(citations, start=1)}
        return cls(at, numbers, {}, corpus, words)

    def draw_standing(self) -> None:
        """Draw once for each document how its quotes stand, where they all stand alike."""
        for document, citation in self.standing.items():
            if not (citation.validity or citation.digest):
                continue
            name = document_name(self.corpus.document(document).source, self.words)
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.markdown(plain(name), width="content")
                draw_marks(citation, self.words)

    def draw(self, statements: Sequence[Statement], name: str) -> None:
        """Draw statements; `name` tells them from the others of the page."""
        for row, statement in enumerate(statements):
            key = f"{self.at}-{name}-{row}"
            with st.container(key=f"quoted-{key}", gap="xxsmall"):
                if statement.lead:
                    with st.container(key=f"lead-quoted-{key}"):
                        st.text(statement.lead)
                st.text(statement.text)
                with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                    self._draw_place(statement.citation, key)

    def _draw_place(self, citation: Citation, key: str) -> None:
        number = self.numbers[citation]
        source = self.corpus.document(citation.document_id).source
        st.button(
            plain(citation_name(number, citation, source, self.words)),
            key=f"cite-quoted-{key}",
            type="tertiary",
            wrap=True,
            on_click=conversation.open_citation,
            args=(self.at, number, citation),
        )
        told = self.standing.get(citation.document_id)
        if told is None or _standing(told) != _standing(citation):
            draw_marks(citation, self.words)


def _alike(citations: Iterable[Citation]) -> dict[str, Citation]:
    """Return the first citation of each document whose citations all stand alike."""
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        found.setdefault(citation.document_id, []).append(citation)
    return {
        document: own[0]
        for document, own in found.items()
        if all(_standing(citation) == _standing(own[0]) for citation in own)
    }


def _standing(citation: Citation) -> tuple[str | None, bool]:
    return citation.validity, citation.digest
