"""Make an answer of readings: one cited line a plan, or a refusal with its reason."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.legislation import What
from corpus.store import Corpus
from retrieval import messages
from retrieval.choices import MOST, choices, may_be_meant
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.english.translating import is_english
from retrieval.model import Answer, Intent, Manner, Query, Reason
from retrieval.notices import about_the_question, notices
from retrieval.particulars import particulars, states_particulars
from retrieval.picking import picked
from retrieval.preference import in_force_first, to_come
from retrieval.provisions_asked import provisions_asked, top_of
from retrieval.reader import Reading
from retrieval.register import quote_change, sentence_on
from retrieval.regulations import by_age, pointed_at, regulations_named, writes_a_number
from retrieval.standing import Told, dated, told
from retrieval.status import status

# Where a question names no plan, the plans that answer it nearly as well as the best are shown.
_NEARLY = 0.12
# Less of a question than this known to the corpus, and it is about something else.
_KNOWN = 0.5
# What one name of several documents, or the other side of a contradiction, needs of that.
_TOGETHER = 0.2
# What is strange must be met the more surely, and so what is no rule any more.
_LEAST_STRANGE, _LEAST_GONE = 0.3, 0.75
# Names of places that no document has are no words of the field.
_KNOWN_BESIDE = 0.2


def compose(
    query: Query, readings: Sequence[Reading], corpus: Corpus, *, known: float, least: float
) -> Answer:
    """Return the answer that readings give, each a statement with its citation.

    `known` is the share of what was asked that any document speaks of at all; a reading of less
    than the confidence `least` is no answer.
    """
    if query.intent is Intent.VALIDITY and (answer := _validity_answer(query, corpus)):
        return answer
    if refused := _refusal(query, known):
        return refused
    if query.whole:
        return _answer(query, told(provisions_asked(query, corpus), corpus, on=query.on), corpus)
    if states_particulars(query.intent):
        return _answer(query, Told(particulars(query, corpus)), corpus)
    sure = [r for r in readings if r.confidence >= _least(query, r, known, least)]
    answer = _from_readings(query, sure, corpus)
    if answer.answerable:
        return answer
    return _with_nearest(_out_of_domain(answer, known), readings, corpus)


def _refusal(query: Query, known: float) -> Answer | None:
    """Return the refusal of a question that no document needs to be read for, None for others."""
    if not (query.topic.strip() or query.missing or query.provisions or query.fault):
        return _refused(query, Reason.OUT_OF_DOMAIN, messages.EMPTY)
    if query.fault and not query.provisions:
        refused = _refused(query, query.fault.reason, messages.NOT_THERE[query.fault.reason])
        return replace(refused, warnings=(query.fault.message, *refused.warnings))
    if not query.documents and is_english(query.restored):
        # Of other things than the glossary's: the documents are Vietnamese.
        return _refused(query, Reason.OUT_OF_DOMAIN, messages.OUT_OF_DOMAIN)
    if query.missing and not query.documents and known >= _KNOWN_BESIDE:
        return _refused(query, Reason.NOT_IN_CORPUS, messages.only_missing(query.missing))
    return None


def _least(query: Query, reading: Reading, known: float, least: float) -> float:
    """Return the confidence that a reading needs to answer a query."""
    if query.manner is Manner.CONFLICT or (len(query.documents) > 1 and not query.compares):
        return _TOGETHER * least
    if query.documents:
        return least
    bar = max(least, _LEAST_STRANGE) if _is_strange(query, known) else least
    return max(bar, _LEAST_GONE) if reading.passage.document_id in query.gone else bar


def _is_strange(query: Query, known: float) -> bool:
    """Whether the corpus knows little of what is asked, and no document of it is named."""
    return not query.documents and known < _KNOWN


def _out_of_domain(refused: Answer, known: float) -> Answer:
    """Return a refusal, for another reason where the corpus hardly knows what was asked."""
    if refused.reason is not Reason.SILENT or not _is_strange(refused.query, known):
        return refused
    return replace(refused, reason=Reason.OUT_OF_DOMAIN, message=messages.OUT_OF_DOMAIN)


def _with_nearest(refused: Answer, readings: Sequence[Reading], corpus: Corpus) -> Answer:
    """Return a refusal with what came nearest; nothing does where the field is another.

    Where several documents come near, the question is asked back.
    """
    if refused.reason is not Reason.SILENT or not readings:
        return refused
    meant = choices(refused.query, may_be_meant(refused.query, readings), corpus)
    if len(meant) > 1:
        refused = _refused(refused.query, Reason.AMBIGUOUS, messages.AMBIGUOUS)
        refused = replace(refused, choices=meant)
    holding = [r for r in readings if r.passage.document_id not in refused.query.gone]
    nearest = max(holding or readings, key=lambda reading: reading.confidence)
    said = _statements(refused.query, nearest, corpus)
    bare = tuple(replace(statement, key="", picked=()) for statement in said)
    return replace(
        refused,
        confidence=nearest.confidence,
        nearest=dated(bare, corpus, on=refused.query.on),
    )


def _validity_answer(query: Query, corpus: Corpus) -> Answer | None:
    """Return how the regulations that a question names stand; None where it names none."""
    if statements := of_validity(query, corpus):
        return _answer(query, Told(statements), corpus)
    if _named(query, corpus) or writes_a_number(query.restored):
        return _refused(query, Reason.SILENT, messages.UNKNOWN_VALIDITY)
    return None


def of_validity(query: Query, corpus: Corpus) -> tuple[Statement, ...]:
    """Return how the regulations that a question names stand on its day."""
    return status(_named(query, corpus), corpus, query)


def _named(query: Query, corpus: Corpus) -> tuple[str, ...]:
    """Return the regulations that a question names, else those it points at or leans on."""
    return (
        regulations_named(query.restored, corpus)
        or by_age(query.restored, corpus, on=query.on)
        or regulations_named(query.earlier, corpus)
        or pointed_at(query.restored, [target.document for target in query.near], corpus)
    )


def _from_readings(query: Query, readings: Sequence[Reading], corpus: Corpus) -> Answer:
    """Return the answer of the readings that hold on the day, with notes on those that do not."""
    holding = in_force_first(readings, query, corpus)
    coming = () if holding else to_come(readings, query, corpus)
    if coming:
        refused = _refused(query, Reason.NOT_IN_FORCE, messages.NOT_BEGUN)
        said = tuple(sentence_on(change, corpus) for change in coming)
        return replace(refused, warnings=(*refused.warnings, *said))
    kept = _kept(query, holding)
    meant = choices(query, kept, corpus)
    if len(kept) > MOST:
        return replace(_refused(query, Reason.AMBIGUOUS, messages.AMBIGUOUS), choices=meant)
    statements = tuple(s for reading in kept for s in _statements(query, reading, corpus))
    if query.intent is Intent.REFERENCE or query.asks_source:
        statements = (*statements, *_names(statements, corpus))
    answer = _answer(query, told(statements, corpus, on=query.on), corpus)
    return replace(
        answer,
        confidence=min((r.confidence for r in kept), default=None),
        choices=meant if len(meant) > 1 else (),
    )


def _names(statements: Sequence[Statement], corpus: Corpus) -> Iterator[Statement]:
    """Yield what names the regulations quoted, where a question asks for their numbers."""
    for document_id in dict.fromkeys(s.citation.document_id for s in statements):
        source = corpus.document(document_id).source
        quoted = any(source.number in s.text for s in statements if source.number)
        begun = (c for c in corpus.legislation.changes_of(document_id) if c.what is What.BEGINS)
        if not quoted and (change := next(begun, None)) and (name := quote_change(change, corpus)):
            yield name


def joined(query: Query, statements: Sequence[Statement], corpus: Corpus) -> Answer:
    """Return statements of several answers as one."""
    return _answer(query, told(statements, corpus, on=query.on), corpus)


def silent(query: Query, message: str) -> Answer:
    """Return the refusal that what is held says nothing of what is asked."""
    return _refused(query, Reason.SILENT, message)


def _answer(query: Query, said: Told, corpus: Corpus) -> Answer:
    """Return statements as an answer, each citation with its validity; none: the refusal."""
    if not said.statements:
        return _silent(query, corpus)
    statements = dated(said.statements, corpus, on=query.on)
    warnings = (*said.warnings, *notices(query, statements, corpus))
    return Answer(query, statements, None, "", warnings, 0.0)


def _kept(query: Query, readings: Sequence[Reading]) -> Sequence[Reading]:
    if query.documents or not readings:
        return readings
    best = max(reading.score for reading in readings)
    return [reading for reading in readings if reading.score >= best - _NEARLY]


def _statements(query: Query, reading: Reading, corpus: Corpus) -> Iterator[Statement]:
    """Yield what a reading states; the heading first where it names who has to do it."""
    passage = reading.passage
    document = corpus.document(passage.document_id)
    if query.intent is Intent.PLACE and (above := top_of(document, passage.provision)):
        yield quote(document, above, above.span)
    if query.asks_who and passage.under_body and not passage.names_body:
        heading = passage.provision.headings[-1]
        owner = next(p for p in document.provisions if p.span.overlaps(heading))
        yield quote(document, owner, heading)
    whole = quote(document, passage.provision, passage.span)
    key = reading.key.span.of(document.text)
    yield replace(whole, key=key if reading.key != passage else "", picked=picked(query, key))


def _silent(query: Query, corpus: Corpus) -> Answer:
    named = [d.source for d in corpus.documents if d.id in query.documents]
    return _refused(query, Reason.SILENT, messages.silent(named, query.intent))


def _refused(query: Query, reason: Reason, message: str) -> Answer:
    return Answer(query, (), reason, message, about_the_question(query), 0.0)
