"""Read the words of an English question, each for what it means where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.normalize import fold
from retrieval.english_tokens import Shape, Token
from retrieval.glossary import Kind, Match, Term, glossary

_KINDS = {Shape.NUMBER: Kind.LINK, Shape.TIME: Kind.RANK, Shape.VIETNAMESE: Kind.THING}
_MODALS = frozenset({"can", "could", "may", "must", "shall", "should", "will", "would"})
_AUXILIARIES = _MODALS | {"be", "do", "have"}
# After these a word that may be a noun or a verb is a verb; but "must reports" asks of reports.
_BEFORE_BASES = _MODALS | {"to", "not"}
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
    surface = tokens[place + match.length - 1].text
    term = _chosen(tokens, place, match)
    many = not match.base and surface.lower().endswith("s")
    text = term.vietnamese
    if term.kind is Kind.QUESTION:
        text = _asking(token, text, last=last, asked=asked)
    elif term.kind is Kind.ACT and _is_passive(tokens, place, match):
        text = text if last and last.text == "được" else f"được {text}"
    elif token.first and token.text.lower() == "and":
        text = "còn"
    joins = not text or (term.kind is Kind.QUESTION and text != term.vietnamese)
    kind = Kind.LINK if joins else term.kind
    return Part(text, kind, token.apart, of_field=term.of_field, many=many)


def _asking(token: Token, text: str, *, last: Part | None, asked: bool) -> str:
    """Return a question word as it is meant: after another question it may only join clauses."""
    word = token.text.lower()
    if word == "when" and asked:
        return "khi"
    relative = asked and not token.cut and last is not None and last.kind is Kind.THING
    return "" if relative and word in {"who", "which"} else text


def _is_passive(tokens: Sequence[Token], place: int, match: Match) -> bool:
    if match.length > 1 or match.base or not place:
        return False
    after_be = "be" in glossary().forms(tokens[place - 1].text)
    return after_be and glossary().is_participle(tokens[place].text)


def _unknown(tokens: Sequence[Token], place: int) -> Part:
    """Keep a word that the glossary does not hold where it is Vietnamese or a name."""
    token = tokens[place]
    around = (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])
    vietnamese = not token.text.isascii() or any(not other.text.isascii() for other in around)
    name = token.text[0].isupper() and not (token.first and _lonely(around))
    if vietnamese or name or SYLLABLE.fullmatch(token.text):
        return Part(token.text, Kind.THING, token.apart, name=True)
    return Part(token.text, None, token.apart)


def _lonely(around: Sequence[Token]) -> bool:
    return not any(token.text[0].isupper() for token in around)


def _chosen(tokens: Sequence[Token], place: int, match: Match) -> Term:
    """Return the term that is meant where a word may be a noun or a verb."""
    if len(match.terms) == 1:
        return match.terms[0]
    verb = _is_verb(tokens, place, match)
    return next(term for term in match.terms if (term.kind is Kind.ACT) is verb)


def _is_verb(tokens: Sequence[Token], place: int, match: Match) -> bool:
    surface = tokens[place + match.length - 1].text.lower()
    before, after = tokens[place - 1 : place], tokens[place + match.length :][:1]
    if surface.endswith(("ed", "ing")) and not match.base:
        return True
    if before and before[0].text.lower() in (_BEFORE_BASES if match.base else {"who"}):
        return not tokens[place].apart
    if any(token.apart and not token.cut for token in after):
        return True
    between_things = bool(after) and any(_is_thing(token) for token in before)
    return between_things and not match.base and _is_thing(after[0]) and not after[0].cut


def _is_thing(token: Token) -> bool:
    return Kind.THING in glossary().kinds(token.text)


def asks_whether(tokens: Sequence[Token]) -> bool:
    """Whether a question opens as one that is answered with yes or no."""
    if not tokens or not _AUXILIARIES & set(glossary().forms(tokens[0].text)):
        return False
    return not any(token.text.lower() == "you" for token in tokens[1:2])


def may_be_name(token: Token) -> bool:
    """Whether a word has a capital that no beginning explains."""
    return token.text[0].isupper() and not token.first
