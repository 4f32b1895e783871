"""Which readings are an answer, how sure it is, and what a refusal says and shows."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from standing_corpus import CHANGED, COMING, LAW, NEW, OLD, PLAN, corpus, query, reading

from corpus.register import REGISTER
from corpus.store import Corpus
from retrieval import messages
from retrieval.answering import compose
from retrieval.choices import may_be_meant
from retrieval.confidence import FEATURES as SIGNS
from retrieval.model import Answer, Query, Reason
from retrieval.reader import Reading

HELD = corpus()
NEW_SEVEN = (NEW, "Cờ đỏ: 7 đồng.")
PLAN_SIX = (PLAN, "Cờ đỏ: 6 đồng.")
COMING_NINE = (COMING, "Cờ vàng: 9 đồng.")
ASKED, NAMED = query(CHANGED), query(CHANGED, documents=(PLAN,))
LEAST = 0.5


def _compose(
    *readings: Reading, asked: Query = ASKED, known: float = 1.0, held: Corpus = HELD
) -> Answer:
    return compose(asked, readings, held, known=known, least=LEAST)


def _reading(place: tuple[str, str], confidence: float, *, score: float = 1.0) -> Reading:
    return reading(HELD, *place, score=score, confidence=confidence)


@pytest.mark.parametrize(
    ("confidence", "answered"), [(1.0, True), (0.5, True), (0.49, False), (0.0, False)]
)
def test_a_reading_is_an_answer_from_the_least_confidence_on(
    confidence: float,
    answered: bool,  # noqa: FBT001  (a table)
) -> None:
    """At it the plan answers, just below it is silent."""
    answer = _compose(_reading(PLAN_SIX, confidence))

    assert answer.answerable is answered
    assert answer.reason is (None if answered else Reason.SILENT)
    assert answer.confidence == confidence


def _sees(place: tuple[str, str], *, coverage: float, confidence: float = 0.1) -> Reading:
    """Return a reading that speaks of a share of what is asked."""
    signs = np.zeros(len(SIGNS))
    signs[SIGNS.index("coverage")] = coverage
    return replace(_reading(place, confidence), signs=signs)


@pytest.mark.parametrize(
    ("asked", "place", "known", "least"),
    [
        (ASKED, PLAN_SIX, 1.0, 0.5),
        # Of what is asked the corpus knows little: what is unsure elsewhere is so all the more.
        (ASKED, PLAN_SIX, 0.4, 0.5),
        # Each of several documents meets a question that compares them less.
        (query(CHANGED, documents=(PLAN, NEW)), PLAN_SIX, 1.0, 0.1),
        # What is no rule any more, unless it is named.
        (replace(ASKED, gone=frozenset({PLAN})), PLAN_SIX, 1.0, 0.75),
        (replace(NAMED, gone=frozenset({PLAN})), PLAN_SIX, 1.0, 0.5),
    ],
)
def test_some_readings_need_more_confidence_than_others(
    asked: Query, place: tuple[str, str], known: float, least: float
) -> None:
    """At the bar it answers, just below it does not."""
    at, below = (
        _compose(_reading(place, confidence), asked=asked, known=known)
        for confidence in (least, least - 0.01)
    )

    assert (at.answerable, below.answerable) == (True, False)


def test_little_known_questions_need_a_bar_of_their_own() -> None:
    """Where readings answer from .2 on, what the corpus knows little of needs .3."""
    strange = [
        compose(ASKED, [_reading(PLAN_SIX, sure)], HELD, known=0.4, least=0.2).answerable
        for sure in (0.3, 0.29)
    ]

    assert strange == [True, False]


def test_documents_that_speak_of_most_of_a_question_may_be_meant() -> None:
    """Those in force, where the question names none."""
    near, far = _sees(NEW_SEVEN, coverage=0.6), _sees(PLAN_SIX, coverage=0.59)
    gone = replace(ASKED, gone=frozenset({NEW}))

    assert may_be_meant(ASKED, [near, far]) == (near,)
    assert may_be_meant(NAMED, [near, far]) == ()
    assert may_be_meant(gone, [near, far]) == ()


def test_one_document_is_not_asked_back_for() -> None:
    """Nor are regulations, which nobody asks for by who issued them."""
    near = [_sees(NEW_SEVEN, coverage=0.7), _sees(PLAN_SIX, coverage=0.6)]
    answer = _compose(*near)

    assert (answer.reason, answer.choices) == (Reason.SILENT, ())


def test_an_unsure_reading_does_not_join_a_sure_one() -> None:
    """However well its passage scores."""
    answer = _compose(_reading(NEW_SEVEN, 0.4, score=1.1), _reading(PLAN_SIX, 0.6, score=1.0))

    assert [c.document_id for c in answer.citations] == [PLAN]
    assert answer.confidence == 0.6


def test_an_answer_is_as_sure_as_its_least_sure_statement() -> None:
    """What is not shown, as it scores too low, does not count."""
    first, second = _reading(NEW_SEVEN, 0.9), _reading(PLAN_SIX, 0.7)
    far = _reading((LAW, "1. Bộ trưởng tặng cờ xanh."), 0.6, score=-9.0)

    answer = _compose(first, second, far)

    assert {NEW, PLAN} <= {c.document_id for c in answer.citations}
    assert LAW not in {c.document_id for c in answer.citations}
    assert answer.confidence == 0.7
    assert answer.nearest == ()


def test_a_refusal_shows_what_came_nearest() -> None:
    """The surest of the readings, with its place and how it stands; it is no statement."""
    answer = _compose(_reading(NEW_SEVEN, 0.2), _reading(PLAN_SIX, 0.3))

    assert (answer.statements, answer.text) == ((), messages.NOWHERE)
    assert answer.confidence == 0.3
    assert [s.text for s in answer.nearest] == [PLAN_SIX[1]]
    assert [s.citation.validity for s in answer.nearest] == ["chưa rõ hiệu lực"]


@pytest.mark.parametrize(
    ("asked", "known", "reason"),
    [
        # half of what was asked is spoken of nowhere: it is about something else
        (ASKED, 0.49, Reason.OUT_OF_DOMAIN),
        (ASKED, 0.0, Reason.OUT_OF_DOMAIN),
        (ASKED, 0.5, Reason.SILENT),
        # a document is named: it may be asked about anything
        (NAMED, 0.0, Reason.SILENT),
    ],
)
@pytest.mark.parametrize("readings", [(), (_reading(PLAN_SIX, 0.4),)])
def test_what_is_hardly_known_is_out_of_the_domain(
    readings: tuple[Reading, ...], asked: Query, known: float, reason: Reason
) -> None:
    """The table of refusals; there, nothing is near and no confidence was judged."""
    answer = _compose(*readings, asked=asked, known=known)

    assert (answer.reason, answer.statements) == (reason, ())
    assert bool(answer.nearest) == bool(readings and reason is Reason.SILENT)
    assert answer.confidence == (0.4 if answer.nearest else None)
    assert (answer.message == messages.OUT_OF_DOMAIN) == (reason is Reason.OUT_OF_DOMAIN)


def test_a_sure_reading_answers_what_is_hardly_known() -> None:
    """Confidence has weighed already how strange the question is."""
    answer = _compose(_reading(PLAN_SIX, 0.6), known=0.0)

    assert answer.answerable


def test_what_has_not_begun_is_not_what_came_nearest() -> None:
    """A sure reading of a coming text is refused for its day; an unsure one was read at all."""
    day = date(2031, 6, 30)
    coming = _compose(_reading(COMING_NINE, 0.9), asked=query(day))
    unsure = _compose(_reading(COMING_NINE, 0.4), asked=query(day))

    assert (coming.reason, coming.nearest) == (Reason.NOT_IN_FORCE, ())
    assert unsure.reason is Reason.SILENT
    assert [s.citation.validity for s in unsure.nearest] == ["chưa có hiệu lực"]


def test_notes_on_validity_lower_no_confidence() -> None:
    """The register's sentence leads; the reading alone was judged."""
    old = query(CHANGED, documents=(OLD,))
    answer = _compose(_reading((OLD, "Cờ đỏ: 5 đồng."), 0.8), asked=old)

    assert [c.document_id for c in answer.citations] == [REGISTER, OLD]
    assert answer.confidence == 0.8
