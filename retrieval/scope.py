"""Find which documents a question is about, by the places, bodies, numbers and years it names."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from corpus.gazetteer import province_names, unit_names
from corpus.model import Level, Source
from corpus.normalize import fold
from retrieval.asked_words import JOINS, LEVELS, WORD, AskedWords
from retrieval.names import Names

_PLAN_NUMBER = re.compile(
    r"\b(?:ke hoach|kh) (?:so )?(?P<number>\d{1,4})(?!\d|[/.-]\d)(?:/\w[\w-]*)?"
    r"|\b(?P<full>\d{1,4})/kh-\w+",
)
# "trước năm 2024" bounds a time; it names no plan of that year.
_YEAR = re.compile(
    r"(?:\b(?P<bound>truoc|sau|tu|den) )?(?<![\d/.-])(?:\bnam )?\b(?P<year>(?:19|20)\d\d)\b"
)
_LONGEST_NAME = 5
# What stands between the names of a row: "huyện Cao Lộc và của Sở Nội vụ".
_BETWEEN = JOINS | {"cua", "o", "tai", "cho"}
# Provinces' names that written small mean peace.
_WORDS = frozenset({"hoa binh", "thai binh"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What a question is about.

    `documents` are ids (empty: the question names none); `missing` are places and plans that it
    names and the corpus does not hold; `rest` is the question without the words that named them;
    `apart` tells that several names or years, not one of several documents, mean them.
    """

    documents: tuple[str, ...]
    missing: tuple[str, ...]
    rest: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    """Words `start` to `end` of a question that name documents; `own` where they are the issuer.

    `in_row` ones, kinds of offices without a place, count only in a row with another.
    """

    start: int
    end: int
    documents: frozenset[str]
    own: bool
    in_row: bool = False


def scope_of(typed: str, restored: str, names: Names, *, pairs: Container[str] = ()) -> Scope:
    """Return the documents that a question names.

    `typed` and `restored` are the same words before and after their diacritics were restored: a
    name counts where the typed words carry no diacritics that speak against it.  `pairs` are
    folded pairs of syllables that the documents hold: "cho don vi" is no Chợ Đồn.
    """
    sources = names.sources
    question = AskedWords.of(typed, restored, pairs)
    named = list(_names(question, names))
    mentions = [*_rows(question, named), *_numbers(question, sources)]
    spans = [(mention.start, mention.end) for mention in mentions]
    years = {int(m["year"]) for m in _YEAR.finditer(question.folded) if not m["bound"]}
    missing = tuple(_unknown(question, names, spans))
    chosen = _chosen(mentions, years, sources)
    if missing and not any(mention.own for mention in mentions):
        chosen = set()
    elif not chosen and not mentions:
        # A year names the plans of it; regulations hold on.
        local = (source for source in sources if source.level is not Level.CENTRAL)
        chosen = {source.id for source in local if source.year in years}
    return Scope(
        documents=tuple(source.id for source in sources if source.id in chosen),
        missing=missing,
        rest=question.without(spans, years if chosen else set()),
        apart=len({mention.documents for mention in mentions if mention.own} or years) > 1,
    )


def _chosen(mentions: Sequence[_Mention], years: set[int], sources: Sequence[Source]) -> set[str]:
    """Return the documents that mentions stand for, each narrowed by wider places and years.

    "Văn phòng UBND tỉnh" names several offices: the province or the year tells which; one that
    another mention names alone is not meant twice.
    """
    wider = {d for mention in mentions if not mention.own for d in mention.documents}
    own = [mention.documents for mention in mentions if mention.own]
    if not own:
        return _of_years(wider, years, sources)
    alone = {document for group in own if len(group) == 1 for document in group}
    chosen = set(alone)
    for group in own:
        open_choice = set(group) - alone
        if len(group) > 1 and open_choice:
            chosen |= _of_years(open_choice & wider or open_choice, years, sources)
    return chosen


def _of_years(documents: set[str], years: set[int], sources: Sequence[Source]) -> set[str]:
    """Keep the documents of the years named, where there are any."""
    fitting = {source.id for source in sources if source.year in years}
    return documents & fitting or documents


def _names(question: AskedWords, names: Names) -> Iterator[_Mention]:
    """Yield the places and bodies that a question names, the longest name at each word."""
    position = 0
    while position < len(question.plain):
        starting = names.by_first.get(question.plain[position], ())
        found = next((name for name in starting if question.says(name, position)), None)
        if found is None:
            position += 1
            continue
        end = position + len(found.words)
        yield _Mention(position, end, found.documents, found.own, found.in_row)
        position = end


def _rows(question: AskedWords, mentions: Sequence[_Mention]) -> Iterator[_Mention]:
    """Yield the mentions but those that count only beside another and stand beside none."""
    own = [mention for mention in mentions if mention.own and not mention.in_row]
    for mention in mentions:
        gaps = ((min(m.end, mention.end), max(m.start, mention.start)) for m in own)
        if not mention.in_row or any(_BETWEEN.issuperset(question.plain[a:b]) for a, b in gaps):
            yield mention


def _numbers(question: AskedWords, sources: Sequence[Source]) -> Iterator[_Mention]:
    for match in _PLAN_NUMBER.finditer(question.folded):
        number = match["number"] or match["full"]
        documents = frozenset(
            source.id for source in sources if (source.number or "").split("/")[0] == number
        )
        if documents:
            start = len(WORD.findall(question.folded[: match.start()]))
            yield _Mention(start, start + len(WORD.findall(match[0])), documents, own=True)


def _unknown(
    question: AskedWords, names: Names, known_spans: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """Yield the plans and the places that a question names and no document has."""
    held = {(source.number or "").split("/")[0] for source in names.sources}
    for match in _PLAN_NUMBER.finditer(question.folded):
        number = match["number"] or match["full"]
        if number not in held and not _YEAR.fullmatch(number):
            yield "kế hoạch mang số được hỏi"
    named = 0
    for start in range(len(question.plain)):
        if start < named:
            continue  # in the name of another: the xã of "thị xã Phú Thọ"
        for end in range(min(start + _LONGEST_NAME, len(question.plain)), start + 1, -1):
            name = " ".join(question.plain[start:end])
            if _names_unit(question, start, end):
                overlaps = any(start < last and first < end for first, last in known_spans)
                if name not in names.places and not overlaps:
                    yield " ".join(question.restored[start:end])
                named = end
                break


def _names_unit(question: AskedWords, start: int, end: int) -> bool:
    """Whether words name a unit with its level, or a province by its name alone.

    A province's name may be other words too ("hòa bình"): those, and what the documents say, are a
    province without its level only where they are written in capitals.
    """
    name = " ".join(question.plain[start:end])
    if name in unit_names():
        return _whole_name(question, start, end)
    province = province_names().get(name)
    if province is None or question.plain[start - 1 : start] in LEVELS:
        return False
    capitals = all(word[0].isupper() for word in question.typed[start:end])
    restored = " ".join(question.restored[start:end]).casefold() == province.casefold()
    return restored and (capitals or not (name in _WORDS or name in question.pairs))


def _whole_name(question: AskedWords, start: int, end: int) -> bool:
    """Whether words that fold to a unit's name are one: capitals or no diacritics typed at all."""
    name = question.typed[start + _level_length(question, start) : end]
    return all(word[0].isupper() for word in name) or all(
        word.casefold() == fold(word) for word in question.typed
    )


def _level_length(question: AskedWords, start: int) -> int:
    """Return how many words a level takes in the question: "tỉnh" one, "thị xã" two."""
    return 2 if question.plain[start : start + 2] in LEVELS else 1
