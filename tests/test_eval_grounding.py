"""Nothing said without ground passes: lines, numbers, quotes, and what is no longer in force."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_eval_canned import DEADLINE, ISSUER, LINES, PLAN, QUOTA, cited, corpus, reply

from corpus.legislation import Change, Confidence, Legislation, What
from eval.grounding import anachronism, faults
from eval.model import Cited, Place, Reply

SOUND: list[Reply] = [
    reply(DEADLINE, cited(DEADLINE, (1, 2))),
    reply(f"{ISSUER}: {DEADLINE}", cited(DEADLINE, (1, 2))),
    reply("ngày 06/8/2024\n  đến hết", cited(DEADLINE, (1, 2))),  # each line stands in the quote
    reply(f"{ISSUER}: {QUOTA}\n{DEADLINE}", cited(QUOTA, (4, 4)), cited(DEADLINE, (1, 2))),
    reply(QUOTA.replace(" ", "  "), cited(QUOTA, (3, 5))),  # blanks do not matter
    reply("Văn bản không nêu điều này.", answered=False),  # a refusal quotes nothing
    reply(f"{QUOTA}\n{DEADLINE}", cited(QUOTA, (4, 4)), cited(" ".join(LINES[:2]), (1, 2))),
]  # fmt: skip
UNSOUND: list[tuple[Reply, str]] = [
    # a word that the quote does not say
    (reply("Mỗi thôn không quá 15 cá nhân", cited(QUOTA, (4, 4))), "line stands in no quote"),
    # the quote is cut in the middle of a number
    (reply("không quá 1", cited(QUOTA, (4, 4))), "number stands in no quote: 1"),
    # a number made a percentage
    (reply("không quá 15%", cited(QUOTA, (4, 4))), "number stands in no quote: 15%"),
    # only the issuer of a cited document may lead
    (reply(f"Đúng vậy: {QUOTA}", cited(QUOTA, (4, 4))), "line stands in no quote: Đúng vậy"),
    # an answer without a citation
    (reply("Văn phòng nhận hồ sơ."), "line stands in no quote"),
    # a refusal that slips in a date
    (reply("Không nêu, có lẽ 15/8/2024.", answered=False), "number stands in no quote: 15/8/2024"),
    # a quote that the plan does not say
    (reply("Nộp sớm.", cited("Nộp sớm.", (1, 1))), "quote does not stand in kh-mau"),
    # a quote of other lines than those cited
    (reply(QUOTA, cited(QUOTA, (1, 2))), "quote does not stand in kh-mau"),
    # a quote longer than the lines cited
    (reply(DEADLINE, cited(DEADLINE, (1, 1))), "quote does not stand in kh-mau"),
    # lines that the plan does not have
    (reply(QUOTA, cited(QUOTA, (40, 41))), "quote does not stand in kh-mau"),
    # a document that the corpus does not hold
    (reply(QUOTA, Cited(Place("kh-la", (4, 4), "2"), QUOTA)), "quote does not stand in kh-la"),
    # nothing quoted at all
    (reply("", cited(" ", (4, 4))), "quote does not stand in kh-mau"),
]


@pytest.mark.parametrize("sound", SOUND)
def test_what_stands_in_its_quote_has_no_fault(sound: Reply) -> None:
    """Every line, number and quote of these replies stands where it says it does."""
    assert faults(sound, corpus()) == ()


@pytest.mark.parametrize(("unsound", "complaint"), UNSOUND)
def test_what_stands_nowhere_is_a_fault(unsound: Reply, complaint: str) -> None:
    """Each of these replies says something without ground, and the fault names it."""
    assert complaint in "\n".join(faults(unsound, corpus()))


def test_every_fault_counts() -> None:
    """A made-up line with a made-up number under a made-up quote is three faults."""
    found = faults(reply("Nộp 99 bộ", cited("Nộp ngay", (1, 1))), corpus())

    assert len(found) == 3


@given(st.integers(0, len(DEADLINE)), st.integers(0, len(DEADLINE)))
def test_any_whole_words_of_a_quote_are_sound(first: int, second: int) -> None:
    """A statement cut at blanks out of its quote never counts as misgrounded."""
    words = DEADLINE[min(first, second) : max(first, second)].split(" ")[1:-1]

    assert faults(reply(" ".join(words), cited(DEADLINE, (1, 2))), corpus()) == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), True),  # not yet
        (date(2024, 1, 1), False),  # the first day
        (date(2025, 6, 30), False),  # the last day
        (date(2025, 7, 1), True),  # no longer
    ],
)
def test_an_answer_holds_while_its_document_is_in_force(day: date, expected: bool) -> None:  # noqa: FBT001  (a table's column)
    """Both the first and the last day count as in force."""
    held = corpus(effective=date(2024, 1, 1), expires=date(2025, 6, 30))

    assert anachronism(reply(QUOTA, cited(QUOTA, (4, 4))), held, on=day) is expected


def test_saying_that_it_is_no_longer_in_force_is_no_anachronism() -> None:
    """The validity beside the citation or a warning may say so; "in force" does not."""
    held = corpus(expires=date(2025, 6, 30))
    day = date(2025, 8, 1)
    silent = reply(QUOTA, cited(QUOTA, (4, 4)))
    marked = replace(cited(QUOTA, (4, 4)), validity="Hết hiệu lực từ 01/7/2025")
    wrong = replace(cited(QUOTA, (4, 4)), validity="còn hiệu lực")

    assert anachronism(silent, held, on=day)
    assert anachronism(reply(QUOTA, wrong), held, on=day)
    assert not anachronism(reply(QUOTA, marked), held, on=day)
    assert not anachronism(replace(silent, warnings=("Kế hoạch đã hết hiệu lực.",)), held, on=day)


def _change(what: What, *provisions: str) -> Change:
    return Change(PLAN, what, date(2025, 7, 1), Confidence.VERIFIED, provisions)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_change(What.ENDS), True),
        (_change(What.SUSPENDED), True),
        (_change(What.AMENDED), True),
        (_change(What.REPLACED, "2"), True),
        (_change(What.REPLACED, "1"), False),  # another provision
        (_change(What.BEGINS), False),
    ],
)
def test_what_others_know_of_a_document_counts(change: Change, expected: bool) -> None:  # noqa: FBT001  (a table's column)
    """Ended, suspended, amended or replaced on the day, and the answer does not say so."""
    held = replace(corpus(), legislation=Legislation((), (change,)))
    silent = reply(QUOTA, cited(QUOTA, (4, 4), provision="2"))

    assert anachronism(silent, held, on=date(2025, 7, 1)) is expected
    assert not anachronism(silent, held, on=date(2025, 6, 30)) or change.what is What.BEGINS


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Luật được sửa đổi, bổ sung một phần từ ngày 01/7/2025.", False),
        ("Khoản 2 từ ngày 01/7/2025 thực hiện theo Điều 5.", False),
        ("Quy định đã được thay thế.", False),
        ("Kế hoạch ngưng hiệu lực.", False),
        ("Thực hiện theo quy định; chưa rõ hiệu lực.", True),
    ],
)
def test_the_ways_to_say_that_a_text_has_changed(said: str, expected: bool) -> None:  # noqa: FBT001  (a table's column)
    """The words of the register say so; that something is unknown says nothing."""
    held = replace(corpus(), legislation=Legislation((), (_change(What.AMENDED),)))
    warned = replace(reply(QUOTA, cited(QUOTA, (4, 4))), warnings=(said,))

    assert anachronism(warned, held, on=date(2025, 7, 1)) is expected


def test_a_plan_that_states_no_days_is_in_force() -> None:
    """Where the catalogue states neither day there is nothing to contradict."""
    assert not anachronism(reply(QUOTA, cited(QUOTA, (4, 4))), corpus(), on=date(1990, 1, 1))


def test_that_a_document_is_silent_needs_no_quote() -> None:
    """The line before the statements stands in none; anything else beside it still has to."""
    silence = "Kế hoạch của UBND xã Khác không nêu điều này."
    said = replace(reply(f"{silence}\n{QUOTA}", cited(QUOTA, (4, 4))), silence=silence)

    assert faults(said, corpus()) == ()
    assert faults(replace(said, silence=""), corpus())
    assert faults(replace(said, text=f"{said.text}\n15 tháng"), corpus())


def test_a_document_that_is_cited_is_not_silent() -> None:
    """To say so is a fault."""
    silence = f"Kế hoạch của {ISSUER} không nêu điều này."
    said = replace(reply(f"{silence}\n{QUOTA}", cited(QUOTA, (4, 4))), silence=silence)

    assert "said to be silent" in faults(said, corpus())[0]
