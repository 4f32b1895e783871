"""Find which documents a question is about, by the places, bodies, numbers and years it names."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from corpus.gazetteer import LEVEL_WORDS, province_names, unit_names
from corpus.model import Level, Source
from corpus.normalize import fold
from corpus.restore.slips import slips
from retrieval.names import Name, Names

_WORD = re.compile(r"\w+")
_PLAN_NUMBER = re.compile(
    r"\b(?:ke hoach|kh) (?:so )?(?P<number>\d{1,4})(?!\d|[/.-]\d)(?:/\w[\w-]*)?"
    r"|\b(?P<full>\d{1,4})/kh-\w+",
)
# "trước năm 2024" bounds a time; it names no plan of that year.
_YEAR = re.compile(
    r"(?:\b(?P<bound>truoc|sau|tu|den) )?(?<![\d/.-])(?:\bnam )?\b(?P<year>(?:19|20)\d\d)\b"
)
_LONGEST_NAME = 5
# Without diacritics, names of two words may be other words ("cho đơn vị" for "Chợ Đồn").
_AMBIGUOUS = 2
_JOINS = frozenset({"va", "voi", "hay", "con", "so"})
# Provinces' names that written small mean peace.
_WORDS = frozenset({"hoa binh", "thai binh"})
_LEVELS = frozenset(tuple(fold(word) for word in level) for level in LEVEL_WORDS)


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
    """Words `start` to `end` of a question that name documents; `own` where they are the issuer."""

    start: int
    end: int
    documents: frozenset[str]
    own: bool


def scope_of(typed: str, restored: str, names: Names, *, pairs: Container[str] = ()) -> Scope:
    """Return the documents that a question names.

    `typed` and `restored` are the same words before and after their diacritics were restored: a
    name counts where the typed words carry no diacritics that speak against it.  `pairs` are
    folded pairs of syllables that the documents hold: "cho don vi" is no Chợ Đồn.
    """
    sources = names.sources
    question = _Question.of(typed, restored, pairs)
    mentions = [*_names(question, names), *_numbers(question, sources)]
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


@dataclass(frozen=True, slots=True)
class _Question:
    """A question's words as typed, restored and folded, and the folded whole."""

    typed: tuple[str, ...]
    restored: tuple[str, ...]
    plain: tuple[str, ...]
    folded: str
    pairs: Container[str]

    @classmethod
    def of(cls, typed: str, restored: str, pairs: Container[str]) -> "_Question":
        typed_words = tuple(_WORD.findall(typed))
        restored_words = tuple(_WORD.findall(restored))
        if len(typed_words) != len(restored_words):
            typed_words = restored_words
        plain = tuple(fold(word) for word in restored_words)
        return cls(typed_words, restored_words, plain, fold(restored), pairs)

    def says(self, named: Name, start: int) -> bool:
        """Whether the words from `start` on are a name, as far as their diacritics tell."""
        name = named.words
        here = slice(start, start + len(name))
        if self.plain[here] != named.plain:
            return self._slips_into(named, here)
        spelled = zip(self.typed[here], self.restored[here], name, strict=True)
        if any(_denies(typed, w) and read.casefold() != w.casefold() for typed, read, w in spelled):
            return False
        sure = self.plain[max(0, start - 1) : start] in _LEVELS or self._restored_as(name, here)
        if sure or len(name) > _AMBIGUOUS or all(word.istitle() for word in self.typed[here]):
            return True
        pair = self.plain[here.stop - 1 : here.stop + 1]
        return len(pair) == 1 or pair[1] in _JOINS or " ".join(pair) not in self.pairs

    def _slips_into(self, named: Name, here: slice) -> bool:
        """Whether words are a name but for a slip in one of them: "phường Nhơn Hug".

        They count after the word of a level or all in capitals, and where they name no other unit.
        """
        pairs = list(zip(self.plain[here], named.plain, strict=False))
        wrong = [(word, meant) for word, meant in pairs if word != meant]
        if len(pairs) != len(named.plain) or len(pairs) < _AMBIGUOUS or len(wrong) != 1:
            return False
        ((word, meant),) = wrong
        level, name = self.plain[here.start - 1 : here.start], " ".join(self.plain[here])
        capitals = all(typed[0].isupper() for typed in self.typed[here])
        other = name in province_names() or " ".join((*level, name)) in unit_names()
        return (capitals or level in _LEVELS) and not other and meant in slips(word)

    def _restored_as(self, name: Sequence[str], here: slice) -> bool:
        return [w.casefold() for w in self.restored[here]] == [w.casefold() for w in name]

    def without(self, spans: Sequence[tuple[int, int]], years: set[int]) -> str:
        dropped = {position for start, end in spans for position in range(start, end)}
        for position, word in enumerate(self.plain):
            if word.isdecimal() and int(word) in years:
                dropped.add(position)
        return " ".join(
            word for position, word in enumerate(self.restored) if position not in dropped
        )


def _denies(typed: str, word: str) -> bool:
    """Whether a typed syllable carries diacritics that a name's syllable does not."""
    return typed.casefold() not in {fold(typed), word.casefold()}


def _names(question: _Question, names: Names) -> Iterator[_Mention]:
    """Yield the places and bodies that a question names, the longest name at each word."""
    position = 0
    while position < len(question.plain):
        starting = names.by_first.get(question.plain[position], ())
        found = next((name for name in starting if question.says(name, position)), None)
        if found is None:
            position += 1
            continue
        yield _Mention(position, position + len(found.words), found.documents, found.own)
        position += len(found.words)


def _numbers(question: _Question, sources: Sequence[Source]) -> Iterator[_Mention]:
    for match in _PLAN_NUMBER.finditer(question.folded):
        number = match["number"] or match["full"]
        documents = frozenset(
            source.id for source in sources if (source.number or "").split("/")[0] == number
        )
        if documents:
            start = len(_WORD.findall(question.folded[: match.start()]))
            yield _Mention(start, start + len(_WORD.findall(match[0])), documents, own=True)


def _unknown(
    question: _Question, names: Names, known_spans: Sequence[tuple[int, int]]
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


def _names_unit(question: _Question, start: int, end: int) -> bool:
    """Whether words name a unit with its level, or a province by its name alone.

    A province's name may be other words too ("hòa bình"): those, and what the documents say, are a
    province without its level only where they are written in capitals.
    """
    name = " ".join(question.plain[start:end])
    if name in unit_names():
        return _whole_name(question, start, end)
    province = province_names().get(name)
    if province is None or question.plain[start - 1 : start] in _LEVELS:
        return False
    capitals = all(word[0].isupper() for word in question.typed[start:end])
    restored = " ".join(question.restored[start:end]).casefold() == province.casefold()
    return restored and (capitals or not (name in _WORDS or name in question.pairs))


def _whole_name(question: _Question, start: int, end: int) -> bool:
    """Whether words that fold to a unit's name are one: capitals or no diacritics typed at all."""
    name = question.typed[start + _level_length(question, start) : end]
    return all(word[0].isupper() for word in name) or all(
        word.casefold() == fold(word) for word in question.typed
    )


def _level_length(question: _Question, start: int) -> int:
    """Return how many words a level takes in the question: "tỉnh" one, "thị xã" two."""
    return 2 if question.plain[start : start + 2] in _LEVELS else 1
