"""Every measure against examples worked by hand and against slower readings of the rule."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_eval_canned import DEADLINE, PLAN, QUOTA, cited, corpus, reply

from eval.measures import citation_precision, is_right, measure, overlaps, share_found
from eval.model import Cell, Evidence, Outcome, Place, Question, Reply
from eval.summary import mean, percentile_95, summarize

ASKED = Question(
    id="q-1",
    question="Hạn nộp là ngày nào?",
    variant="accented",
    intent="deadline",
    documents=(PLAN,),
    asked_on=date(2024, 7, 1),
    answerable=True,
    must_include=(("06/8", "6 tháng 8"), ("08/8",)),
    must_not_include=("09/8",),
    evidence=(Evidence(PLAN, (1, 2), None), Evidence(PLAN, (5, 5), None)),
)
UNANSWERABLE = replace(ASKED, id="q-2", answerable=False, must_include=(), evidence=())
REFUSAL = replace(reply("Văn bản không nêu điều này.", answered=False), reason="silent")
GOOD = reply(DEADLINE, cited(DEADLINE, (1, 2)))
RIGHT: list[tuple[Question, Reply, bool]] = [
    (ASKED, GOOD, True),
    # accepted strings may stand in the quote instead of the text
    (ASKED, reply("Hồ sơ nộp", cited(DEADLINE, (1, 2))), True),
    # or in the text instead of the quote
    (ASKED, reply(DEADLINE, cited("Văn phòng nhận hồ sơ.", (5, 5))), True),
    # one of the two facts is missing
    (ASKED, reply("từ ngày 06/8/2024", cited("từ ngày 06/8/2024", (1, 1))), False),
    # a wrong fact in the text, in the quote
    (replace(ASKED, must_not_include=("08/8/2024",)), GOOD, False),
    (replace(ASKED, must_not_include=("hồ sơ",)), reply("06/8", cited(DEADLINE, (1, 2))), False),
    # the facts are there, the evidence is not cited
    (ASKED, reply(DEADLINE, cited(DEADLINE, (3, 4))), False),
    (ASKED, reply(DEADLINE), False),
    # one piece of the evidence is enough
    (ASKED, reply(DEADLINE, cited(DEADLINE, (5, 9))), True),
    # no evidence is listed: the facts are enough
    (replace(ASKED, evidence=()), GOOD, True),
    (replace(ASKED, evidence=()), reply("06/8", cited("06/8", (1, 1))), False),
    # refused, whatever else it shows
    (ASKED, replace(GOOD, answered=False), False),
]  # fmt: skip
OVERLAP: list[tuple[tuple[int, int], tuple[int, int], bool]] = [
    ((1, 3), (3, 5), True),
    ((1, 2), (3, 5), False),
    ((5, 9), (3, 5), True),
    ((6, 9), (3, 5), False),
    ((1, 9), (3, 5), True),
    ((4, 4), (3, 5), True),
]


@pytest.mark.parametrize(("question", "given_reply", "expected"), RIGHT)
def test_right_needs_every_fact_no_wrong_one_and_the_evidence(
    question: Question,
    given_reply: Reply,
    expected: bool,  # noqa: FBT001  (a table's column)
) -> None:
    """Each row breaks one condition of a right answer, or none."""
    assert is_right(question, given_reply) is expected


@pytest.mark.parametrize(("lines", "evidence", "expected"), OVERLAP)
def test_places_overlap_where_they_share_a_line(
    lines: tuple[int, int],
    evidence: tuple[int, int],
    expected: bool,  # noqa: FBT001  (a table's column)
) -> None:
    """Both ends of a range belong to it."""
    assert overlaps(Place(PLAN, lines, "1"), Evidence(PLAN, evidence, None)) is expected


@given(*(st.integers(1, 8) for _ in range(4)))
def test_overlap_agrees_with_sets_of_lines(a: int, b: int, c: int, d: int) -> None:
    """Two ranges overlap exactly where the sets of their lines meet."""
    lines, evidence = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    meet = bool(set(range(lines[0], lines[1] + 1)) & set(range(evidence[0], evidence[1] + 1)))

    assert overlaps(Place(PLAN, lines, "1"), Evidence(PLAN, evidence, None)) is meet


@pytest.mark.parametrize(
    ("provision", "evidence", "expected"),
    [
        ("d5.k2", "d5.k2", True),
        ("d5", "d5.k2.a", True),  # the article holds the point
        ("d5.k2.a", "d5.k2", True),  # the point lies within the clause
        ("d5.k2", "d5.k21", False),  # another clause, whose id begins alike
        ("d5", "d55", False),
        ("d5.k2.a", "d5.k2.b", False),
    ],
)
def test_provisions_overlap_where_one_lies_within_the_other(
    provision: str,
    evidence: str,
    expected: bool,  # noqa: FBT001  (a table's column)
) -> None:
    """Ids are compared step by step, in the same document only."""
    place = Place("luat", (1, 1), provision)

    assert overlaps(place, Evidence("luat", None, evidence)) is expected
    assert not overlaps(place, Evidence("luat-khac", None, evidence))


def test_precision_counts_evidence_and_accepted_facts() -> None:
    """Of four places one is evidence, one quotes an accepted string, two are neither."""
    places = (
        cited(DEADLINE, (1, 2)),
        cited("trước 06/8", (9, 9)),
        cited(QUOTA, (4, 4)),
        cited("ngày 16/8", (9, 9)),
    )

    assert citation_precision(ASKED, reply("", *places)) == 0.5
    assert citation_precision(ASKED, REFUSAL) is None
    assert citation_precision(UNANSWERABLE, GOOD) == 0.0


def test_found_is_the_share_of_the_evidence() -> None:
    """Two places on one piece of two find half of the evidence; no evidence has no share."""
    places = [Place(PLAN, (1, 1), "1"), Place(PLAN, (2, 2), "1"), Place("kh-khac", (5, 5), "1")]

    assert share_found(ASKED.evidence, places) == 0.5
    assert share_found(ASKED.evidence, []) == 0.0
    assert share_found((), places) is None


def test_recall_looks_at_the_first_hits_only() -> None:
    """Evidence at the sixth hit is found among ten, not among five."""
    other = Place("kh-khac", (1, 1), "1")
    hits = (other, Place(PLAN, (1, 1), "1"), other, other, other, Place(PLAN, (5, 5), "3"))
    outcome = measure(ASKED, replace(GOOD, hits=hits), corpus())

    assert (outcome.recall_at_5, outcome.recall_at_10) == (0.5, 1.0)


def test_what_does_not_apply_is_none() -> None:
    """Answerable questions are right or falsely refused, the others refused; both may be met."""
    answered = measure(ASKED, GOOD, corpus())
    refused = measure(UNANSWERABLE, REFUSAL, corpus())

    assert (answered.right, answered.falsely_refused, answered.refused) == (True, False, None)
    assert (refused.right, refused.falsely_refused, refused.refused) == (None, None, True)
    assert (refused.citation_precision, refused.citation_recall) == (None, None)
    assert answered.met
    assert refused.met


def test_a_summary_is_the_mean_over_what_applies() -> None:
    """Two answerable questions, one right and one refused; two others, one refused."""
    outcomes = [
        measure(ASKED, GOOD, corpus()),
        measure(replace(ASKED, variant="typo"), REFUSAL, corpus()),
        measure(UNANSWERABLE, REFUSAL, corpus()),
        measure(UNANSWERABLE, reply("Nộp 99 bộ.", cited(QUOTA, (4, 4))), corpus()),
    ]
    summary = summarize(outcomes)

    assert (summary.right, summary.false_refusals, summary.refused) == (0.5, 0.5, 0.5)
    assert summary.citation_precision == 0.5  # 1 for the deadline, 0 for the needless quota
    assert summary.citation_recall == 0.25  # half of one question's evidence, none of the other's
    assert (summary.misgrounded, summary.anachronism) == (2, 0)  # the line and its number
    assert (summary.cells_right, summary.empty_cells_right) == (None, None)
    assert summary.by_variant == {"accented": 1.0, "typo": 0.0}
    assert summary.by_intent == {"deadline": 0.5}


def test_cells_are_counted_one_by_one() -> None:
    """Of three filled cells one is shown, of two empty ones one stayed empty."""
    deadline, quota = Cell("06/8", (1, 2)), Cell("15 cá nhân", (4, 4))
    outcomes = [
        measure(replace(ASKED, cells={PLAN: deadline, "kh-khac": None}), GOOD, corpus()),
        measure(replace(ASKED, cells={PLAN: quota, "kh-khac": quota}), GOOD, corpus()),
        measure(replace(ASKED, cells={PLAN: None}), GOOD, corpus()),
    ]
    summary = summarize(outcomes)

    assert (summary.cells_right, summary.empty_cells_right) == (0.3333, 0.5)


def test_each_document_of_the_evidence_counts_a_question() -> None:
    """One question of two documents, one of one of them, one that no document answers."""
    other = Evidence("kh-khac", (1, 1), None)
    both = replace(ASKED, evidence=(*ASKED.evidence, other))
    outcomes = [
        measure(both, GOOD, corpus()),
        measure(replace(ASKED, evidence=(other,)), GOOD, corpus()),
        measure(UNANSWERABLE, REFUSAL, corpus()),
    ]

    assert summarize(outcomes).by_document == {"kh-khac": 0.5, PLAN: 1.0}


@pytest.mark.parametrize(
    ("statements", "intent", "words", "expected"),
    [
        (6, "deadline", "Hạn nộp là ngày nào?", True),
        (5, "deadline", "Hạn nộp là ngày nào?", False),
        (6, "deadline", "Có những hạn nộp nào?", False),  # the words ask for all of them
        (6, "dossier", "Hồ sơ ra sao?", False),  # what is asked takes a list
        (6, "list", "Hạn nộp?", False),
        (6, "criteria", "Hạn nộp?", False),
        (6, "compare", "Hạn nộp?", False),
    ],
)
def test_more_than_five_statements_are_counted_where_no_list_was_asked(
    statements: int, intent: str, words: str, *, expected: bool
) -> None:
    """One citation is one statement."""
    question = replace(ASKED, intent=intent, question=words)
    long = reply(DEADLINE, *[cited(DEADLINE, (1, 2))] * statements)
    outcome = measure(question, long, corpus())

    assert outcome.over_five is expected
    assert summarize([outcome]).statements_over_five == expected


def test_a_run_of_no_questions_has_no_shares() -> None:
    """Nothing applies, so shares are absent and counts are zero."""
    summary = summarize([])

    assert (summary.right, summary.p95_seconds, summary.misgrounded) == (None, None, 0)


@given(st.lists(st.none() | st.booleans()))
def test_a_mean_agrees_with_counting(values: list[bool | None]) -> None:
    """The mean of truths is how many are true among those that are there."""
    present = [value for value in values if value is not None]
    expected = round(present.count(True) / len(present), 4) if present else None

    assert mean(values) == expected


@given(st.lists(st.floats(0, 10).map(lambda value: round(value, 4)), min_size=1))
def test_the_percentile_leaves_at_most_one_in_twenty_above(seconds: list[float]) -> None:
    """At least 95 in 100 do not exceed it, and the next smaller value would not do."""
    found = percentile_95(seconds)
    assert found is not None
    enough = [s for s in seconds if 100 * sum(t <= s for t in seconds) >= 95 * len(seconds)]

    assert found == min(enough)


def _outcome(*, answerable: bool, met: bool) -> Outcome:
    question = ASKED if answerable else UNANSWERABLE
    return measure(question, GOOD if answerable is met else REFUSAL, corpus())


@pytest.mark.parametrize("answerable", [True, False])
@pytest.mark.parametrize("met", [True, False])
def test_met_is_right_or_refused(answerable: bool, met: bool) -> None:  # noqa: FBT001  (a table's columns)
    """An answerable question is met by a right answer, another by a refusal."""
    assert _outcome(answerable=answerable, met=met).met is met
