"""Understand a question: write it out, restore it, find its intent, its scope and its topic."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from corpus.normalize import normalize, words
from corpus.references.library import Library
from corpus.references.model import Named, Target
from corpus.restore.restorer import Restorer
from retrieval.english import from_english, is_english
from retrieval.following import Lean, Turn, lean, own_topic
from retrieval.intent import asks_who, intent_of, without_source
from retrieval.lexicon import expand
from retrieval.model import Intent, Query
from retrieval.names import Names
from retrieval.referring import Answered, Referred, asks_for_it, referred, without
from retrieval.scope import Scope, scope_of

# A question is read to this many characters; what an officer asks is far shorter.
LONGEST = 600
_MARKUP = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"\s+")


def understand(
    question: str,
    *,
    history: Sequence[str],
    reader: "QuestionReader",
    answered: Answered = tuple,
) -> Query:
    """Return a question as understood; one that leans on the earlier ones takes over from them.

    `history` are the earlier questions, oldest first; `answered` tells, where that is needed, which
    provisions the last of them was answered from.
    """
    *earlier, read = _conversation((*history, question), reader, answered)
    kind = without_source(read.restored)
    intent, who = intent_of(kind), asks_who(kind)
    documents, missing = read.documents, read.scope.missing
    leans = Lean() if read.provisions else lean([one.turn for one in (*earlier, read)])
    if leans.earlier and intent is Intent.OTHER:
        kind = earlier[-1].restored
        intent, who = intent_of(kind), asks_who(kind)
    if not (documents or missing or read.provisions) and (
        leans.clearly or _speaks_of_places(earlier)
    ):
        documents, missing = _last_scope(earlier)
    return Query(
        question=question,
        restored=read.restored,
        topic=_topic(read, leans),
        context=leans.context,
        leaning=leans.weight,
        earlier=leans.earlier,
        other=leans.other,
        kind=kind,
        asks_source=without_source(read.restored) != read.restored,
        near=tuple(answered()) if leans.clearly and not leans.elsewhere else (),
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
    def documents(self) -> tuple[str, ...]:
        """The documents that it names: by place or issuer, else by number."""
        return self.scope.documents or self.referred.documents

    @property
    def turn(self) -> Turn:
        """The question as the next ones see it."""
        named = bool(self.documents or self.scope.missing)
        return Turn(self.restored, self.scope.rest, named)

    @property
    def provisions(self) -> tuple[Target, ...]:
        """The provisions that it refers to, of the documents that it names."""
        return tuple(t for t in self.referred.provisions if t.document in self.documents)


@dataclass(frozen=True, slots=True)
class QuestionReader:
    """Reads one question by itself: what it needs to know of the corpus, of spelling, of the day.

    `pairs` are folded pairs of syllables that the documents hold.
    """

    names: Names
    restorer: Restorer
    pairs: Container[str]
    library: Library
    on: date

    def read(
        self, question: str, *, before: Named | None = None, standing: Answered = tuple
    ) -> Read:
        """Return a question written out and restored, and what it names.

        `before` is the document that an earlier question named; `standing` tells the provisions
        that were spoken of.
        """
        typed = _SPACES.sub(" ", _MARKUP.sub(" ", normalize(question[:LONGEST]))).strip()
        if is_english(typed):
            restored = typed = from_english(typed)
        else:
            typed = expand(self.names.written_out(typed))
            restored = self.restorer.restore_question(typed)
        found = referred(restored, self.library, on=self.on, before=before, standing=standing)
        rest = without(restored, found.spans)
        bare = without(typed, found.spans) if len(typed) == len(restored) else rest
        scope = scope_of(bare, rest, self.names, pairs=self.pairs)
        return Read(restored, scope, found)


def _conversation(
    questions: Sequence[str], reader: QuestionReader, answered: Answered
) -> list[Read]:
    """Return questions as read one after another: each may mean the document named before it.

    A clause that the last one names without its article is of the one the question before named,
    or was answered from.
    """
    read: list[Read] = []
    for number, question in enumerate(questions, start=1):
        named = (before.referred.named for before in reversed(read))
        before = next(filter(None, named), None)
        places = read[-1].provisions if read else ()
        is_last = bool(read) and number == len(questions)
        standing = answered if is_last and not places else partial(tuple, places)
        read.append(reader.read(question, before=before, standing=standing))
    return read


def _topic(read: Read, leans: Lean) -> str:
    """Return what a question asks about, without its words that only ask where that stands."""
    topic = own_topic(read.turn) if leans.earlier else read.scope.rest
    asked = words(without_source(read.restored))
    tail = words(read.restored)[len(asked) :]
    rest = topic.split()
    return " ".join(rest[: -len(tail)]) if tail and rest[-len(tail) :] == tail else topic


def _speaks_of_places(earlier: Sequence[Read]) -> bool:
    """Whether the conversation is about places' plans: it stays with them until others are named.

    A regulation is left again with the question that names it, unless the next leans on that.
    """
    before = next((one for one in reversed(earlier) if one.documents or one.scope.missing), None)
    return before is None or bool(before.scope.documents or before.scope.missing)


def _last_scope(earlier: Sequence[Read]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the documents and missing names of the last question that names any."""
    for read in reversed(earlier):
        if read.documents or read.scope.missing:
            return read.documents, read.scope.missing
    return (), ()
