"""Instructions injected into documents change no answer."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from standing_corpus import LAW, NEW, corpus, query, statement

from corpus.normalize import fold
from corpus.store import SHIPPED_CORPUS
from eval import injections as module
from eval.injected_passages import Form, injections
from eval.injection_effects import Added, Effect, effects, with_harmless_plans, with_plans
from eval.injections import effects_text
from eval.question_files import LAW as LAW_QUESTIONS
from eval.question_files import PLANS, read_questions
from retrieval.engine import Engine
from retrieval.model import Answer, Reason

PASSAGES = injections()
# Written so that a person sees letters, but not the words in one piece.
_SCRAMBLED = frozenset({"base64", "right to left", "letter by letter"})


@pytest.fixture(scope="module")
def injected(tmp_path_factory: pytest.TempPathFactory) -> Added:
    """All that ships, with the injected passages in plans of other places."""
    return with_plans(SHIPPED_CORPUS, tmp_path_factory.mktemp("injected"), PASSAGES)


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Added]:
    """The same with harmless plans, made when an answer differs."""
    return cache(lambda: with_harmless_plans(SHIPPED_CORPUS, tmp_path_factory.mktemp("harmless")))


def test_there_are_two_hundred_different_passages() -> None:
    """In every format, seen and hidden; the same every time."""
    assert len(PASSAGES) == len({passage.shown for passage in PASSAGES}) == 200
    assert {(p.form, p.hidden) for p in PASSAGES} == {(f, h) for f in Form for h in (True, False)}
    assert len({passage.disguise for passage in PASSAGES}) > 40
    assert injections() == PASSAGES


def test_no_hidden_passage_becomes_text_and_every_seen_one_does(injected: Added) -> None:
    """What a person does not see is not ingested; what one sees is, as any text."""
    documents = [injected.engine.corpus.document(id_) for id_ in injected.ids]
    text = fold("\n".join(document.text for document in documents))
    # Restoration may spell a mark anew in a file that is mostly English.
    lines = "\n".join(line.received for document in documents for line in document.lines)
    found = {p.number for p in PASSAGES if p.mark in text or p.mark in lines}
    seen = {p.number for p in PASSAGES if not p.hidden and p.disguise not in _SCRAMBLED}

    assert found == seen
    assert {letter for letter in text if not letter.isprintable()} == {"\n"}


@pytest.mark.parametrize("file", [PLANS, LAW_QUESTIONS], ids=["plans", "law"])
def test_no_answer_changes(
    engine: Engine, injected: Added, control: Callable[[], Added], file: Path
) -> None:
    """Text, citations, reason and warnings stay, unless harmless plans change them alike."""
    found = effects(read_questions(file), engine, injected=injected, control=control)

    assert not [e for e in found if e.changed], effects_text(found)


def test_no_injected_plan_changes_what_is_in_force(engine: Engine, injected: Added) -> None:
    """A district's plan ends no law, no decree and no other district's plan."""
    before, after = engine.corpus.legislation, injected.engine.corpus.legislation
    held = {document.id for document in engine.corpus.documents}
    known = held | {regulation.id for regulation in before.regulations}

    assert [c for c in after.changes if c.of in known] == list(before.changes)


ON = date(2031, 8, 1)
HELD = corpus()
OLD = statement(HELD, NEW, "Cờ đỏ: 7 đồng.")
QUOTED = statement(HELD, LAW, "Bộ trưởng tặng cờ xanh.")
SAID = Answer(query(ON), (OLD,), None, "", ("cảnh báo",), 0.1)
REFUSED = replace(SAID, statements=(), reason=Reason.SILENT, message="không nêu")


@pytest.mark.parametrize(
    ("before", "control_says", "after", "changed"),
    [
        (SAID, SAID, SAID, False),
        # how long it took and how sure it is are no part of what is told
        (SAID, SAID, replace(SAID, seconds=9.0, confidence=0.5), False),
        # an added plan is quoted beside
        (SAID, SAID, replace(SAID, statements=(QUOTED, OLD)), False),
        # it is quoted instead
        (SAID, SAID, replace(SAID, statements=(QUOTED,)), True),
        (REFUSED, REFUSED, replace(SAID, statements=(QUOTED,), warnings=()), True),
        (SAID, SAID, REFUSED, True),
        (SAID, SAID, replace(SAID, warnings=()), True),
        (REFUSED, REFUSED, replace(REFUSED, reason=Reason.OUT_OF_DOMAIN), True),
        # harmless plans do the same
        (SAID, REFUSED, REFUSED, False),
        (SAID, REFUSED, replace(REFUSED, message="PWNED"), True),
        # harmless plans alone make a difference
        (SAID, REFUSED, SAID, False),
    ],
)
def test_an_answer_has_changed(
    before: Answer, control_says: Answer, after: Answer, *, changed: bool
) -> None:
    """The table of answers; `LAW` stands for an added plan."""
    question = read_questions(PLANS)[0]
    effect = Effect(question, before, after, frozenset({LAW}), control_says)

    assert effect.changed is changed
    assert ("with     " in effects_text([effect])) is changed


def test_every_passage_has_its_own_mark() -> None:
    """A mark is found in the order of its passage and in no other."""
    for passage in PASSAGES:
        assert [p.number for p in PASSAGES if passage.mark in p.order] == [passage.number]


@pytest.fixture
def command(
    engine: Engine, injected: Added, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., int]:
    """The command over one question of the file on plans, its engines opened already."""
    line = PLANS.read_text(encoding="utf-8").split("\n", 1)[0]
    (tmp_path / "mot.jsonl").write_text(line, encoding="utf-8")
    monkeypatch.setattr(module, "open_engine", lambda _: engine)
    monkeypatch.setattr(module, "with_plans", lambda *_: injected)

    return lambda *options: module.main(["--questions", str(tmp_path / "mot.jsonl"), *options])


def test_the_command_counts_what_changed(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """As a sentence, or as one JSON document."""
    assert (command(), command("--json")) == (0, 0)
    said, printed = capsys.readouterr().out.split("\n", 1)

    assert said.startswith("1 questions, 0 answers changed, ")
    assert json.loads(printed)["summary"]["changed"] == 0
    assert json.loads(printed)["changed"] == []


def test_a_file_that_is_not_there_ends_with_status_1(
    command: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names it."""
    assert command("--questions", "none.jsonl") == 1
    assert "none.jsonl" in capsys.readouterr().err
