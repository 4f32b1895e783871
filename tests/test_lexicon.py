"""The words of the field: synonyms both ways and one way, short forms, whole tables."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from corpus.normalize import fold
from retrieval import lexicon as lexicon_module
from retrieval.lexicon import expand, is_content, lexicon, synonyms_of

TABLES = tomllib.loads(
    Path(lexicon_module.__file__).with_name("lexicon.toml").read_text(encoding="utf-8")
)
GROUPS = [tuple(group) for group in TABLES["synonyms"]["groups"]]
ALSO = TABLES["synonyms"]["also"]

TYPED = [
    ("đ/c nào nhận hồ sơ vậy j", "đồng chí nào nhận hồ sơ vậy gì"),
    ("a/c gửi vb cho cq nào", "anh chị gửi văn bản cho cơ quan nào"),
    ("nộp trc thg 11", "nộp trước tháng 11"),
    # Small letters and no diacritics, where no syllable is spelled so.
    ("cstđcs và ldtt", "chiến sĩ thi đua cơ sở và lao động tiên tiến"),
    ("HĐND, hdnd, hđnd", "hội đồng nhân dân, hội đồng nhân dân, hội đồng nhân dân"),
    # A syllable with a vowel is a word, whatever stands for it in capitals.
    ("đa dạng, nước da", "đa dạng, nước da"),
    # Neither numbers nor unknown letters.
    ("153/KH-UBND, 24/8, x/y", "153/KH-UBND, 24/8, x/y"),
]


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_chat_is_written_out(typed: str, expected: str) -> None:
    """The table of what is typed in a hurry."""
    assert expand(typed) == expected


def test_a_word_in_two_groups_has_both() -> None:
    """No group hides another: each word finds all that share a line with it."""
    places = Counter(word for group in GROUPS for word in group)
    assert places["điển hình"] > 1

    for group in GROUPS:
        for word in group:
            assert {fold(other) for other in group if other != word} <= set(synonyms_of(word))


def test_what_leads_to_a_word_is_not_led_back() -> None:
    """A question for "vắng" asks about "vắng mặt"; "vắng mặt" does not ask about every "vang"."""
    assert "vang mat" in synonyms_of("vắng")
    assert "vang" not in synonyms_of("vắng mặt")

    groups = [set(group) for group in GROUPS]
    for word, sayings in ALSO.items():
        for saying in sayings:
            assert fold(word) in synonyms_of(saying)
            together = any({word, saying} <= group for group in groups)
            assert together or fold(saying) not in synonyms_of(word)


def test_a_syllable_is_looked_up_as_it_is_spelled() -> None:
    """Who asks for "ký" asks who decides, "kỷ" and "kỳ" are not; a pair needs no diacritics."""
    assert synonyms_of("ký")
    assert not synonyms_of("kỷ")
    assert synonyms_of("Ký") == synonyms_of("ký")
    assert synonyms_of("ho so") == synonyms_of("hồ sơ") != ()


def test_no_word_is_its_own_synonym() -> None:
    """Nor is one named twice."""
    for word, others in lexicon().synonyms.items():
        assert fold(word) not in others
        assert len(set(others)) == len(others)


def test_synonyms_are_terms() -> None:
    """One or two syllables, as passages are counted; no function word alone; no group twice."""
    for group in (*GROUPS, *((word, *sayings) for word, sayings in ALSO.items())):
        assert len(set(group)) == len(group) > 1
        for word in group:
            assert 1 <= len(word.split()) <= 2
            assert " " in word or is_content(word)
    assert len(set(map(frozenset, GROUPS))) == len(GROUPS)


def test_stop_words_are_no_words_of_the_field() -> None:
    """What opens a word that documents count on is content: bác sĩ, chú trọng, coi trọng."""
    for word in ("bác", "chú", "coi", "thôi", "tìm", "hết", "hộ", "bà", "hình", "cảm", "ơn"):
        assert is_content(word)
    for word in ("dạ", "nha", "giùm", "ơi"):
        assert not is_content(word)


def test_short_forms_differ_and_are_not_their_own_words() -> None:
    """Written in small letters, with another writing that needs no further one."""
    for short, words in TABLES["short_forms"].items():
        assert short == short.lower()
        assert expand(words) == words != short
    for words in TABLES["abbreviations"].values():
        assert expand(words) == words


def test_abbreviations_without_diacritics_stand_for_one_thing() -> None:
    """What is typed small is looked up folded: no two of three letters and more are alike."""
    long = (short for short in TABLES["abbreviations"] if len(short) > 2)
    assert max(Counter(map(fold, long)).values()) == 1
