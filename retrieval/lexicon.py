"""Know the words of the field as staff type them: short forms, synonyms.

The tables stand in `lexicon.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold

_TABLES = Path(__file__).parent / "lexicon.toml"
# A document number ("153/KH-UBND") is one word and stays as typed.
_TYPED = re.compile(r"\S*\d/\S*|\w+\.?")
_BEFORE_NUMBER = re.compile(r"\b([A-ZĐ]+)(?= (?:số )?\d)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of `lexicon.toml`, ready to be looked up.

    `stop_words` carry their diacritics; synonyms are folded, each maps to its whole group.
    """

    stop_words: frozenset[str]
    abbreviations: Mapping[str, str]
    before_numbers: Mapping[str, str]
    short_forms: Mapping[str, str]
    synonyms: Mapping[str, tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """Return the field's tables; they are read once."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    groups = [tuple(fold(word) for word in group) for group in tables["synonyms"]["groups"]]
    return Lexicon(
        stop_words=frozenset(tables["stop_words"].split()),
        abbreviations=tables["abbreviations"],
        before_numbers=tables["before_numbers"],
        short_forms=tables["short_forms"],
        synonyms={word: group for group in groups for word in group},
    )


def expand(question: str) -> str:
    """Write out the abbreviations of a question; those in capitals count only in capitals.

    >>> expand("DN ở h. Chợ Đồn được ĐN khen mấy TT?")
    'doanh nghiệp ở huyện Chợ Đồn được đề nghị khen mấy tập thể?'
    """
    before = lexicon().before_numbers
    question = _BEFORE_NUMBER.sub(lambda match: before.get(match[1], match[1]), question)
    return _TYPED.sub(lambda match: _written_out(match[0]), question)


def _written_out(typed: str) -> str:
    if "/" in typed:
        return typed
    tables = lexicon()
    bare, dot = typed.rstrip("."), typed.endswith(".")
    if bare in tables.abbreviations:
        return tables.abbreviations[bare] + ("." if dot else "")
    if dot and typed.lower() in tables.short_forms:
        return tables.short_forms[typed.lower()]
    known = tables.short_forms.get(bare) if bare.islower() else None
    return (known or bare) + ("." if dot else "")


def is_content(word: str) -> bool:
    """Whether a word says what a text is about, rather than how it is put.

    >>> is_content("cá"), is_content("Cả")
    (True, False)
    """
    return word.casefold() not in lexicon().stop_words
