"""What people say, put into the words that documents write."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_question import understood

from corpus.normalize import fold, words
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS, open_corpus
from index.lexical import LexicalIndex
from retrieval import wording
from retrieval.lexicon import expand, is_content
from retrieval.model import Intent
from retrieval.wording import in_documents_words

TABLES = tomllib.loads(Path(wording.__file__).with_name("wording.toml").read_text(encoding="utf-8"))
SAID = [(said, written) for written, phrases in TABLES["said"].items() for said in phrases]
FILLERS = TABLES["fillers"]["phrases"]

ASKED = [
    ("Bà con được khen không?", "nhân dân được khen không?"),
    # The longest phrase, not the first one that fits.
    ("bà con nông dân", "nông dân"),
    # More than two syllables.
    ("người Việt ở nước ngoài", "người Việt Nam định cư ở nước ngoài"),
    # One syllable counts with its diacritics only.
    ("bị tù", "hình phạt tù"),
    ("từ ngày nào", "từ ngày nào"),
    # Other diacritics say another thing: "mặt bằng" is not "mất bằng".
    ("giải phóng mặt bằng", "giải phóng mặt bằng"),
    # What the question says in documents' words stays, within a phrase it is part of that.
    ("Bà mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam anh hùng"),
    # Said twice, written once.
    ("sinh viên, học viên", "người đang học tập, "),
    # A phrase ends where a word does.
    ("ai quyết định tặng cờ", "thẩm quyền quyết định tặng cờ"),
    ("ai quyết tặng cờ", "thẩm quyền quyết định tặng tặng cờ"),
    # Said for nothing.
    ("cho em hỏi nhà em nộp gì", "  nộp gì"),
    ("hồ sơ gồm gì", "hồ sơ gồm gì"),
    ("", ""),
]


def written(question: str) -> str:
    """Return a question typed with its diacritics in documents' words."""
    return in_documents_words(question, question, pairs=())[1]


@pytest.mark.parametrize(("said", "expected"), ASKED)
def test_what_is_said_is_written(said: str, expected: str) -> None:
    """The table of questions."""
    assert written(said) == expected


@pytest.mark.parametrize(("said", "expected"), SAID)
def test_every_phrase_is_found_in_any_case(said: str, expected: str) -> None:
    """Whatever stands around it; in capitals too."""
    assert written(f"xyz {said.upper()} abc") == f"xyz {expected} abc"


def test_a_phrase_typed_without_diacritics_counts_where_documents_do_not_write_it() -> None:
    """Restored wrongly, "ba con" is still bà con, unless documents write that."""
    typed, restored = "ba con duoc khen", "ba còn được khen"

    assert in_documents_words(typed, restored, pairs=()) == (
        "nhân dân duoc khen",
        "nhân dân được khen",
    )
    assert in_documents_words(typed, restored, pairs={"ba con"}) == (typed, restored)
    assert in_documents_words(restored, restored, pairs=()) == (restored, restored)
    assert in_documents_words("tu ngay", "từ ngày", pairs=()) == ("tu ngay", "từ ngày")


def test_what_documents_say_themselves_is_left() -> None:
    """A corpus that says "cờ luân lưu" is asked about it; a phrase it holds in part is none."""
    question = "Cờ luân lưu là gì?"
    own = LexicalIndex.of(["Cờ luân lưu", "Quân lưu động", "tù"])

    assert in_documents_words(question, question, pairs=(), own=own)[1] == question
    assert in_documents_words(question, question, pairs=(), own={"cờ_luân"})[1] != question
    # A syllable is in every word that it is part of.
    assert in_documents_words("bị tù", "bị tù", pairs=(), own=own)[1] != "bị tù"


@given(st.lists(st.sampled_from(["bà", "con", "nộp", "tù", "Việt", "kiều", ","]), max_size=8))
def test_both_spellings_keep_as_many_words(syllables: list[str]) -> None:
    """As typed and as restored, a question is changed at the same words."""
    restored = " ".join(syllables)
    typed, changed = in_documents_words(fold(restored), restored, pairs=())

    assert len(words(typed)) == len(words(changed))


def test_a_phrase_is_said_for_one_thing() -> None:
    """None stands twice, is its own writing, or is written by what is said otherwise again."""
    phrases = [phrase.casefold() for phrase, _ in SAID] + FILLERS

    assert max(Counter(phrases).values()) == 1
    for said, documents_word in SAID:
        assert said.casefold() != documents_word.casefold()
        assert written(documents_word) == documents_word


def test_what_is_said_alone_is_no_function_word() -> None:
    """A syllable that only says how something is asked stands for nothing."""
    assert all(" " in said or is_content(said) for said, _ in SAID)
    assert all(" " in filler for filler in FILLERS)
    assert all(expand(said) == said for said, _ in SAID)


def test_documents_keep_their_words() -> None:
    """Where a shipped document says such a phrase, it is part of what is written for it."""
    documents = open_corpus(SHIPPED_CORPUS, restorer=Restorer.load()).documents
    lines = {line.casefold() for document in documents for line in document.text.splitlines()}
    texts = "\n".join(f" {' '.join(words(line))} " for line in lines)

    for said, documents_word in SAID:
        inside = f" {said.casefold()} " in f" {' '.join(words(documents_word.casefold()))} "
        assert inside or f" {said.casefold()} " not in texts, said


def test_a_question_is_searched_in_documents_words_and_shown_as_it_was_asked() -> None:
    """The topic is put into documents' words; what is shown and what names documents is not."""
    query = understood("Xã Cao Lâu: nhà máy được khen gì?")

    assert query.documents == ("kh-ubnd-cao-lau-2023",)
    assert "doanh nghiệp" in query.topic
    assert "nhà máy" in query.restored


def test_what_is_asked_for_is_told_by_documents_words_where_speech_does_not() -> None:
    """Who says "mùng mấy" asks for a day; a question that tells its intent keeps it."""
    assert understood("Gửi mùng mấy?").intent is Intent.DEADLINE
    assert understood("Ai ký kế hoạch này?").intent is Intent.SIGNER
