"""What lessons teach: weights of passages, of confidence, and from when on to answer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray
from small_passages import asked, plan, query

from eval import reading_weights
from eval.folds import fold_of
from eval.learning import Example
from eval.lessons import Lesson
from eval.model import Question
from eval.reading_weights import learn_reading
from retrieval import passage_features
from retrieval.confidence import FEATURES as SIGNS
from retrieval.model import Fault, Intent, Query, Reason
from retrieval.passage_features import FEATURES, Scores, features

PASSAGES = plan("1. Cờ đỏ.\n2. Kèn.\n3. Nón.\n")
TERMS = asked(co=2, ken=1)
ANY = query("?", intent=Intent.OTHER)


def _lesson(
    number: int,
    *,
    right: int | None = 0,
    known: float = 1.0,
    asking: Query = ANY,
    intent: str = "other",
) -> Lesson:
    """Return a lesson on three lines of which the first is nearest; `right` None: unanswerable."""
    found = {"kh/1": 0.5, "kh/2": number % 7 / 7}
    answers = np.arange(len(PASSAGES)) == (-1 if right is None else right)
    asked_for = Question(
        f"q{number}", "?", "accented", intent, (), date(2030, 1, 1), right is not None, (), (), ()
    )
    return Lesson(
        question=asked_for,
        query=asking,
        asked=TERMS,
        found=found,
        known=known,
        passages=PASSAGES,
        features=features(passage_features.Question(asking, TERMS), PASSAGES, Scores.of(found)),
        right=answers,
        brief=answers,
    )


# Two of three are answered by the nearest line, the third by the second line.
LESSONS = [_lesson(n, right=int(n % 3 == 0), known=1 - n % 5 / 10) for n in range(48)]
SILENT = [_lesson(n, right=None, known=0.2) for n in range(100, 124)]


def test_the_same_lessons_teach_the_same() -> None:
    """Twice, to the last digit; every feature and every sign has its weight."""
    learned = learn_reading(LESSONS)

    assert learned == learn_reading(list(LESSONS))
    assert tuple(learned.passage) == FEATURES
    assert tuple(learned.confidence) == SIGNS
    assert learned.passage["coverage"] > 0
    assert 0 < learned.least < 1


def test_what_nothing_answers_teaches_confidence_alone() -> None:
    """Of which passage answers it says nothing; that little known is little sure, it does."""
    without, with_silent = learn_reading(LESSONS), learn_reading([*LESSONS, *SILENT])

    assert with_silent.passage == without.passage
    assert with_silent.confidence != without.confidence
    assert with_silent.confidence["known"] > without.confidence["known"]


@pytest.mark.parametrize(
    ("asking", "intent"),
    [
        # answered by several documents together
        (ANY, "compare"),
        (ANY, "conflict"),
        # answered without a reading
        (replace(ANY, intent=Intent.VALIDITY), "other"),
        (replace(ANY, intent=Intent.SIGNER), "other"),
        (replace(ANY, whole=True), "other"),
        (replace(ANY, fault=Fault(Reason.SILENT, "?")), "other"),
        (replace(ANY, missing=("Mẫu",)), "other"),
    ],
)
def test_what_no_reading_answers_alone_teaches_no_confidence(asking: Query, intent: str) -> None:
    """The table of such questions; unanswerable, they teach nothing at all."""
    unread = [replace(one, query=asking) for one in SILENT]
    unread = [replace(one, question=replace(one.question, intent=intent)) for one in unread]

    assert learn_reading([*LESSONS, *unread]) == learn_reading(LESSONS)


def test_a_place_that_is_missing_beside_one_that_is_named_is_read() -> None:
    """What is asked of the document named is answered by a reading."""
    beside = replace(ANY, missing=("Mẫu",), documents=("kh",))
    read = [replace(one, query=beside) for one in SILENT]

    assert learn_reading([*LESSONS, *read]) != learn_reading(LESSONS)


def test_confidence_is_that_of_questions_not_seen_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fold is read by what the brief passages of the others teach; then all teach."""
    seen: list[list[int]] = []

    def spy(
        examples: Sequence[Example], names: Sequence[str], **options: object
    ) -> Mapping[str, float]:
        seen.append([id(example.right) for example in examples])
        assert options["either_sign"] == FEATURES  # each may speak for a passage or against it
        return dict.fromkeys(names, 1.0)

    monkeypatch.setattr(reading_weights, "learn", spy)
    lessons = [replace(one, brief=one.right.copy()) for one in LESSONS]

    learn_reading([*lessons, *SILENT])

    *folds, last = seen
    assert last == [id(one.brief) for one in lessons]
    for fold, examples in enumerate(folds):
        others = [one for one in lessons if fold_of(one.question.id, len(folds)) != fold]
        assert examples == [id(one.brief) for one in others]


def test_few_of_the_answerable_questions_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four in a hundred, as counted; the unanswerable are not counted among them."""

    def by_known(
        table: NDArray[np.float64],
        right: NDArray[np.bool_],
        names: Sequence[str],
        **options: object,
    ) -> dict[str, float]:
        del table, right, options
        return {name: float(name == "known") for name in names}

    monkeypatch.setattr(reading_weights, "learn_probability", by_known)
    known = np.arange(100) / 99
    lessons = [_lesson(n, known=share) for n, share in enumerate(known.tolist())]

    least = learn_reading([*lessons, *SILENT]).least

    assert sum(1 / (1 + np.exp(-known)) < least) == 4
