"""What a run gained and lost is told question by question, and weighed against chance."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_eval_canned import corpus
from test_eval_measures import ASKED, GOOD, REFUSAL

from eval.change_report import change_text
from eval.changes import Change, chance, change
from eval.measures import measure
from eval.records import Run, run_of
from eval.summary import summarize


@pytest.mark.parametrize(
    ("gained", "lost", "is_regression"),
    [
        (0, 0, False),  # nothing changed
        (0, 4, False),  # 1 in 16
        (0, 5, True),  # 1 in 32
        (1, 6, False),  # 8 in 128
        (1, 7, True),  # 9 in 256
        (2, 8, False),  # 56 in 1024 is 0.055
        (2, 9, True),  # 67 in 2048 is 0.033
        (10, 10, False),  # as many lost as gained
        (30, 20, False),  # more gained than lost
        (20, 32, False),  # 0.063
        (20, 33, True),  # 0.049
        (100, 123, False),  # 0.070: many changes need a smaller share lost than few
        (100, 130, True),  # 0.028
    ],
)
def test_losses_are_a_regression_beyond_one_chance_in_twenty(
    gained: int, lost: int, *, is_regression: bool
) -> None:
    """An exact one-sided sign test at 0.05."""
    ids = [f"q-{number}" for number in range(gained + lost)]

    assert Change(tuple(ids[:gained]), tuple(ids[gained:])).is_regression is is_regression


@pytest.mark.parametrize(("gained", "lost"), list(product(range(5), repeat=2)))
def test_the_chance_is_counted_over_all_coins(gained: int, lost: int) -> None:
    """Of all ways to toss a coin a change, the share with at least so many losses."""
    tosses = list(product((0, 1), repeat=gained + lost))
    as_many = sum(sum(toss) >= lost for toss in tosses)

    assert chance(gained=gained, lost=lost) == Fraction(as_many, len(tosses))


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.booleans()),
    st.dictionaries(st.sampled_from("abcdef"), st.booleans()),
)
def test_gains_and_losses_agree_with_sets(before: dict[str, bool], now: dict[str, bool]) -> None:
    """Gained: not met then, met now; lost: the reverse; a question new or gone is neither."""
    found = change([Run("mau.jsonl", 0, 0, summarize([]), before)], now)
    both = before.keys() & now.keys()

    assert set(found.gained) == {i for i in both if now[i] and not before[i]}
    assert set(found.lost) == {i for i in both if before[i] and not now[i]}
    assert change([], now) == Change((), ())


def test_a_lost_question_is_shown_then_and_now() -> None:
    """Then by the places cited, as a record holds no words; now by its reason and its text."""
    right, refused = measure(ASKED, GOOD, corpus()), measure(ASKED, REFUSAL, corpus())
    before = run_of("mau.jsonl", [right])
    lost = change([before], {"q-1": refused.met})

    assert change_text(lost, [before], [refused]) == (
        "lost q-1 (accented, deadline): Hạn nộp là ngày nào?\n"
        "  then  kh-mau/1\n"
        "  now   refused: silent\n"
        "        Văn bản không nêu điều này.\n\n"
        "changed               gained    lost\n"
        "deadline                   0       1\n"
        "all                        0       1\n"
        "so many losses by chance: 0.500, within noise (below 0.05: a regression)\n\n"
        "gained  0\nlost    1: q-1"
    )


def test_nothing_changed_is_said_in_two_lines() -> None:
    """No table where there is nothing to count."""
    right = measure(ASKED, GOOD, corpus())
    before = run_of("mau.jsonl", [right])

    assert change_text(change([before], {"q-1": True}), [before], [right]) == "gained  0\nlost    0"
