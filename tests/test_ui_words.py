"""The words of the pages: complete in both languages."""

from collections.abc import Mapping
from dataclasses import asdict
from string import Formatter

from retrieval.model import Reason
from ui.words import WORDS, Language


def _names(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def _all(words: Mapping[str, object]) -> dict[str, str]:
    """Return the words by their names, those of parts behind the name of the part."""
    found: dict[str, str] = {}
    for name, value in words.items():
        part = _all(value) if isinstance(value, Mapping) else {"": str(value)}
        found |= {f"{name} {inner}": word for inner, word in part.items()}
    return found


def test_both_languages_fill_in_the_same_names() -> None:
    """Every word stands in both languages and leaves room for the same values."""
    vietnamese, english = (_all(asdict(WORDS[language])) for language in Language)

    assert vietnamese.keys() == english.keys()
    for word, pattern in vietnamese.items():
        assert pattern
        assert _names(pattern) == _names(english[word])


def test_every_refusal_has_words() -> None:
    """Each reason to refuse has a title and a way out in each language."""
    for words in WORDS.values():
        assert set(words.refusal_titles) == set(words.refusal_ways_out) == set(Reason)
