"""Work out what a question takes over from the ones before it, and how much that counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.normalize import fold, words
from retrieval.facets import changed_facets, facets, mentions, plain_words, replaced, ruled_out
from retrieval.lexicon import is_content

# A question of so few content syllables says too little by itself, one of so many enough, and one
# that names an award or a document with fewer.
_SHORT, _WHOLE, _NAMING = 4, 7, 4
# How much a word of the question before counts, one of the question itself being 1: most of that
# where the question says little of its own, and less with each syllable that it says.
_MOST, _LEAST, _EACH = 0.65, 0.35, 0.04
_DEFINITION = 0.2


@dataclass(frozen=True, slots=True)
class Asking:
    """A question of a conversation: as restored, its topic, and whether it names a document."""

    restored: str
    topic: str
    names: bool


@dataclass(frozen=True, slots=True)
class Lean:
    """What a question takes over: words of earlier ones, how much they count, those questions.

    `clearly` tells that it says so itself ("còn … thì sao?"), or says too little to mean anything;
    `other` that it sets something else against what was asked ("hạng Ba thì …"), `elsewhere` that
    it is about another award or the meaning of a word, of which other provisions speak.
    """

    context: str = ""
    weight: float = 0.0
    earlier: str = ""
    clearly: bool = False
    other: bool = False
    elsewhere: bool = False


def lean(turns: Sequence[Asking]) -> Lean:
    """Return what the last of some questions takes over from those before it."""
    *earlier, turn = turns
    if not earlier or _stands_alone(turn):
        return Lean()
    before = lean(earlier)
    context = replaced(f"{before.context} {earlier[-1].topic}".strip(), turn.restored)
    asked = f"{before.earlier} {earlier[-1].restored}".strip()
    plain, changed = plain_words(turn.restored), changed_facets(asked, turn.restored)
    other = bool(facets().other.match(plain) or facets().subject.match(plain) or changed)
    defines = facets().defines.search(plain)
    elsewhere = bool(defines) or not changed.isdisjoint({"award", "grade"})
    return Lean(context, _weight(turn), asked, leans_clearly(turn), other, elsewhere)


def leans_clearly(turn: Asking) -> bool:
    """Whether a question cannot be meant by itself."""
    if _content(turn.topic) <= (_SHORT if not turn.names else _SHORT - 1):
        return True
    tables, plain = facets(), plain_words(turn.restored)
    return bool(
        tables.opens.match(plain)
        or tables.says.search(plain)
        or tables.subject.match(plain)
        or tables.means & {word.casefold() for word in words(turn.restored)}
    )


def own_topic(turn: Asking) -> str:
    """Return the topic of a question without the words that it rules out."""
    out = ruled_out(turn.restored)
    return " ".join(w for w in words(turn.topic) if fold(w) not in out) if out else turn.topic


def _stands_alone(turn: Asking) -> bool:
    """Whether a question names what it is about and enough of what it asks."""
    about = turn.names or any(mention.facet == "award" for mention in mentions(turn.topic))
    own = _content(turn.topic)
    return own >= (_NAMING if about else _WHOLE) and not leans_clearly(turn)


def _weight(turn: Asking) -> float:
    if facets().defines.search(plain_words(turn.restored)):
        return _DEFINITION
    if not leans_clearly(turn):
        return _LEAST
    return max(_LEAST, _MOST - _EACH * _content(turn.topic))


def _content(text: str) -> int:
    return sum(map(is_content, words(text)))
