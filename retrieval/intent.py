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
# Of fewer words, none are left out.
_TELLING = 3


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
    ended: re.Pattern[str]
    source: re.Pattern[str]
    field: re.Pattern[str]
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


def asks_what_ended(question: str) -> bool:
    """Whether a question asks what a regulation put an end to.

    >>> asks_what_ended("Văn bản nào hết hiệu lực khi có Nghị định 152?")
    True
    >>> asks_what_ended("Nghị định nào thay thế Nghị định 98?")
    False
    """
    return bool(_tables().ended.search(_plain(question)))


def without_source(question: str) -> str:
    """Return a question without an end that asks where the answer stands.

    >>> without_source("Thưởng mấy lần lương cơ sở, theo nghị định nào?")
    'Thưởng mấy lần lương cơ sở'
    >>> without_source("Căn cứ nghị định nào?")
    'Căn cứ nghị định nào?'
    """
    written = " ".join(question.split())
    found = _tables().source.search(fold(written))
    main = written[: found.start()] if found and len(fold(written)) == len(written) else written
    return main if main.count(" ") > 1 else question


def without_field(topic: str) -> str:
    """Return words without those that only say that the field's own rules are meant.

    >>> without_field("danh hiệu nào cho cá nhân theo luật thi đua khen thưởng")
    'danh hiệu nào cho cá nhân'
    """
    written = " ".join(topic.split())
    found = _tables().field.search(fold(written))
    if found is None or len(fold(written)) != len(written):
        return topic
    rest = f"{written[: found.start()]} {written[found.end() :]}"
    return " ".join(rest.split()) if len(rest.split()) >= _TELLING else topic


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
    parts: dict[str, str] = {}
    for name, patterns in tables["parts"].items():
        parts[name] = _written_out(_any_of(patterns), parts)
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
        _compiled(tables["ended"], parts),
        re.compile(tables["source"]),
        re.compile(tables["field"]),
        _compiled(tables["all"], parts),
        tuple((Value(name), _compiled(row, parts)) for name, row in tables["measures"].items()),
        expectations,
    )


def _compiled(patterns: Sequence[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """Compile patterns into one that starts at a word, the named parts written out."""
    return re.compile(r"\b" + _written_out(_any_of(patterns), parts))


def _written_out(pattern: str, parts: Mapping[str, str]) -> str:
    return re.sub("|".join(parts), lambda match: parts[match[0]], pattern) if parts else pattern


def _any_of(patterns: Sequence[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"
