"""Plans that were made up in the wordings of other offices, and what is measured over them."""

import json
import shutil
from pathlib import Path

import pytest

from corpus.store import SHIPPED_CORPUS
from eval import facts, invented
from eval.errors import EvalError
from eval.fact_labels import read_labels
from eval.invented import INVENTED, take_in
from eval.question_files import read_questions

HALVES = ("seen", "unseen")


@pytest.mark.parametrize("half", HALVES)
def test_labels_and_questions_are_of_the_plans(half: str) -> None:
    """Every file has an id, and labels and questions name no other documents."""
    plans = INVENTED / half
    ids = json.loads((plans / "ids.json").read_text(encoding="utf-8"))
    questions = read_questions(plans / "compare.jsonl")

    assert set(ids) == {path.name for path in plans.glob("*.txt")}
    assert {label.stated.document for label in read_labels(plans / "labels.jsonl")} == set(
        ids.values()
    )
    assert {document for one in questions for document in one.documents} <= set(ids.values())
    assert len(questions) == 12


def test_facts_are_found_in_other_offices_words(tmp_path: Path) -> None:
    """In the half by which rules were mended: a floor for those that change them."""
    corpus = tmp_path / "corpus"
    shutil.copytree(SHIPPED_CORPUS, corpus)
    take_in(INVENTED / "seen", corpus)
    found = facts.measure(read_labels(INVENTED / "seen" / "labels.jsonl"), corpus=corpus)

    assert found.precision is not None
    assert found.recall is not None
    assert found.precision >= 0.95
    assert found.recall >= 0.9


def test_a_plan_that_is_refused_is_told(tmp_path: Path) -> None:
    """By its file, with the reason."""
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "x.txt").write_bytes(b"")
    (plans / "ids.json").write_text('{"x.txt": "kh-x"}', encoding="utf-8")
    shutil.copytree(SHIPPED_CORPUS, tmp_path / "corpus")

    with pytest.raises(EvalError, match=r"x\.txt"):
        invented.take_in(plans, tmp_path / "corpus")
