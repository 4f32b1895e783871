"""Tell what an English verb does in a question, and verbs from nouns of the same spelling."""

import re
from collections.abc import Sequence
from itertools import takewhile

from retrieval.english.glossary import Kind, Match, Term, glossary
from retrieval.english.tokens import Token, may_be_name

_MODALS = frozenset({"can", "could", "may", "must", "shall", "should", "will", "would"})
_AUXILIARIES = _MODALS | {"be", "do", "have"}
# After these a word that may be a noun or a verb is a verb; but "must reports" asks of reports.
_BEFORE_BASES = _MODALS | {"to", "not"}
# "List all orders" asks for a list, "List of orders" is one.
_DETERMINERS = frozenset({"all", "any", "both", "each", "every"})
_BEFORE_NOUNS = frozenset(
    {"each", "her", "his", "its", "my", "our", "that", "their", "this", "your", "what", "which"}
)
_PLURAL = re.compile(r"(?<!s)s$")


def term_meant(tokens: Sequence[Token], place: int, match: Match) -> Term:
    """Return the term that is meant where a word may be a noun or a verb."""
    if len(match.terms) == 1:
        return match.terms[0]
    verb = _is_verb(tokens, place, match)
    return next((t for t in match.terms if (t.kind is Kind.ACT) is verb), match.terms[0])


def _is_verb(tokens: Sequence[Token], place: int, match: Match) -> bool:
    surface = tokens[place + match.length - 1].text.lower()
    before, after = tokens[place - 1 : place], tokens[place + match.length :]
    if not match.base and (surface.endswith(("ed", "ing")) or surface in glossary().irregular):
        return True
    if before and match.base and before[0].text.lower() in _BEFORE_NOUNS:
        return False
    base = match.base and not _PLURAL.search(surface)
    if before and before[0].text.lower() in (_BEFORE_BASES if base else {"who"}):
        return not tokens[place].apart
    if any(token.apart and not token.cut for token in after[:1]):
        return True
    return _base_is_verb(tokens, place, after) if match.base else _is_between_things(before, after)


def _base_is_verb(tokens: Sequence[Token], place: int, after: Sequence[Token]) -> bool:
    if tokens[place].first:
        return any(token.text.lower() in _DETERMINERS for token in after[:1])
    return _is_awaited(tokens[: place + 1], after)


def _is_between_things(before: Sequence[Token], after: Sequence[Token]) -> bool:
    between = bool(after) and any(_is_thing(token) for token in before)
    return between and _is_thing(after[0]) and not after[0].cut


def _is_awaited(upto: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a clause has asked with "does" or "may" and its verb can only be the last of these.

    "does a sentence cost him the title", but not "must the report contain".
    """
    if upto[-1].apart:
        return False
    rest = takewhile(lambda token: not token.cut, after)
    if any(Kind.ACT in glossary().kinds(t.text) for t in rest if not t.apart):
        return False
    for token in reversed(upto[:-1]):
        if (_MODALS | {"do"}) & set(glossary().forms(token.text)):
            return True
        if token.cut or glossary().kinds(token.text) == {Kind.ACT}:
            return False
    return False


def _is_thing(token: Token) -> bool:
    return Kind.THING in glossary().kinds(token.text) or may_be_name(token)


def is_passive(tokens: Sequence[Token], place: int, match: Match) -> bool:
    """Whether a verb stands behind "be" as what is done to its subject ("is awarded")."""
    if match.length > 1 or match.base or not place:
        return False
    after_be = "be" in glossary().forms(tokens[place - 1].text)
    return after_be and glossary().is_participle(tokens[place].text)


def follows_article(token: Token) -> bool:
    """Whether an article, and no other mark, stood before a word."""
    return token.apart and not token.cut and not token.first


def is_to_be_done(before: Sequence[Token]) -> bool:
    """Whether "do" is what is asked for, not what asks: "must do", "to do", "does … do"."""
    if not before or Kind.QUESTION in glossary().kinds(before[-1].text):
        return False
    return any((_MODALS | {"do", "to"}) & set(glossary().forms(token.text)) for token in before)


def opens_with_verb(after: Sequence[Token]) -> bool:
    """Whether what follows "when" makes it ask: "when does", "when is"; so does nothing."""
    return not after or bool(_AUXILIARIES & set(glossary().forms(after[0].text)))


def asks_whether(tokens: Sequence[Token]) -> bool:
    """Whether a question, or a clause of it before which none asks, is answered with yes or no.

    >>> from retrieval.english.tokens import tokens_of
    >>> asks_whether(tokens_of("If a member is absent, may the council vote?"))
    True
    >>> asks_whether(tokens_of("Could you tell who votes?"))
    False
    """
    for place, token in enumerate(tokens):
        after = tokens[place + 1 : place + 2]
        opens = token.first or token.cut
        if opens and _AUXILIARIES & set(glossary().forms(token.text)):
            return not any(other.text.lower() == "you" for other in after)
        joins = token.text.lower() in {"when", "where"} and not opens_with_verb(after)
        if not joins and glossary().kinds(token.text) == {Kind.QUESTION}:
            return False
    return False
