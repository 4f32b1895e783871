"""Tell what kind of thing a question asks for, and what a passage must hold to answer it.

The tables stand in `intents.toml`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold
from retrieval.model import Intent
from retrieval.values import Value

_TABLES = Path(__file__).parent / "intents.toml"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a passage that answers an intent holds: one of the values it `needs` (none: anything).

    Of the words in `about`, it holds one of those that the question names.  `signs` speak for a
    passage without being needed, and so does standing in one of the `parts` of a document;
    `spoken` are words of the question that only say what kind of thing is asked.
    """

    needs: frozenset[Value] = frozenset()
    about: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    cues: tuple[tuple[Intent, re.Pattern[str]], ...]
    who: re.Pattern[str]
    every: re.Pattern[str]
    measures: tuple[tuple[Value, re.Pattern[str]], ...]
    expectations: Mapping[Intent, Expectation]


def intent_of(question: str) -> Intent:
    """Return what a question asks for.

    >>> intent_of("Hạn nộp hồ sơ là ngày nào?")
    <Intent.DEADLINE: 'deadline'>
    >>> intent_of("ho so gom nhung gi")
    <Intent.DOSSIER: 'dossier'>
    """
    folded = _plain(question)
    return next((intent for intent, cue in _tables().cues if cue.search(folded)), Intent.OTHER)


def asks_who(question: str) -> bool:
    """Whether the answer is a person or a body.

    >>> asks_who("Phòng nào chủ trì?"), asks_who("Hạn nộp là ngày nào?")
    (True, False)
    """
    return bool(_tables().who.search(_plain(question)))


def asks_all(question: str) -> bool:
    """Whether a question asks for all of several things.

    >>> asks_all("Hồ sơ gồm những giấy tờ gì?"), asks_all("Hạn nộp là ngày nào?")
    (True, False)
    """
    return bool(_tables().every.search(_plain(question)))


def measures_asked(question: str) -> frozenset[Value]:
    """Return the kinds of values that say how much of something a question asks for.

    >>> sorted(measures_asked("Phải giữ bao nhiêu năm?"))
    [<Value.DURATION: 'duration'>]
    """
    folded = _plain(question)
    return frozenset(kind for kind, cue in _tables().measures if cue.search(folded))


def expectation_of(intent: Intent) -> Expectation:
    """Return what a passage must hold to answer an intent."""
    return _tables().expectations.get(intent, Expectation())


def _plain(question: str) -> str:
    return " ".join(fold(question).split())


@cache
def _tables() -> _Tables:
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    parts = {name: _any_of(patterns) for name, patterns in tables["parts"].items()}
    cues, expectations = [], {}
    for row in tables["intent"]:
        intent = Intent(row["name"])
        cues.append((intent, _compiled(row["cues"], parts)))
        expectations[intent] = Expectation(
            needs=frozenset(Value(name) for name in row.get("needs", ())),
            about=tuple(row.get("about", ())),
            signs=tuple(row.get("signs", ())),
            parts=tuple(row.get("parts", ())),
            spoken=tuple(row.get("spoken", ())),
        )
    return _Tables(
        tuple(cues),
        _compiled(tables["who"], parts),
        _compiled(tables["all"], parts),
        tuple((Value(name), _compiled(row, parts)) for name, row in tables["measures"].items()),
        expectations,
    )


def _compiled(patterns: Sequence[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """Compile patterns into one that starts at a word, the named parts written out."""
    named = re.compile("|".join(parts))
    return re.compile(r"\b" + named.sub(lambda match: parts[match[0]], _any_of(patterns)))


def _any_of(patterns: Sequence[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"
