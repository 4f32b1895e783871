"""Tell which awards a text names, whoever gives them and however they are spelled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.dossiers.terms import terms
from retrieval.facets import mentions, plain_words

_ANYONE = ""


@dataclass(frozen=True, slots=True)
class Name:
    """An award as texts name it: its folded words, who gives it, its grade; empty where unsaid."""

    stem: str
    giver: str = _ANYONE
    grade: str = _ANYONE

    def means(self, other: "Name") -> bool:
        """Whether this name, found in a text, takes in an award: what it leaves open fits any.

        A name that says no giver is not that of the Government, whose awards are named in full.
        """
        if self.stem != other.stem or self.grade not in (_ANYONE, other.grade):
            return False
        return self.giver == other.giver or (self.giver == _ANYONE and other.giver == "unit")


def named(text: str) -> tuple[Name, ...]:
    """Return the awards that a text names, in its order.

    >>> [name.stem for name in named("“Huân chương Lao động” hạng Nhất, giấy khen")]
    ['huan chuong lao dong', 'giay khen']
    """
    return tuple(dict.fromkeys(name for name, _ in _found(folded(text))))


def folded(text: str) -> str:
    """Return the folded words of a text, "chiến sỹ" as "chiến sĩ"."""
    return re.sub(r"\bchien sy\b", "chien si", plain_words(text))


def _found(plain: str) -> Iterator[tuple[Name, int]]:
    """Yield each name that stands in folded words, and the word it starts at, in their order."""
    words = plain.split()
    found = sorted(mentions(plain), key=lambda mention: mention.start)
    for at, mention in enumerate(found):
        if mention.facet != "award":
            continue
        stem = next((s for s in terms().of_several if mention.said.startswith(s)), mention.said)
        after = mention.start + stem.count(" ") + 1
        rest = " ".join(words[after : after + 8])
        giver = next((who for who, said in terms().givers.items() if said.match(rest)), _ANYONE)
        if stem == mention.said and stem not in terms().of_several:
            giver = _ANYONE
        elif mention.said != stem and giver == _ANYONE:
            stem = mention.said  # "chiến sĩ thi đua cơ sở" is an award of its own
        grades = [
            m.said.removeprefix("hang ")
            for m in found[at + 1 : at + 2]
            if m.facet == "grade" and m.start == mention.end
        ]
        yield Name(stem, giver, grades[0] if grades else _ANYONE), mention.start
