"""Know the words of the field as staff type them: short forms, synonyms.

The tables stand in `lexicon.toml`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold

_TABLES = Path(__file__).parent / "lexicon.toml"
# A document number ("153/KH-UBND") is one word and stays as typed; so is a short form ("đ/c").
_TYPED = re.compile(r"\S*\d/\S*|\b[^\W\d]/[^\W\d]\b|\w+\.?")
# What has no vowel is no syllable: "cstđcs" can but stand for "CSTĐCS".
_NO_SYLLABLE = re.compile(r"[b-df-hj-np-tv-xzđ]{3,}")
_BEFORE_NUMBER = re.compile(r"\b([A-ZĐ]+)(?= (?:số )?\d)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of `lexicon.toml`, ready to be looked up.

    `stop_words` carry their diacritics.  `synonyms` are folded and stand under the word that is
    asked: a syllable with its diacritics, a pair without.
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
    return Lexicon(
        stop_words=frozenset(tables["stop_words"].split()),
        abbreviations=tables["abbreviations"],
        before_numbers=tables["before_numbers"],
        short_forms=tables["short_forms"],
        synonyms=_synonyms(tables["synonyms"]["groups"], tables["synonyms"]["also"]),
    )


def _synonyms(
    groups: Sequence[Sequence[str]], also: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[str, ...]]:
    """Return what else may answer for each word: of all its groups, and what it leads to."""
    pairs = [(asked, word) for group in groups for asked in group for word in group]
    pairs += [(asked, word) for word, sayings in also.items() for asked in sayings]
    found: dict[str, dict[str, None]] = {}
    for asked, word in pairs:
        if asked != word:
            found.setdefault(_key(asked), {})[fold(word)] = None
    return {asked: tuple(words) for asked, words in found.items()}


def _key(word: str) -> str:
    return fold(word) if " " in word else word.casefold()


def synonyms_of(word: str) -> tuple[str, ...]:
    """Return other words for a syllable or a pair, folded; a syllable counts as it is spelled.

    >>> "gui" in synonyms_of("nộp"), synonyms_of("nóp")
    (True, ())
    """
    return lexicon().synonyms.get(_key(word), ())


def expand(question: str) -> str:
    """Write out the abbreviations of a question; those in capitals count only in capitals.

    >>> expand("DN ở h. Chợ Đồn được ĐN khen mấy TT?")
    'doanh nghiệp ở huyện Chợ Đồn được đề nghị khen mấy tập thể?'
    """
    before = lexicon().before_numbers
    question = _BEFORE_NUMBER.sub(lambda match: before.get(match[1], match[1]), question)
    return _TYPED.sub(lambda match: _written_out(match[0]), question)


def _written_out(typed: str) -> str:
    tables = lexicon()
    if "/" in typed:
        return tables.short_forms.get(typed.lower(), typed)
    bare, dot = typed.rstrip("."), typed.endswith(".")
    if bare in tables.abbreviations:
        return tables.abbreviations[bare] + ("." if dot else "")
    if dot and typed.lower() in tables.short_forms:
        return tables.short_forms[typed.lower()]
    known = tables.short_forms.get(bare) if bare.islower() else None
    if not known and _NO_SYLLABLE.fullmatch(bare):
        known = tables.abbreviations.get(bare.upper()) or _folded_abbreviations().get(bare)
    return (known or bare) + ("." if dot else "")


@cache
def _folded_abbreviations() -> Mapping[str, str]:
    """Return the abbreviations as they are typed small and without diacritics."""
    return {fold(short): words for short, words in lexicon().abbreviations.items()}


def is_content(word: str) -> bool:
    """Whether a word says what a text is about, rather than how it is put.

    >>> is_content("cá"), is_content("Cả")
    (True, False)
    """
    return word.casefold() not in lexicon().stop_words
