"""What a question wants of a document, and how much of it a passage holds."""

from dataclasses import replace

import pytest
from small_passages import asked, law, passage, plan, query

from retrieval.model import Intent, Query
from retrieval.passages import Shape
from retrieval.terms import Asked, TermWeights, terms_of
from retrieval.values import Value
from retrieval.wanted import Wanted, known_share, what_is_asked

NO_TITLE: frozenset[str] = frozenset()
WEIGHTS = TermWeights.of([terms_of("nộp hồ sơ"), terms_of("tặng cờ")])
LAW = law(
    "Điều 1. Cờ\n1. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\n2. Nộp trước ngày 15/8/2029.\n"
    "3. Kèn trước ngày 15/8/2029.\nĐiều 2. Kèn\n1. Vải.\n"
)


def _wanted(asking: Query, *terms: Asked, title: str = "") -> Wanted:
    return Wanted.of(asking, terms, terms_of(title))


@pytest.mark.parametrize(
    ("question", "intent", "needs"),
    [
        # the measures asked for are as good as what the intent needs
        ("Đạt mấy % trong mấy năm?", Intent.PERCENT, {Value.PERCENT, Value.DURATION}),
        ("Bao lâu thì có tiền?", Intent.AMOUNT, {Value.MONEY, Value.DURATION}),
        ("Thưởng bao nhiêu tiền?", Intent.AMOUNT, {Value.MONEY}),
        # an intent that needs nothing still needs nothing
        ("Phải giữ bao nhiêu năm?", Intent.OTHER, set()),
    ],
)
def test_measures_join_what_is_needed(question: str, intent: Intent, needs: set[Value]) -> None:
    """The table of needs."""
    assert _wanted(query(question, intent=intent)).needs == needs


def test_terms_of_the_title_are_told_apart() -> None:
    """By the term itself or by a synonym."""
    co, ken = asked(co=2, ken=1)
    meant = Asked("gui", frozenset({"nop"}), 1.0)
    wanted = _wanted(query("?"), co, ken, meant, title="Cờ nộp")

    assert wanted.own == (ken,)
    assert wanted.of_title == (co, meant)


def test_words_are_worth_less_further_off() -> None:
    """In the words quoted all, in a heading four fifths, in the list below three fifths."""
    whole = passage(LAW, "luat/d1.k1", Shape.LIST)

    for term, worth in (("ho", 1), ("co", 0.8), ("don", 0.6), ("vang", 0)):
        assert _wanted(query("?"), *asked(**{term: 3})).coverage(whole) == pytest.approx(worth)


def test_the_title_covers_a_quarter() -> None:
    """What it names is covered everywhere and weighs a quarter."""
    item = passage(LAW, "luat/d2.k1", Shape.PROVISION)
    wanted = _wanted(query("?"), *asked(co=4, vang=1), title="Cờ")

    assert wanted.coverage(item) == pytest.approx(1 / 2)


def test_a_label_adds_to_what_the_title_covers() -> None:
    """Words of a deadline speak to that of the plan as a whole; where nothing is asked, alone."""
    item = passage(LAW, "luat/d1.k3", Shape.PROVISION)
    deadline, other = (query("?", intent=intent) for intent in (Intent.DEADLINE, Intent.OTHER))
    terms = asked(vai=4, vang=1)

    labelled, plain = (_wanted(q, *terms, title="Vải").coverage(item) for q in (deadline, other))
    assert plain == pytest.approx(1 / 2)
    assert labelled == pytest.approx(1.5 / 2)
    assert (_wanted(deadline).coverage(item), _wanted(other).coverage(item)) == (1, 0)


def test_a_label_stands_at_the_beginning() -> None:
    """What is said further on is no label."""
    far = "may vải " * 9
    early, late = plan(f"1. Trước ngày 15/8/2029 {far}\n2. Phải {far} trước ngày 15/8/2029\n")
    wanted = _wanted(query("?", intent=Intent.DEADLINE))

    assert (wanted.coverage(early), wanted.coverage(late)) == (1, 0)


def test_a_deadline_is_that_of_what_is_asked() -> None:
    """A day alone is none: the passage names one of the acts that the question names."""
    nop, ken = (passage(LAW, f"luat/d1.k{n}", Shape.PROVISION) for n in (2, 3))
    about_act = _wanted(query("Hạn nộp cờ", intent=Intent.DEADLINE))
    about_none = _wanted(query("Hạn của cờ", intent=Intent.DEADLINE))

    assert (about_act.about, about_none.about) == (("nop",), ())
    assert [about_act.may_answer(p) for p in (nop, ken)] == [True, False]
    assert [about_none.may_answer(p) for p in (nop, ken)] == [True, True]


def test_a_heading_is_no_answer() -> None:
    """Unless it opens a list."""
    opening = passage(LAW, "luat/d1.k1", Shape.HEADING)
    title = passage(LAW, "luat/d2", Shape.HEADING)
    other = _wanted(query("?", intent=Intent.OTHER))

    assert other.may_answer(opening)
    assert not other.may_answer(title)
    assert other.may_answer(passage(LAW, "luat/d1.k1", Shape.LIST))


def test_the_question_before_is_asked_less() -> None:
    """Its terms weigh as much less as the question leans on them."""
    now = what_is_asked(query("tặng cờ"), WEIGHTS)
    after = what_is_asked(replace(query("tặng cờ"), context="tặng cờ", leaning=0.4), WEIGHTS)

    assert after[: len(now)] == now
    assert [a.term for a in after[len(now) :]] == [a.term for a in now]
    for before, own in zip(after[len(now) :], now, strict=True):
        assert before.weight == pytest.approx(0.4 * own.weight)


def test_what_is_known_is_counted_by_pairs() -> None:
    """Of two pairs one is known; single syllables tell nothing."""
    both = asked(**{"tang co": 1, "bay cao": 1, "bay": 1})

    assert known_share(both, WEIGHTS) == 0.5
    assert known_share(asked(co=1), WEIGHTS) == 0
    assert known_share((), WEIGHTS) == 0
    assert known_share((Asked("trao co", frozenset({"tang co"}), 1.0),), WEIGHTS) == 1
