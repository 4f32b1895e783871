"""Understand a question: write it out, restore it, find its intent, its scope and its topic."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.normalize import fold, normalize, words
from corpus.references.library import Library
from corpus.references.model import Named, Target
from corpus.restore.restorer import Restorer
from retrieval.english import from_english, is_english
from retrieval.intent import asks_who, intent_of
from retrieval.lexicon import expand, is_content
from retrieval.model import Intent, Query
from retrieval.names import Names
from retrieval.referring import Referred, asks_for_it, referred, without
from retrieval.scope import Scope, scope_of
from retrieval.wording import in_documents_words

# A question is read to this many characters; what an officer asks is far shorter.
LONGEST = 600
_MARKUP = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"\s+")
# Openings that lean on the question before.
_FOLLOWS = re.compile(
    r"^(?:the|con|vay|ngoai ra|roi|tiep theo|ket thuc|bat dau|cu the|o do|no|and|what about)\b"
    r"|\b(?:thi sao|cung ngay|nhu tren|noi tren|do thi)\b"
)


def understand(question: str, *, history: Sequence[str], reader: "QuestionReader") -> Query:
    """Return a question as understood; one that leans on the earlier ones takes over from them.

    `history` are the earlier questions, oldest first.
    """
    *earlier, read = _conversation((*history, question), reader)
    intent, who = read.intent, asks_who(read.restored)
    documents, missing, context = read.documents, read.scope.missing, ""
    if earlier and (_leans(read) or (not (documents or missing) and _speaks_of_places(earlier))):
        context = _context(earlier)
        if intent is Intent.OTHER:
            intent, who = earlier[-1].intent, asks_who(earlier[-1].restored)
        if not (documents or missing):
            documents, missing = _last_scope(earlier)
    return Query(
        question=question,
        restored=read.restored,
        topic=read.scope.rest,
        context=context,
        intent=intent,
        asks_who=who,
        documents=documents,
        on=reader.on,
        missing=missing,
        provisions=read.provisions,
        whole=bool(read.provisions) and asks_for_it(read.restored, read.referred.spans),
        fault=None if read.scope.documents else read.referred.fault,
    )


@dataclass(frozen=True, slots=True)
class Read:
    """A question read by itself: written out and restored, its scope, what it refers to."""

    restored: str
    scope: Scope
    referred: Referred

    @property
    def intent(self) -> Intent:
        """What it asks for, as it is said, else in the documents' words."""
        said = intent_of(self.restored)
        return intent_of(self.scope.rest) if said is Intent.OTHER else said

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that it names: by place or issuer, else by number."""
        return self.scope.documents or self.referred.documents

    @property
    def provisions(self) -> tuple[Target, ...]:
        """The provisions that it refers to, of the documents that it names."""
        return tuple(t for t in self.referred.provisions if t.document in self.documents)


@dataclass(frozen=True, slots=True)
class QuestionReader:
    """Reads one question by itself: what it needs to know of the corpus, of spelling, of the day.

    `pairs` are folded pairs of syllables that the documents hold, `own_pairs` ("hồ_sơ") have their
    diacritics.
    """

    names: Names
    restorer: Restorer
    pairs: Container[str]
    library: Library
    on: date
    own_pairs: Container[str] = ()

    def read(self, question: str, *, before: Named | None = None) -> Read:
        """Return a question written out and restored, and what it names.

        `before` is the document that an earlier question named.
        """
        typed = _SPACES.sub(" ", _MARKUP.sub(" ", normalize(question[:LONGEST]))).strip()
        if is_english(typed):
            restored = typed = from_english(typed)
        else:
            typed = expand(typed)
            restored = self.restorer.restore_question(typed)
        found = referred(restored, self.library, on=self.on, before=before)
        rest = without(restored, found.spans)
        bare = without(typed, found.spans) if len(typed) == len(restored) else rest
        bare, rest = in_documents_words(bare, rest, pairs=self.pairs, own=self.own_pairs)
        scope = scope_of(bare, rest, self.names, pairs=self.pairs)
        return Read(restored, scope, found)


def _conversation(questions: Sequence[str], reader: QuestionReader) -> list[Read]:
    """Return questions as read one after another: each may mean the document named before it."""
    read: list[Read] = []
    for question in questions:
        named = (before.referred.named for before in reversed(read))
        read.append(reader.read(question, before=next(filter(None, named), None)))
    return read


def _speaks_of_places(earlier: Sequence[Read]) -> bool:
    """Whether the conversation is about places' plans: it stays with them until others are named.

    A regulation is left again with the question that names it, unless the next leans on that.
    """
    before = next((one for one in reversed(earlier) if one.documents or one.scope.missing), None)
    return before is None or bool(before.scope.documents or before.scope.missing)


def _leans(read: Read) -> bool:
    asks = _FOLLOWS.search(fold(read.restored)) or not _content(read.scope.rest)
    return bool(asks) and not read.provisions


def _context(earlier: Sequence[Read]) -> str:
    """Return the topic of the question before, and of the one that it leans on itself."""
    last = earlier[-1]
    if len(earlier) > 1 and (_leans(last) or not last.documents):
        return f"{earlier[-2].scope.rest} {last.scope.rest}"
    return last.scope.rest


def _last_scope(earlier: Sequence[Read]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the documents and missing names of the last question that names any."""
    for read in reversed(earlier):
        if read.documents or read.scope.missing:
            return read.documents, read.scope.missing
    return (), ()


def _content(text: str) -> int:
    return sum(map(is_content, words(text)))
