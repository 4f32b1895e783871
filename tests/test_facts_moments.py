"""How moments are read from folded words."""

import pytest

from corpus.facts.moments import moments_in, opening_moment, stretches_in
from corpus.model import Span
from corpus.normalize import fold

_MOMENTS: tuple[tuple[str, list[str]], ...] = (
    ("từ ngày 20/5/2024 đến hết ngày 05/8/2024", ["2024-05-20/2024-08-05"]),
    ("từ 20-5 đến 05.8.2024", ["2024-05-20/2024-08-05"]),
    ("từ ngày 01 tháng 3 đến ngày 31 tháng 10 năm 2024", ["2024-03-01/2024-10-31"]),
    ("từ tháng 3/2024 đến tháng 10/2024", ["2024-03-01/2024-10-31"]),
    ("từ ngày phát động đến hết ngày 31/5/2023", ["2023-05-31"]),
    ("từ nay đến hết tháng 02 năm 2024", ["2024-02-29"]),
    ("chậm nhất là ngày 15/11", ["2025-11-15"]),
    ("trước ngày 15 tháng 11 hằng năm", ["--11-15"]),
    ("trong thời hạn 05 (năm) ngày làm việc, kể từ ngày kết thúc", ["P5D"]),
    ("sau 10 ngày kể từ khi phát động", ["P10D"]),
    # a window that ends before it begins is misread
    ("từ ngày 05/8/2024 đến ngày 20/5/2024", []),
    # no deadline, no window
    ("ngày 12/5/2024", []),
    ("(24/8/1949 - 24/8/2024)", []),
    ("trước ngày 31/02/2024", []),
)


@pytest.mark.parametrize(("words", "expected"), _MOMENTS)
def test_moments_are_read(words: str, expected: list[str]) -> None:
    """Windows, deadlines, yearly and relative ones are read; a day without a bound is none."""
    found = moments_in(fold(words), Span(0, len(words)), year=2025)

    assert [moment.when.iso for moment in found] == expected


def test_working_days_are_told_from_days() -> None:
    """The unit of a relative deadline is kept."""
    words = fold("trong 10 ngày làm việc kể từ ngày ký")

    (moment,) = moments_in(words, Span(0, len(words)), year=None)

    assert (moment.when.days, moment.when.working) == (10, True)


_STRETCHES = (
    ("trong năm 2024", "2024-01-01/2024-12-31"),
    ("giai đoạn 2021 - 2025", "2021-01-01/2025-12-31"),
    ("quý II/2024", "2024-04-01/2024-06-30"),
    ("tháng 4, 5, 6 năm 2025", "2025-04-01/2025-06-30"),
)


@pytest.mark.parametrize(("words", "expected"), _STRETCHES)
def test_stretches_have_their_first_and_last_day(words: str, expected: str) -> None:
    """Years, months and quarters are windows of whole days."""
    found = min(stretches_in(fold(words), Span(0, len(words))), key=lambda one: one.start)

    assert found.when.iso == expected


def test_a_bare_day_counts_where_only_a_moment_can_stand() -> None:
    """Behind a label, a day or two days with a dash are a moment."""
    words = fold("20/5/2024 - 05/8/2024")

    moment = opening_moment(words, Span(0, len(words)), year=None)

    assert moment is not None
    assert moment.when.iso == "2024-05-20/2024-08-05"
