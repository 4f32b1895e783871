"""Read the words of an English question, each for what it means where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.gazetteer import province_names
from corpus.normalize import fold
from retrieval.english.glossary import Kind, Match, glossary
from retrieval.english.tokens import Shape, Token, may_be_name
from retrieval.english.verbs import (
    asks_whether,
    follows_article,
    is_passive,
    is_to_be_done,
    opens_with_verb,
    term_meant,
)

_KINDS = {Shape.NUMBER: Kind.LINK, Shape.TIME: Kind.RANK, Shape.VIETNAMESE: Kind.THING}
# What a syllable without diacritics may look like; "who" and "order" cannot be one.
SYLLABLE = re.compile(
    r"(?:ngh|[cgknpt]h|ng|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the translation; `kind` is None for a word that the glossary does not hold.

    `apart` pieces begin a new row of things; `many` stood in the plural.
    """

    text: str
    kind: Kind | None
    apart: bool
    of_field: bool = False
    many: bool = False
    name: bool = False
    number: bool = False
    quoted: bool = False


def read(tokens: Sequence[Token]) -> tuple[Part, ...]:
    """Return the pieces of a question in its own order; Vietnamese that repeats them is left out.

    "the Labour Order (Huân chương Lao động)" is said once.
    """
    parts: list[Part] = []
    place, asked = 0, asks_whether(tokens)
    while place < len(tokens):
        match = _match(tokens, place)
        part = _part(tokens, place, match, last=parts[-1] if parts else None, asked=asked)
        asked = asked or part.kind is Kind.QUESTION
        place += match.length if match else 1
        if parts and parts[-1].name and part.name and not part.apart:
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {part.text}")
        elif not (part.quoted and fold(part.text) in _said(parts)):
            parts.append(part)
    return tuple(parts)


def _said(parts: Sequence[Part]) -> str:
    return fold(" ".join(part.text for part in parts))


def _match(tokens: Sequence[Token], place: int) -> Match | None:
    """Return the longest term at a place that no punctuation breaks, unless it is a name."""
    words: list[str] = []
    for token in tokens[place:]:
        if token.shape is not Shape.WORD or (words and token.cut):
            break
        words.append(token.text)
    match = glossary().longest(words)
    if match and match.length == 1 and _in_a_name(tokens, place):
        return None
    return match


def _in_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that is English too is part of a Vietnamese name ("Can Tho", "An Giang")."""
    token = tokens[place]
    if not may_be_name(token) or not SYLLABLE.fullmatch(token.text):
        return False
    around = (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])
    return any(
        other.shape is Shape.WORD
        and may_be_name(other)
        and other.text != other.text.upper()
        and not glossary().kinds(other.text)
        for other in around
    )


def _part(
    tokens: Sequence[Token], place: int, match: Match | None, *, last: Part | None, asked: bool
) -> Part:
    token = tokens[place]
    if token.shape is not Shape.WORD:
        quoted = token.shape is Shape.VIETNAMESE
        kind = _KINDS[token.shape]
        return Part(token.text, kind, token.apart, number=not quoted, quoted=quoted)
    if match is None:
        return _unknown(tokens, place)
    if token.text.lower() == "do" and match.length == 1 and is_to_be_done(tokens[:place]):
        return Part("làm", Kind.ACT, token.apart)
    surface = tokens[place + match.length - 1].text
    term = term_meant(tokens, place, match)
    if term.kind is Kind.ACT and match.base and follows_article(token):
        # "the train" is none of the things that the glossary holds.
        return Part(token.text, None, token.apart)
    many = not match.base and surface.lower().endswith("s")
    text = term.vietnamese
    if term.kind is Kind.QUESTION:
        text = _asking(tokens, place, text, last=last, asked=asked)
    elif term.kind is Kind.ACT and is_passive(tokens, place, match):
        text = text if last and last.text == "được" else f"được {text}"
    elif token.first and token.text.lower() == "and":
        text = "còn"
    joins = not text or (term.kind is Kind.QUESTION and text != term.vietnamese)
    kind = Kind.LINK if joins else term.kind
    return Part(text, kind, token.apart, of_field=term.of_field, many=many)


def _asking(
    tokens: Sequence[Token], place: int, text: str, *, last: Part | None, asked: bool
) -> str:
    """Return a question word as it is meant: it may only join clauses ("when titles are …")."""
    token = tokens[place]
    word = token.text.lower()
    if word == "when" and (asked or not opens_with_verb(tokens[place + 1 : place + 2])):
        return "khi"
    relative = asked and not token.cut and last is not None and last.kind is Kind.THING
    return "" if relative and word in {"who", "which"} else text


def _unknown(tokens: Sequence[Token], place: int) -> Part:
    """Keep a word that the glossary does not hold where it is Vietnamese or a name."""
    token = tokens[place]
    around = (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])
    text = token.text.removesuffix("'s")
    vietnamese = not text.isascii() or any(not other.text.isascii() for other in around)
    name = text[0].isupper() and not (token.first and _lonely(around))
    if vietnamese or name or _in_a_small_name(text, around):
        return Part(text, Kind.THING, token.apart, name=True)
    return Part(text, None, token.apart)


def _in_a_small_name(text: str, around: Sequence[Token]) -> bool:
    """Whether a word in small letters is a province's name or beside one like it ("cho don")."""
    if not SYLLABLE.fullmatch(text):
        return False
    return text.lower() in province_names() or any(
        SYLLABLE.fullmatch(other.text) and not glossary().kinds(other.text) for other in around
    )


def _lonely(around: Sequence[Token]) -> bool:
    return not any(token.text[0].isupper() for token in around)
