"""What `python -m eval.restoration` counts is what its words say."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.restore.restorer import Restorer
from eval.restoration import (
    SHARED,
    measure_clean,
    measure_plan,
    measure_questions,
    missed,
    report,
    share,
    syllables,
)

NUMBER = re.compile(r"\d+/\d+")


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """One restorer with the shipped weights."""
    return Restorer.load()


def test_a_share_counts_the_known_syllables_found_in_order() -> None:
    """Capitals, marks made of two characters and punctuation do not count; order does."""
    assert share("Thi đua, khen thưởng", "THI ĐUA KHEN THƯỞNG") == 1
    assert share("thi đua khen thưởng", "khen thưởng thi đua") == 0.5
    assert share("thi đua", "thi đua thi đua") == 1
    assert share("thi đua", "") == 0
    assert syllables("thu\u031bo\u031b\u0309ng") == ["thưởng"]


def test_a_number_that_stands_twice_must_be_found_twice() -> None:
    """Missed are the matches beyond those found, without regard to blanks."""
    assert missed(NUMBER, "06/8 và 06/8, 15/8", "15/8 06/8") == (3, ["06/8"])
    assert missed(NUMBER, "không có", "15/8") == (0, [])


def test_a_plan_is_compared_with_its_transcript() -> None:
    """Damaged lines gain, their dates and document numbers are found."""
    known = "Thực hiện Kế hoạch số 2402/KH-UBND ngày 16 tháng 5 năm 2024 của UBND tỉnh"
    received = ["Thuc hién Ké hoach s6 2402/KH-UBND ngay 16 thang 5 nim 2024 cua UBND tinh"]

    figures = measure_plan(received, known)

    assert figures["received"] < 0.5
    assert figures["restored"] > 0.95
    assert (figures["dates"], figures["dates_missed"]) == (1, [])
    assert (figures["numbers"], figures["numbers_missed"]) == (1, [])
    assert not figures["byte_identical"]


def test_clean_pages_are_counted_as_unchanged(restorer: Restorer) -> None:
    """A clean page has its syllables counted and none of them changed."""
    page = ["Danh hiệu chiến sĩ thi đua cơ sở được xét tặng hằng năm.", "1. Đối với cá nhân"]

    assert measure_clean(restorer, [page]) == {"pages": 1, "syllables": 18, "changed": 0}


def test_a_changed_clean_page_is_noticed(restorer: Restorer) -> None:
    """Lines that restoration takes for damaged count by the share of syllables it changed."""
    page = ["Danh hieu chien si thi dua co so duoc xet tang hang nam cho ca nhan"]

    assert measure_clean(restorer, [page])["changed"] > 0.5


def test_questions_are_stripped_before_they_are_restored(restorer: Restorer) -> None:
    """A plain question comes back whole, in a time above zero."""
    figures = measure_questions(restorer, ["hạn nộp hồ sơ khen thưởng"] * 3)

    assert (figures["questions"], figures["restored"]) == (3, 1)


def test_what_needs_shared_texts_is_skipped_with_a_reason(tmp_path: Path) -> None:
    """Without transcripts, clean texts and rendered pages the rest is measured all the same."""
    figures = report(tmp_path, pairs=None)

    assert set(figures["skipped"]) == {"plans", "clean_pages", "held_out_pages"}
    assert str(tmp_path) in figures["skipped"]["plans"]
    assert figures["speed"]["syllables_a_second"] > 0


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no transcripts at ../shared/gold")
def test_the_command_prints_json() -> None:
    """Every plan with a transcript reaches the aim, and no date or document number is lost."""
    command = [sys.executable, "-m", "eval.restoration", "--json"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent
    )

    figures = json.loads(done.stdout)
    assert figures["plans"]["000"]["restored"] >= 0.985
    assert figures["plans"]["003"]["restored"] >= 0.985
    assert figures["plans"]["001"]["byte_identical"]
    assert not any(plan["dates_missed"] for plan in figures["plans"].values())
    assert not any(plan["numbers_missed"] for plan in figures["plans"].values())
