"""Put what a document settles in the place of what was read elsewhere in it.

Which questions ask for which facts stands in `settled.toml`.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from corpus.facts.model import Attribute, Fact
from corpus.model import Document
from corpus.normalize import fold, words
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.model import Intent, Query
from retrieval.terms import Asked, share
from retrieval.values import opens_with_body

_TABLES = Path(__file__).parent / "settled.toml"
# A fact that speaks of so much less of a question than what was read answers another one.
_LESS = 0.8
# So much of a question a fact speaks of where nothing was read.
_SPEAKS = 0.5
# These a plan settles once for all that it is about; of others it has several.
_OF_THE_WHOLE = frozenset(
    {
        Attribute.PERIOD,
        Attribute.SUBMISSION_DEADLINE,
        Attribute.REPORT_DEADLINE,
        Attribute.ELIGIBLE,
        Attribute.QUOTA,
        Attribute.DOSSIER,
        Attribute.APPRAISER,
        Attribute.BUDGET,
        Attribute.LEGAL_BASIS,
    }
)
# Facts that speak of as much as the best, within this, answer alike.
_ALIKE = 0.05
_MOST = 3
_LONGEST_PICK = 80
# Of more than so many characters only what a single fact stands on is shown.
_LONG = 600
_BODY_ASKED = re.compile(r"\b(phòng|ban|sở|hội|đoàn|trung tâm) nào\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Asks:
    attribute: Attribute
    intents: frozenset[Intent]
    words: re.Pattern[str]


def attributes_asked(query: Query) -> tuple[Attribute, ...]:
    """Return what a question asks for that facts settle."""
    plain = " ".join(words(fold(query.kind or query.restored)))
    return tuple(
        asks.attribute
        for asks in _tables()
        if (not asks.intents or query.intent in asks.intents) and asks.words.search(plain)
    )


def is_silent(query: Query, facts: Sequence[Fact]) -> bool:
    """Whether a question asks for facts and none of those of a document are such."""
    wanted = attributes_asked(query)
    return bool(wanted) and not any(fact.attribute in wanted for fact in facts)


def settled(
    query: Query,
    document: Document,
    facts: Sequence[Fact],
    read: Sequence[Statement],
    *,
    asked: Sequence[Asked],
) -> tuple[Statement, ...]:
    """Return what a document says to a question: as `read`, or where its facts say it.

    Facts decide where nothing was read, or nothing of what they stand on, or where what was read
    is long; those count that speak most of what is `asked`, and not much less than what was read.
    """
    wanted = attributes_asked(query)
    own = [fact for fact in facts if fact.attribute in wanted and _is_asked(query, fact, document)]
    if not own:
        return tuple(read)
    named = [fact for fact in own if _names_subject(query, fact)]
    worth = {fact: share(asked, _around(fact, document)) for fact in named or own}
    best = max(worth.values())
    alike = (fact for fact in worth if worth[fact] >= best - _ALIKE)
    said = {fold(fact.value.of(document.text)): fact for fact in reversed(list(alike))}
    kept = list(reversed(said.values()))[:_MOST]
    if any(_overlaps(statement, fact) for statement in read for fact in kept):
        long = sum(len(statement.text) for statement in read) > _LONG
        return (_statement(kept[0], document),) if long and len(kept) == 1 else tuple(read)
    least = _LESS * max((share(asked, s.text) for s in read), default=_SPEAKS)
    sure = bool(named) or _OF_THE_WHOLE.issuperset(wanted) or _names_none(query, read)
    if best < least and not sure:
        return tuple(read)
    return tuple(_statement(fact, document) for fact in kept)


def _is_asked(query: Query, fact: Fact, document: Document) -> bool:
    """Whether a fact names such a body as a question asks for: of "phòng nào", a phòng."""
    if fact.attribute is not Attribute.RESPONSIBILITY:
        return True
    body = _BODY_ASKED.search(query.restored)
    said = fact.subject.casefold()
    return opens_with_body(said) and (body is None or said.startswith(body[1].casefold()))


def _names_subject(query: Query, fact: Fact) -> bool:
    """Whether a question says whom or what a fact holds for: "báo cáo", "tập thể"."""
    said = " ".join(words(fold(fact.subject)))
    return bool(said) and f" {said} " in f" {' '.join(words(fold(query.restored)))} "


def _names_none(query: Query, read: Sequence[Statement]) -> bool:
    """Whether what was read names no body of the kind asked for: "Văn phòng" is no "Phòng …"."""
    body = _BODY_ASKED.search(query.restored)
    if body is None:
        return False
    named = re.compile(rf"\b{body[1].capitalize()} \w")
    return not any(named.search(statement.text) for statement in read)


def _around(fact: Fact, document: Document) -> str:
    """Return the words of a fact with its subject and the headings that it stands under."""
    at = (p for p in document.provisions if p.locator == fact.locator)
    headings = [h.of(document.text) for p in at for h in p.headings]
    return "\n".join([*headings, fact.subject, fact.span.of(document.text)])


def _statement(fact: Fact, document: Document) -> Statement:
    found = next(p for p in document.provisions if p.span.overlaps(fact.span))
    at = next((p for p in document.provisions if p.locator == fact.locator), found)
    whole = quote(document, at, fact.span)
    value = fact.value.of(document.text)
    if len(value) <= _LONGEST_PICK:
        return replace(whole, picked=(value,))
    return replace(whole, key=value if value != whole.text else "")


def _overlaps(statement: Statement, fact: Fact) -> bool:
    cited = statement.citation
    if cited.document_id != fact.document_id:
        return False
    return fact.span.start < cited.end and cited.start < fact.span.end


@cache
def _tables() -> tuple[_Asks, ...]:
    rows = tomllib.loads(_TABLES.read_text(encoding="utf-8"))["attribute"]
    return tuple(
        _Asks(
            Attribute(row["name"]),
            frozenset(map(Intent, row["intents"])),
            re.compile(row["words"]),
        )
        for row in rows
    )
