"""Cells of comparisons: what a document says is shown, and nothing is shown of a silent one."""

from dataclasses import replace
from datetime import date

import pytest
from test_eval_canned import DEADLINE, PLAN, QUOTA, cited, reply

from eval.cells import empty_cells, filled_cells
from eval.model import Cell, Question, Reply

ASKED = Question(
    id="q-1",
    question="So sánh hạn nộp của xã Mẫu và xã Khác.",
    variant="accented",
    intent="compare",
    documents=(PLAN, "kh-khac"),
    asked_on=date(2024, 7, 1),
    answerable=True,
    must_include=(),
    must_not_include=(),
    evidence=(),
    cells={PLAN: Cell("từ 06/8 đến hết ngày 08/8/2024", (1, 2)), "kh-khac": None},
)
GOOD = reply(DEADLINE, cited(DEADLINE, (1, 2)))
FILLED: list[tuple[str, Reply, bool]] = [
    ("từ 06/8 đến hết ngày 08/8/2024", GOOD, True),
    # a month and a day are the same with and without a nought, written out or not
    ("6 tháng 8 năm 2024", GOOD, True),
    ("8-8-2024", GOOD, True),
    # another day, another year, a number that is not shown
    ("từ 06/8 đến hết ngày 09/8/2024", GOOD, False),
    ("hết ngày 08/8/2023", GOOD, False),
    ("nộp 02 bộ hồ sơ", GOOD, False),
    # half of the words are enough, fewer are not
    ("nộp hồ sơ khen thưởng", GOOD, True),
    ("nộp biên bản, tờ trình, báo cáo", GOOD, False),
    # marks do not matter
    ("ho so nop", GOOD, True),
    # the words are shown, from another place of the document
    ("từ 06/8", reply(DEADLINE, cited(DEADLINE, (4, 5))), False),
    # what another place of it shows counts beside the right one
    ("15 cá nhân, nộp", reply("", cited(DEADLINE, (1, 2)), cited(QUOTA, (4, 4))), True),
    ("từ 06/8", replace(GOOD, answered=False), False),
]  # fmt: skip


@pytest.mark.parametrize(("value", "given", "right"), FILLED)
def test_a_filled_cell_is_right_where_its_value_is_shown(
    value: str, given: Reply, *, right: bool
) -> None:
    """It is cited in its place; all its dates and numbers are shown, and half of its words."""
    question = replace(ASKED, cells={PLAN: Cell(value, (1, 2))})

    assert filled_cells(question, given) == (right,)


def test_an_empty_cell_is_right_where_nothing_of_the_document_is_shown() -> None:
    """A reply that cites it fills the cell; a refusal leaves it empty."""
    other = replace(GOOD.citations[0], place=replace(GOOD.citations[0].place, document="kh-khac"))
    both = replace(GOOD, citations=(*GOOD.citations, other))

    assert empty_cells(ASKED, GOOD) == (True,)
    assert empty_cells(ASKED, both) == (False,)
    assert empty_cells(ASKED, replace(both, answered=False)) == (True,)


def test_a_question_that_compares_nothing_has_no_cells() -> None:
    """Nothing is counted of it."""
    question = replace(ASKED, cells={})

    assert (filled_cells(question, GOOD), empty_cells(question, GOOD)) == ((), ())
