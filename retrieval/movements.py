"""Find the movements that documents name between quotation marks, and set them against each other.

A plan lists the movements that it is part of in one paragraph; where it has several such, the
longest list counts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.model import Document, Span
from corpus.normalize import fold, words
from retrieval.citation import Statement
from retrieval.citing import quote

_NAME = re.compile(r"[“”\"]\s*([^\W\d_][^“”\"]{7,200})[“”\"]")
_BULLET = re.compile(r"\s*[-–+•]\s*")
# Two names of one movement share so many of the words of the shorter: "Bắc Kạn chung sức …".
_SAME = 0.75
_FEWEST = 2
_SHARED = re.compile(
    r"\bvua\b.*\bvua\b|\bdeu\b|\bcung\b|\bchung\b(?! (?:suc|tay))|\bca hai\b|\bgiong\b"
)


def listed_in(document: Document) -> Statement | None:
    """Return the paragraph in which a document names most movements; None without two of them."""
    paragraphs = [p for p in document.provisions if fold(p.span.of(document.text)).count("thi dua")]
    counted = [(len(names_in(p.span.of(document.text))), p) for p in paragraphs]
    most, found = max(counted, key=lambda pair: pair[0], default=(0, None))
    if found is None or most < _FEWEST:
        return None
    bullet = _BULLET.match(document.text, found.span.start)
    span = Span(bullet.end() if bullet else found.span.start, found.span.end)
    return quote(document, found, span)


def names_in(text: str) -> tuple[str, ...]:
    """Return what stands between quotation marks in a text, each once.

    >>> names_in("phong trào: “Vì người nghèo”; “Thi đua Quyết thắng”...")
    ('Vì người nghèo', 'Thi đua Quyết thắng')
    """
    return tuple(dict.fromkeys(" ".join(name.split()) for name in _NAME.findall(text)))


def told_apart(
    question: str, cells: Mapping[str, Sequence[Statement]]
) -> Mapping[str, tuple[Statement, ...]]:
    """Return statements with the names picked out that all documents share, or one alone has.

    Which of both, the question tells.
    """
    names = {one: names_in("\n".join(s.text for s in said)) for one, said in cells.items()}
    shared = bool(_SHARED.search(fold(question)))
    picked = {
        one: tuple(n for n in own if _elsewhere(n, one, names) is shared)
        for one, own in names.items()
    }
    return {
        one: tuple(
            replace(
                s, picked=tuple(name for name in picked[one] if name in " ".join(s.text.split()))
            )
            for s in said
        )
        for one, said in cells.items()
    }


def _elsewhere(name: str, document: str, names: Mapping[str, Sequence[str]]) -> bool:
    """Whether all other documents that name any have a movement too."""
    others = [own for one, own in names.items() if one != document and own]
    return bool(others) and all(any(_same(name, other) for other in own) for own in others)


def _same(one: str, other: str) -> bool:
    first, second = ({*words(fold(name))} for name in (one, other))
    return len(first & second) >= _SAME * min(len(first), len(second))
