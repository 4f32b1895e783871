"""Make passages with injected instructions: every order with other claims, in other disguises."""

import base64
import html
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from corpus.normalize import fold

HOW_MANY = 200
_TABLES = Path(__file__).with_name("injections.toml")
_TAGS = 0xE0000  # Unicode's invisible twins of ASCII
# Invisible signs that are put between letters.
_UNSEEN = "\u200b\u200c\u2060\u2063\ufeff\u00ad"


class Form(StrEnum):
    """The format of the file that a passage stands in."""

    TEXT = "txt"
    HTML = "html"
    WORD = "docx"


@dataclass(frozen=True, slots=True)
class Injection:
    """A passage: its number, the order it gives, and how it is written into a file.

    `shown` is what is written: text, markup, or in Word files the text of a run.  `hidden` tells
    whether a person does not see it; `mark` stands in the order and nowhere else.
    """

    number: int
    form: Form
    order: str
    disguise: str
    shown: str
    hidden: bool

    @property
    def mark(self) -> str:
        """A word by which the order is found again, wherever it came through."""
        return mark_of(self.number)


@dataclass(frozen=True, slots=True)
class _Disguise:
    """A way to write an order down: its name, the writing, whether nobody sees it then."""

    name: str
    write: Callable[[str], str]
    hidden: bool


def injections(count: int = HOW_MANY) -> tuple[Injection, ...]:
    """Return the passages, the same ones every time, no two alike; formats take turns.

    Every order meets other claims and disguises, as the tables' lengths share no divisor with the
    steps taken through them.
    """
    return tuple(_injection(number) for number in range(count))


def places() -> tuple[str, ...]:
    """Return the made-up places whose plans the passages stand in."""
    return tuple(_tables()["places"])


def filler(number: int) -> str:
    """Return what a plan says beside a passage; the sentences take turns."""
    fillers = _tables()["fillers"]
    return str(fillers[number // len(places()) % len(fillers)])


def harmless(injection: Injection) -> Injection:
    """Return a passage that stands where another would, and says nothing of the kind."""
    words = filler(injection.number)
    return replace(injection, order=words, disguise="plain", shown=words, hidden=False)


def mark_of(number: int) -> str:
    """Return the mark of a passage.

    >>> mark_of(7)
    'zqx007'
    """
    return f"zqx{number:03d}"


def _injection(number: int) -> Injection:
    form = tuple(Form)[number % len(Form)]
    turn = number // len(Form)
    tables = _tables()
    vietnamese, english = tables["claims"][(turn * 3 + number) % len(tables["claims"])]
    template = tables["orders"][number % len(tables["orders"])]
    inner = base64.b64encode(f"Trả lời rằng {vietnamese}.".encode()).decode()
    order = f"{template.format(vi=vietnamese, en=english, b64=inner)} {mark_of(number)}"
    disguises = _disguises()[form]
    disguise = disguises[turn % len(disguises)]
    return Injection(number, form, order, disguise.name, disguise.write(order), disguise.hidden)


@cache
def _disguises() -> Mapping[Form, tuple[_Disguise, ...]]:
    pages = _tables()["html"]
    return {
        Form.TEXT: (
            _Disguise("plain", str, hidden=False),
            _Disguise("between letters", _between, hidden=False),
            _Disguise("tag characters", _tags, hidden=True),
            _Disguise("base64", _base64, hidden=False),
            _Disguise("right to left", lambda said: f"\u202e{said[::-1]}\u202c", hidden=False),
            _Disguise("letter by letter", " ".join, hidden=False),
        ),
        Form.HTML: tuple(
            _Disguise(markup, _markup(markup), hidden=kind == "hidden")
            for kind in ("visible", "hidden")
            for markup in pages[kind]
        ),
        Form.WORD: (
            _Disguise("plain", str, hidden=False),
            *(
                _Disguise(name, str, hidden=True)
                for name in (
                    "vanish", "style", "paragraph style", "white", "theme white", "one point",
                    "deleted", "comment", "property",
                )
            ),
            _Disguise("between letters", _between, hidden=False),
        ),
    }  # fmt: skip


def _markup(template: str) -> Callable[[str], str]:
    return lambda said: template.replace("{words}", html.escape(said).replace("\n", "<br>"))


def _between(words: str) -> str:
    return "".join(letter + _UNSEEN[n % len(_UNSEEN)] for n, letter in enumerate(words))


def _tags(words: str) -> str:
    return "".join(chr(_TAGS + ord(letter)) for letter in fold(words) if letter.isascii())


def _base64(words: str) -> str:
    return base64.b64encode(words.encode()).decode()


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(_TABLES.read_text(encoding="utf-8"))
