"""Put English questions into the Vietnamese of the field; names and Vietnamese words stay."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from retrieval.english.glossary import Kind, glossary
from retrieval.english.parts import SYLLABLE, Part, read
from retrieval.english.tokens import Shape, may_be_name, tokens_of
from retrieval.english.verbs import asks_whether

# What English puts before a row of things and Vietnamese behind it: "which body" is "cơ quan nào",
# "must communes submit" is "xã phải nộp".
_MUST = "phải"
_WHAT_IS = "là gì"
_BEHIND = frozenset({"nào", "gì", _WHAT_IS, _MUST})
# What "of" adds nothing to: "years of teaching", "the title of …".
_COUNTED = frozenset({"năm", "tháng", "ngày", "lần", "bản", "bộ", "phiếu", "danh hiệu"})
# The number of a document is the field's own too.
_DOCUMENT = re.compile(r"\d+/\d")
# Without a word of the field's own, an unknown word in so many may be passed over.
_FEW = 4


def is_english(question: str) -> bool:
    """Whether a question is asked in English; Vietnamese in brackets or quotes does not count.

    >>> is_english("How many nominees may each commune in Cho Don put forward?")
    True
    >>> is_english("han nop ho so la bao gio"), is_english("deadline nop file ho so")
    (False, False)
    """
    words = [token for token in tokens_of(question) if token.shape is Shape.WORD]
    kinds = {token.text: glossary().kinds(token.text) for token in words}
    common = [token.text for token in words if kinds[token.text] or not may_be_name(token)]
    foreign = [word for word in common if word.isascii() and not SYLLABLE.fullmatch(word)]
    native = [word for word in common if word not in foreign and not kinds[word]]
    known = [word for word in foreign if kinds[word]]
    asks = any(kinds[word] & {Kind.QUESTION, Kind.LINK} for word in known)
    if not known or len(native) >= len(foreign):
        return False
    return asks or not native


def from_english(question: str) -> str:
    """Put an English question into Vietnamese; one about other things stays as it is.

    >>> from_english("Which body leads the emulation movement in Nhon Hung ward?")
    'cơ quan nào chủ trì phong trào thi đua ở phường Nhon Hung'
    >>> from_english("Is Article 24 of the decree still in force?")
    'Điều 24 nghị định còn hiệu lực không'
    """
    tokens = tokens_of(question)
    parts = read(tokens)
    if _is_about_other_things(parts, question):
        return question
    ending = "không" if asks_whether(tokens) else ""
    return " ".join(filter(None, _arranged(_spoken(parts), ending=ending))) or question


def _is_about_other_things(parts: Sequence[Part], question: str) -> bool:
    """Whether most words are unknown; a question without a word of the field's own has less grace.

    It may hold but few unknown words, and none that names other things.
    """
    unknown = sum(part.kind is None for part in parts)
    known = sum(part.kind in {Kind.THING, Kind.ACT} and not part.name for part in parts)
    if any(part.of_field or (part.number and _DOCUMENT.match(part.text)) for part in parts):
        return unknown > known
    return _FEW * unknown > known or glossary().names_other_things(question)


def _spoken(parts: Sequence[Part]) -> Sequence[Part]:
    """Leave out the pieces without words; what follows one begins a new row."""
    spoken: list[Part] = []
    apart = False
    for part in parts:
        if part.text:
            spoken.append(replace(part, apart=part.apart or apart))
        apart = not part.text
    return spoken


def _arranged(parts: Sequence[Part], *, ending: str) -> Iterator[str]:
    """Yield the words in Vietnamese order: rows of things turned round, "gì" and "không" last.

    `ending` is what the whole asks where no word in it asks.
    """
    if any(part.kind is Kind.QUESTION for part in parts):
        ending = ""
    place = 0
    while place < len(parts):
        part = parts[place]
        asking = part.text in _BEHIND
        row = _row(parts, place + asking)
        if part.text == _MUST:
            owner = _owner(parts, place + 1 + len(row))
            yield from (*_turned(row), *_turned(owner[1:]), _MUST)
            place += len(owner)
        elif asking and (part.text == _WHAT_IS or not row or row[0].apart):
            ending, row = part.text, ()
        elif asking:
            yield from ("những" if _head(row).many else "", *_turned(row), "nào")
        elif row:
            yield from _turned(row)
        elif part.kind is not None and not _needless(parts, place):
            yield part.text
        place += asking + len(row) or 1
    yield ending


def _owner(parts: Sequence[Part], start: int) -> Sequence[Part]:
    """Return "of" and the row behind it, where they stand at a place."""
    if [part.text for part in parts[start : start + 1]] != ["của"]:
        return ()
    row = _row(parts, start + 1)
    return parts[start : start + 1 + len(row)] if row else ()


def _row(parts: Sequence[Part], start: int) -> Sequence[Part]:
    """Return the things that stand side by side from a place on."""
    end = start
    while end < len(parts) and parts[end].kind in {Kind.THING, Kind.RANK}:
        if parts[end].apart and end > start:
            break
        end += 1
    return parts[start:end]


def _turned(row: Sequence[Part]) -> Iterator[str]:
    """Yield a row backwards, ranks last; a title that names itself stays in front."""
    if row and row[0].text == "danh hiệu":
        row = (*row[1:], row[0])
    yield from (part.text for part in reversed(row) if part.kind is Kind.THING)
    yield from (part.text for part in row if part.kind is Kind.RANK)


def _head(row: Sequence[Part]) -> Part:
    return next((part for part in reversed(row) if part.kind is Kind.THING), row[-1])


def _needless(parts: Sequence[Part], place: int) -> bool:
    """Whether a link says nothing: "khoản 1 Điều 24", "xã Cao Lau", "nộp" for "to submit"."""
    text = parts[place].text
    before, after = parts[place - 1 : place], parts[place + 1 : place + 2]
    if text in {"cho", "của"} and any(part.kind is Kind.ACT for part in after):
        return True
    if text in {"ở", "về"}:
        return any(part.number for part in after)
    counted = any(p.number or {p.text, p.text.split(" ")[-1]} & _COUNTED for p in before)
    return text == "của" and (counted or any(part.name for part in after))
