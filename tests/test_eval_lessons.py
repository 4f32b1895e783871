"""What reading is learned from: which passages answer a question, and which do so briefly."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from small_weights import weights
from village import question, village, write_questions

from corpus.catalogue import CATALOGUE
from eval.lessons import Lesson, lessons_of
from retrieval.engine import Engine
from retrieval.passage_features import Question, Scores, features

WHEN: dict[str, object] = {"provision": "i.2", "question": "Trao cờ vào tháng mấy?"}


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """The folder of a plan of four things."""
    return village(tmp_path / "kho")


def _lessons(folder: Path, *questions: Mapping[str, object]) -> list[Lesson]:
    file = write_questions(folder.parent / "q.jsonl", *questions)
    return list(lessons_of(Engine.open(folder), file))


def _right(lesson: Lesson) -> set[str]:
    """Return the words of the passages that answer."""
    return {p.folded for p, right in zip(lesson.passages, lesson.right, strict=True) if right}


def test_what_stands_in_the_evidence_and_says_what_it_must_is_right(kho: Path) -> None:
    """The month's line answers, and the section that holds it; each condition alone is not met."""
    lesson, absent, elsewhere, forbidden, silent = _lessons(
        kho,
        question(1, **WHEN, must_include=[["tháng 5"]]),
        question(2, **WHEN, must_include=[["tháng 5"], ["xanh"]]),
        question(3, **WHEN | {"provision": "ii.2"}, must_include=[["tháng 5"]]),
        question(4, **WHEN, must_not_include=["tháng 5"]),
        question(5, **WHEN, must_include=[["tháng 5"]], answerable=False),
    )

    assert "2. thoi gian trao co: thang 5." in _right(lesson)
    assert all("thang 5" in words for words in _right(lesson))
    for other in (absent, elsewhere, forbidden, silent):
        assert _right(other) == set()
        assert not other.brief.any()


def test_a_lesson_keeps_what_the_reader_is_given(kho: Path) -> None:
    """So it is read as the engine reads, and its features are those the reader sees."""
    asked = {"provision": "i.2", "question": "Thời gian trao cờ là tháng mấy?"}
    (lesson,) = _lessons(kho, question(1, **asked))
    engine = Engine.open(kho)
    worth = weights({"found": 3, "coverage": 3, "value": 2}, confidence={"known": 2, "bias": -1})

    answer = type(engine)(**{**vars(engine), "reading": worth}).ask(
        lesson.question.question, on=lesson.question.asked_on
    )
    (reading,) = lesson.read(worth)

    assert lesson.known > 0
    assert reading.confidence == answer.confidence
    assert reading.passage.span.start == answer.citations[0].start
    assert lesson.is_right(reading)
    expected = features(
        Question(lesson.query, lesson.asked), lesson.passages, Scores.of(lesson.found)
    )
    assert np.array_equal(lesson.features, expected)


def test_of_passages_that_answer_the_brief_ones_are_told(kho: Path) -> None:
    """A long section that holds the answer too counts as right, and is not brief."""
    long = "Phòng Kho xếp đặt mọi thứ cho làng. " * 40
    text = (kho / "kh.txt").read_text(encoding="utf-8").replace("3. Giao", f"3. {long}Giao")
    (kho / "kh.txt").write_text(text, encoding="utf-8")

    (lesson,) = _lessons(kho, question(1, provision="i.3", question="Ai giữ cờ?"))

    assert lesson.brief.any()
    assert (lesson.brief <= lesson.right).all()
    lengths = np.array([len(passage.folded) for passage in lesson.passages])
    assert max(lengths[lesson.brief]) < len(long) <= min(lengths[lesson.right & ~lesson.brief])


def test_of_short_passages_that_answer_all_are_brief(kho: Path) -> None:
    """A section of a few lines is no more than was asked, though many times the line."""
    (lesson,) = _lessons(kho, question(1, **WHEN))

    assert lesson.right.sum() > 1
    assert (lesson.brief == lesson.right).all()


def test_what_has_ended_is_no_passage(kho: Path) -> None:
    """A plan that ended the day before the question is not read beside the one that holds."""
    catalogue = kho / CATALOGUE
    entry = catalogue.read_text(encoding="utf-8")
    ended = entry.replace('id = "kh"', 'id = "old"') + "expires = 2029-12-31\n"
    catalogue.write_text(entry + ended, encoding="utf-8")

    after, before = _lessons(kho, question(1, **WHEN), question(2, **WHEN, asked_on="2029-12-31"))

    assert {p.document_id for p in after.passages} == {"kh"}
    assert {p.document_id for p in before.passages} == {"kh", "old"}
    assert len(before.features) == 2 * len(after.features)


def test_what_asks_nothing_is_no_lesson(kho: Path) -> None:
    """Search brings no passage for it."""
    assert _lessons(kho, question(1, provision="i.2", question="???")) == []
