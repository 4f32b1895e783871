"""Understand a question: write it out, restore it, find its intent, its scope and its topic."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from corpus.normalize import normalize, words
from corpus.references.library import Library
from corpus.references.model import Named
from corpus.restore.restorer import Restorer
from retrieval.comparing import intent_named, without_comparing
from retrieval.english.translating import from_english, is_english
from retrieval.following import Lean, lean, own_topic
from retrieval.intent import asks_who, without_field, without_source
from retrieval.lexicon import expand
from retrieval.manners import compared, manner
from retrieval.model import UNCORRECTED, Correction, Intent, Manner, Query, Turn
from retrieval.names import Names
from retrieval.question import Read
from retrieval.referring import Answered, Referred, asks_for_it, referred, without
from retrieval.scope import Scope, scope_of
from retrieval.wording import in_documents_words

# A question is read to this many characters; what an officer asks is far shorter.
LONGEST = 600
_MARKUP = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"\s+")


def understand(
    question: str,
    *,
    history: Sequence[str | Turn],
    reader: "QuestionReader",
    correction: Correction = UNCORRECTED,
    answered: Answered = tuple,
) -> Query:
    """Return a question as understood; one that leans on the earlier ones takes over from them.

    `history` are the earlier questions, oldest first; what `correction` sets right stands as it is
    given; `answered` tells, where that is needed, which provisions the last question was answered
    from.
    """
    turns = [turn if isinstance(turn, Turn) else Turn(turn) for turn in history]
    *earlier, read = _conversation([*turns, Turn(question, correction)], reader, answered)
    leans = Lean() if read.provisions else lean([one.asking for one in (*earlier, read)])
    kind, intent = _kind(read, earlier, leans)
    named, missing = _scope(read, earlier, leans)
    topic, documents = _topic(read, leans), named
    if read.manner is not Manner.SINGLE:
        documents = compared(read, earlier, named, leans=bool(leans.context))
    if leans.context and read.names_any and documents != named:
        # Set beside an earlier document, it asks the same of both.
        topic, leans = leans.context, replace(leans, context="")
        kind, intent = earlier[-1].restored, correction.intent or earlier[-1].intent
    how = manner(read, documents)
    if how is not Manner.SINGLE and intent is Intent.OTHER and correction.intent is None:
        intent = intent_named(topic)
    return Query(
        question=question,
        restored=read.restored,
        topic=topic if how is Manner.SINGLE else without_comparing(topic),
        context=leans.context,
        leaning=leans.weight,
        earlier=leans.earlier,
        other=leans.other,
        kind=kind,
        asks_source=without_source(read.restored) != read.restored,
        near=tuple(answered()) if leans.clearly and not leans.elsewhere else (),
        intent=intent,
        asks_who=asks_who(kind),
        documents=documents,
        on=reader.on,
        missing=missing,
        provisions=read.provisions,
        whole=bool(read.provisions) and asks_for_it(read.restored, read.referred.spans),
        fault=None if read.scope.documents or read.is_placed else read.referred.fault,
        correction=correction,
        manner=how,
        each=how is not Manner.SINGLE and not documents,
    )


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

    def read(self, turn: Turn, *, before: Named | None = None, standing: Answered = tuple) -> Read:
        """Return a question written out and restored, and what it names.

        `before` is the document that an earlier question named; `standing` tells the provisions
        that were spoken of.
        """
        if turn.correction.restored is not None:
            typed = restored = _tidy(turn.correction.restored)
        else:
            typed, restored = self._written_out(_tidy(turn.question))
        found = referred(restored, self.library, on=self.on, before=before, standing=standing)
        spans = found.spans if _leads(found, turn.correction) else ()
        rest = without(restored, spans)
        bare = without(typed, spans) if len(typed) == len(restored) else rest
        scope = self._scope(bare, rest)
        scope = replace(scope, rest=without_field(scope.rest))
        return Read(restored, scope, found, turn.correction)

    def _scope(self, typed: str, restored: str) -> Scope:
        """Return what a question is about, in the words that documents write.

        A body's name that would read as other words of theirs ("hội phụ nữ") stays a name.
        """
        words = in_documents_words(typed, restored, pairs=self.pairs, own=self.own_pairs)
        scope = scope_of(*words, self.names, pairs=self.pairs)
        said = scope_of(typed, restored, self.names, pairs=self.pairs)
        if said.documents == scope.documents:
            return scope
        rest = in_documents_words(said.rest, said.rest, pairs=self.pairs, own=self.own_pairs)[1]
        return replace(said, rest=rest)

    def _written_out(self, typed: str) -> tuple[str, str]:
        """Return a question in Vietnamese, short forms written out: as typed, and restored."""
        if is_english(typed):
            restored = typed = from_english(typed)
        else:
            typed = expand(self.names.written_out(typed))
            restored = self.restorer.restore_question(typed)
        return typed, restored


def _leads(found: Referred, correction: Correction) -> bool:
    """Whether provisions referred to can be gone to; in no document chosen, they are but words."""
    if correction.documents is None or not found.provisions:
        return True
    return any(target.document in correction.documents for target in found.provisions)


def _tidy(question: str) -> str:
    return _SPACES.sub(" ", _MARKUP.sub(" ", normalize(question[:LONGEST]))).strip()


def _conversation(turns: Sequence[Turn], reader: QuestionReader, answered: Answered) -> list[Read]:
    """Return questions as read one after another: each may mean the document named before it.

    What was asked before a question that stands alone is left out.  A clause that the last one
    names without its article is of the one the question before named, or was answered from.
    """
    read: list[Read] = []
    for number, turn in enumerate(turns, start=1):
        if turn.correction.alone:
            read.clear()
        named = (before.referred.named for before in reversed(read))
        before = next(filter(None, named), None)
        places = read[-1].provisions if read else ()
        is_last = bool(read) and number == len(turns)
        standing = answered if is_last and not places else partial(tuple, places)
        read.append(reader.read(turn, before=before, standing=standing))
    return read


def _kind(read: Read, earlier: Sequence[Read], leans: Lean) -> tuple[str, Intent]:
    """Return the words that say what kind of thing is asked, and the kind; those of before else."""
    if leans.earlier and read.intent is Intent.OTHER and read.correction.intent is None:
        return earlier[-1].restored, earlier[-1].intent
    return without_source(read.restored), read.intent


def _scope(
    read: Read, earlier: Sequence[Read], leans: Lean
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the documents and missing names of a question, or of those that it stays with."""
    stays = leans.clearly or _speaks_of_places(earlier)
    if earlier and stays and not (read.names_any or read.is_placed or read.provisions):
        return _last_scope(earlier)
    return read.documents, read.missing


def _topic(read: Read, leans: Lean) -> str:
    """Return what a question asks about, without its words that only ask where that stands."""
    topic = own_topic(read.asking) if leans.earlier else read.scope.rest
    asked = words(without_source(read.restored))
    tail = words(read.restored)[len(asked) :]
    rest = topic.split()
    return " ".join(rest[: -len(tail)]) if tail and rest[-len(tail) :] == tail else topic


def _speaks_of_places(earlier: Sequence[Read]) -> bool:
    """Whether the conversation is about places' plans: it stays with them until others are named.

    A regulation is left again with the question that names it, unless the next leans on that; what
    the reader chose is kept.
    """
    before = _last_placed(earlier)
    if before is None or before.is_placed:
        return True
    return bool(before.scope.documents or before.scope.missing)


def _last_scope(earlier: Sequence[Read]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the documents and missing names of the last question that has any."""
    before = _last_placed(earlier)
    return (before.documents, before.missing) if before else ((), ())


def _last_placed(earlier: Sequence[Read]) -> Read | None:
    """Return the last question that names documents or that the reader chose some for."""
    return next((one for one in reversed(earlier) if one.names_any or one.is_placed), None)
