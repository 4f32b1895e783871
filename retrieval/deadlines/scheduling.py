"""Make the calendar of deadlines out of the facts of a corpus, seen from a day."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from corpus.facts.model import Attribute, Fact, When
from corpus.legislation import What
from corpus.model import Document, Kind, Source
from corpus.store import Corpus
from corpus.validity import changes_of, validity_of
from retrieval.citation import Citation
from retrieval.citing import quote
from retrieval.deadlines.days import days_of
from retrieval.deadlines.model import Due, Schedule, Stage, Term
from retrieval.standing import dated

# Days of other facts are no deadlines: that of a legal basis is when another text was issued.
_TIMES = frozenset({Attribute.PERIOD, Attribute.SUBMISSION_DEADLINE, Attribute.REPORT_DEADLINE})
_REGULATIONS = frozenset({Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.RESOLUTION, Kind.DECISION})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDINGS = frozenset({What.ENDS, What.REPLACED})


def schedule(corpus: Corpus, facts: Mapping[str, Sequence[Fact]], *, on: date) -> Schedule:
    """Return everything dated in a corpus, what is due next first; `facts` by document id."""
    terms = [
        term
        for document in corpus.documents
        for term in _terms(document, facts.get(document.id, ()), corpus, on)
        if not _is_history(term)
    ]
    dues = [due for term in terms if (due := _due(term, corpus, on))]
    with_day = {due.term.id for due in dues}
    alive = [due for due in dues if due.stage is not Stage.OVER]
    plans = (d.source for d in corpus.documents if d.source.kind is Kind.PLAN)
    told = {due.term.source.id for due in dues}
    return Schedule(
        on=on,
        coming=tuple(sorted((due for due in alive if not due.lapsed), key=_next_first)),
        past=tuple(sorted((due for due in dues if due.stage is Stage.OVER), key=_latest_first)),
        lapsed=tuple(sorted((due for due in alive if due.lapsed), key=_next_first)),
        rules=tuple(term for term in terms if term.id not in with_day),
        silent=tuple(source for source in plans if source.id not in told),
    )


def _terms(document: Document, facts: Sequence[Fact], corpus: Corpus, on: date) -> Iterator[Term]:
    """Yield what a document says of time in the order of its text, each thing once."""
    seen: set[tuple[Attribute, str, str]] = set()
    places: Counter[str] = Counter()
    told = [fact for fact in facts if fact.attribute in _TIMES]
    for fact in sorted(told, key=lambda fact: (fact.span.start, fact.value.start)):
        value = _words(fact.value.of(document.text))
        time = fact.when.iso if fact.when else value.casefold()
        said = (fact.attribute, time, _words(fact.subject).casefold())
        if said in seen:
            continue
        seen.add(said)
        place = f"{document.id}/{fact.locator.id}/{fact.attribute}"
        places[place] += 1
        yield Term(
            id=place if places[place] == 1 else f"{place}/{places[place]}",
            attribute=fact.attribute,
            value=value,
            subject=_words(fact.subject),
            when=_when(fact, value, document.source),
            source=document.source,
            citation=_cited(fact, document, corpus, on),
            until=_until(document, fact.locator.id, corpus),
        )


def _when(fact: Fact, value: str, source: Source) -> When | None:
    """Return when a fact is; in a regulation a day without a year is one of every year."""
    when = fact.when
    if when is None or source.kind not in _REGULATIONS or _YEAR.search(value):
        return when
    return replace(when, yearly=when.days is None)


def _words(text: str) -> str:
    return " ".join(text.split())


def _cited(fact: Fact, document: Document, corpus: Corpus, on: date) -> Citation:
    """Return the citation of a fact's statement, which says how it stands on the day."""
    provision = next(p for p in document.provisions if p.locator == fact.locator)
    (statement,) = dated([quote(document, provision, fact.span)], corpus, on=on)
    return statement.citation


def _until(document: Document, provision: str, corpus: Corpus) -> date | None:
    """Return the last day on which a provision is known to hold."""
    changes = changes_of(document.id, corpus.legislation, document.source)
    ends = [c.on for c in changes if c.what in _ENDINGS and c.touches(provision)]
    return min(ends) - timedelta(days=1) if ends else None


def _due(term: Term, corpus: Corpus, on: date) -> Due | None:
    days = days_of(term.when, on=on) if term.when else None
    if days is None:
        return None
    provision, day = term.citation.provision_id, max(on, days.last)
    held = validity_of(term.source, provision, corpus.legislation, on=day)
    return Due(term, days, on, held)


def _is_history(term: Term) -> bool:
    """Whether a term was over before its document was written, so that nothing was due then.

    A plan for a year that does not tell its day is written in that year or in the one before.
    """
    if term.when is None or term.when.yearly:
        return False
    year = date(term.source.year - 1, 1, 1) if term.source.year else date.min
    days = days_of(term.when, on=date.min)
    return days is not None and days.last < (term.source.issued or year)


def _next_first(due: Due) -> tuple[date, date, tuple[str, str, str, int]]:
    return due.turn, due.days.last, _kept_together(due)


def _latest_first(due: Due) -> tuple[int, tuple[str, str, str, int]]:
    return -due.days.last.toordinal(), _kept_together(due)


def _kept_together(due: Due) -> tuple[str, str, str, int]:
    term = due.term
    return term.source.id, term.attribute, due.days.first.isoformat(), term.citation.start
