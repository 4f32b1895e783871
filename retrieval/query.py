"""Understand a question: write it out, restore it, find its intent, its scope and its topic."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.normalize import fold, normalize, words
from corpus.restore.restorer import Restorer
from retrieval.english import from_english, is_english
from retrieval.intent import asks_who, intent_of
from retrieval.lexicon import expand, is_content
from retrieval.model import Intent, Query
from retrieval.names import Names
from retrieval.scope import Scope, scope_of

# A question is read to this many characters; what an officer asks is far shorter.
LONGEST = 600
_MARKUP = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"\s+")
# Openings that lean on the question before.
_FOLLOWS = re.compile(
    r"^(?:the|con|vay|ngoai ra|roi|tiep theo|ket thuc|bat dau|cu the|o do|no|and|what about)\b"
    r"|\b(?:thi sao|cung ngay|nhu tren|noi tren|do thi)\b"
)


def understand(
    question: str,
    *,
    history: Sequence[str],
    on: date,
    reader: "QuestionReader",
) -> Query:
    """Return a question as understood; one that leans on the earlier ones takes over from them.

    `history` are the earlier questions, oldest first.
    """
    asked, scope = reader.read(question)
    intent, who = intent_of(asked), asks_who(asked)
    documents, missing, context = scope.documents, scope.missing, ""
    if history and (not (documents or missing) or _leans(asked, scope.rest)):
        earlier = [reader.read(question) for question in history]
        context = _context(earlier)
        if intent is Intent.OTHER:
            intent, who = intent_of(earlier[-1][0]), asks_who(earlier[-1][0])
        if not (documents or missing):
            documents, missing = _last_scope(earlier)
    return Query(
        question=question,
        restored=asked,
        topic=scope.rest,
        context=context,
        intent=intent,
        asks_who=who,
        documents=documents,
        on=on,
        missing=missing,
    )


@dataclass(frozen=True, slots=True)
class QuestionReader:
    """Reads one question by itself: what it needs to know of the corpus and of spelling.

    `pairs` are folded pairs of syllables that the documents hold.
    """

    names: Names
    restorer: Restorer
    pairs: Container[str]

    def read(self, question: str) -> tuple[str, Scope]:
        """Return a question written out and restored, and its scope."""
        typed = _SPACES.sub(" ", _MARKUP.sub(" ", normalize(question[:LONGEST]))).strip()
        if is_english(typed):
            restored = typed = from_english(typed)
        else:
            typed = expand(typed)
            restored = self.restorer.restore_question(typed)
        return restored, scope_of(typed, restored, self.names, pairs=self.pairs)


def _leans(asked: str, rest: str) -> bool:
    return bool(_FOLLOWS.search(fold(asked))) or not _content(rest)


def _context(earlier: Sequence[tuple[str, Scope]]) -> str:
    """Return the topic of the question before, and of the one that it leans on itself."""
    *_, (asked, scope) = earlier
    if len(earlier) > 1 and (_leans(asked, scope.rest) or not scope.documents):
        return f"{earlier[-2][1].rest} {scope.rest}"
    return scope.rest


def _last_scope(
    earlier: Sequence[tuple[str, Scope]],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the documents and missing names of the last question that names any."""
    for _, scope in reversed(earlier):
        if scope.documents or scope.missing:
            return scope.documents, scope.missing
    return (), ()


def _content(text: str) -> int:
    return sum(map(is_content, words(text)))
