"""Questions as they are typed: whole, folded, and half folded."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from corpus.normalize import fold
from eval.datasets import half_of
from eval.typings import TYPINGS, half_typed

SYLLABLES = st.lists(st.sampled_from(["hạn", "NỘP", "hồ", "sơ", "153", "Điều"]), max_size=9)
IDS = st.text(max_size=4)


def test_the_three_typings_of_one_question() -> None:
    """The id decides whether the first or the second syllable keeps its diacritics."""
    asked = "Hạn nộp hồ sơ, ở đâu?"

    assert {name: typing(asked, "q3") for name, typing in TYPINGS.items()} == {
        "accented": asked,
        "undiacritised": "han nop ho so, o dau?",
        "half-typed": "Hạn nop hồ so, ở dau?",
    }
    assert half_typed(asked, "q1") == "han nộp ho sơ, o đâu?"


@given(SYLLABLES, IDS)
def test_every_second_syllable_is_folded_and_no_other(syllables: list[str], name: str) -> None:
    """Syllables alternate between folded and as they were, from the first or the second on."""
    typed = half_typed(" ".join(syllables), name).split()
    first = [s if n % 2 else fold(s) for n, s in enumerate(syllables)]
    second = [fold(s) if n % 2 else s for n, s in enumerate(syllables)]

    assert typed in (first, second)


@given(SYLLABLES, IDS)
def test_the_unicode_form_makes_no_difference(syllables: list[str], name: str) -> None:
    """Letters typed as base and mark are the same letters."""
    text = " ".join(syllables)

    assert half_typed(unicodedata.normalize("NFD", text), name) == half_typed(text, name)


def test_both_turns_occur_in_either_half() -> None:
    """Which syllable is folded does not go with the half that the question is in."""
    seen = {(half_of(f"q{n}"), half_typed("hồ sơ", f"q{n}")) for n in range(40)}

    assert len(seen) == 4
