"""Tell which words of a question name what a follow-up may change: an award, its grade, a target.

The tables stand in `facets.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold, words

_TABLES = Path(__file__).parent / "facets.toml"


@dataclass(frozen=True, slots=True)
class Facets:
    """The tables of `facets.toml`, compiled."""

    changes: tuple[tuple[str, re.Pattern[str]], ...]
    opens: re.Pattern[str]
    says: re.Pattern[str]
    means: frozenset[str]
    other: re.Pattern[str]
    subject: re.Pattern[str]
    defines: re.Pattern[str]
    but: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `start` to `end` of a text that name a facet, and how they are written folded."""

    facet: str
    start: int
    end: int
    said: str


@cache
def facets() -> Facets:
    """Return the tables; they are read once."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    leans = tables["leans"]
    return Facets(
        changes=tuple((row["name"], _compiled(row["forms"])) for row in tables["change"]),
        opens=re.compile(rf"(?:{'|'.join(leans['opens'])})\b"),
        says=_compiled(leans["says"]),
        means=frozenset(leans["means"]),
        other=re.compile(rf"(?:{'|'.join(leans['other'])})\b"),
        subject=re.compile(rf"(?:\w+ ){{1,{leans['subject']}}}thi\b"),
        defines=_compiled(tables["defines"]["forms"]),
        but=_compiled(tables["but"]["forms"]),
    )


def plain_words(text: str) -> str:
    """Return the words of a text folded, one blank between them.

    >>> plain_words("Hạng Nhì, thì sao?")
    'hang nhi thi sao'
    """
    return " ".join(words(fold(text)))


def mentions(text: str) -> tuple[Mention, ...]:
    """Return what a text names of each facet; no word is part of two.

    >>> [m.said for m in mentions("Tập thể Lao động tiên tiến, cá nhân hạng Nhì")]
    ['tap the lao dong tien tien', 'hang nhi', 'ca nhan']
    """
    plain = plain_words(text)
    found: list[Mention] = []
    for facet, pattern in facets().changes:
        for match in pattern.finditer(plain):
            start = plain.count(" ", 0, match.start())
            mention = Mention(facet, start, start + match[0].count(" ") + 1, match[0])
            if all(mention.end <= other.start or other.end <= mention.start for other in found):
                found.append(mention)
    return tuple(found)


def replaced(earlier: str, question: str) -> str:
    """Return the words of an earlier question that a later one keeps.

    What the later one names of a facet takes the place of what the earlier one names of it; what it
    rules out ("ngoài giám sát ra") is not kept either.

    >>> replaced("Cá nhân được Huân chương Lao động hạng Nhất khi nào", "Hạng Nhì thì sao?")
    'Cá nhân được Huân chương Lao động khi nào'
    """
    was, said = mentions(earlier), {mention.said for mention in mentions(question)}
    changed = changed_facets(earlier, question)
    old = [m for m in was if m.facet in changed and m.said not in said]
    dropped = {position for mention in old for position in range(mention.start, mention.end)}
    out = ruled_out(question)
    kept = (
        word
        for position, word in enumerate(words(earlier))
        if position not in dropped and fold(word) not in out
    )
    return " ".join(kept)


def changed_facets(earlier: str, question: str) -> frozenset[str]:
    """Return the facets of which a question names what an earlier one does not.

    >>> changed_facets("Bằng khen cho cá nhân", "Tập thể cần mấy bằng khen?")
    frozenset({'target'})
    """
    before, now = {mention.said for mention in mentions(earlier)}, mentions(question)
    changed = {m.facet for m in now if m.said not in before}
    # "Hạng Nhì thì cần mấy bằng khen?" changes the grade alone: the award is what it was.
    awards = {mention.end for mention in now if mention.facet == "award"}
    if any(m.facet == "grade" and m.start not in awards for m in now):
        changed.discard("award")
    return frozenset(changed)


def ruled_out(question: str) -> frozenset[str]:
    """Return the folded words that a question asks for anything but.

    >>> sorted(ruled_out("Ngoài giám sát ra thì còn làm gì?"))
    ['giam', 'sat']
    """
    return frozenset(_ruled_out(plain_words(question)))


def _ruled_out(plain: str) -> Iterator[str]:
    for match in facets().but.finditer(plain):
        yield from match["words"].split()


def _compiled(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
