"""Evidence found by systems: shares worked by hand, by the rule of `eval.run`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from test_eval_canned import DEADLINE, LINES, PLAN, cited, plan, reply

from corpus.store import Corpus
from eval import retrieval
from eval.asking import place_of
from eval.errors import EvalError
from eval.evidence_tables import lost, measure_documents, measure_evidence
from eval.measures import measure
from eval.model import Evidence, Question
from eval.search_tables import Table
from eval.systems import Search
from eval.texts import RESTORED, TRANSCRIBED
from index.chunking import chunk_corpus
from index.model import Chunk

ASKED = Question(
    id="q-1",
    question="Hạn nộp hồ sơ?",
    variant="accented",
    intent="deadline",
    documents=(PLAN,),
    asked_on=date(2024, 7, 1),
    answerable=True,
    must_include=(("06/8",),),
    must_not_include=(),
    evidence=(Evidence(PLAN, (2, 2), None), Evidence(PLAN, None, "3")),
)
SILENT = replace(ASKED, id="q-2", answerable=False, evidence=())
ELSEWHERE = replace(ASKED, id="q-3", evidence=(Evidence("kh-khac", (1, 1), None),))
CATALOGUE = f"""
[[source]]
id = "{PLAN}"
file = "mau.txt"
kind = "kế hoạch"
title = "Kế hoạch mẫu"
issuer = "UBND xã Mẫu"
level = "xã"
"""


def corpus_of_plan() -> Corpus:
    """Return the plan with its three provisions: lines 1-2, 4 and 5."""
    return Corpus((plan(),))


def finding(*provisions: str) -> Search:
    """Return a system that finds these provisions, whatever is asked."""

    def found(question: str, *, limit: int, on: date | None = None) -> Sequence[str]:
        assert question in {"Hạn nộp hồ sơ?", "han nop ho so?"}
        assert on == ASKED.asked_on
        return [f"{PLAN}/{provision}" for provision in provisions][:limit]

    return found


def build(_: Sequence[Chunk], __: Corpus) -> Mapping[str, Search]:
    """Return one system that finds half of the evidence."""
    return {"half": finding("1")}


def test_the_share_of_the_evidence_is_measured() -> None:
    """One piece of two at the first place, none by the second system."""
    systems = {"half": finding("2", "1"), "none": finding("2")}
    table = measure_evidence([ASKED], corpus_of_plan(), systems, name="mau", part="whole corpus")

    both = {"R@5": 0.5, "R@10": 0.5}
    assert table.systems["half"] == {"as asked": both, "undiacritised": both}
    assert table.systems["none"]["as asked"] == {"R@5": 0.0, "R@10": 0.0}
    assert (table.questions, table.passages) == (1, 3)


@pytest.mark.parametrize("found", [("1", "3"), ("3", "2"), ("2",), ()])
def test_shares_are_those_of_the_run(found: tuple[str, ...]) -> None:
    """The same provisions found give the recall that `eval.run` reports."""
    corpus = corpus_of_plan()
    chunks = {chunk.provision_id: chunk for chunk in chunk_corpus(corpus)}
    hits = tuple(place_of(chunks[provision], corpus) for provision in found)
    outcome = measure(ASKED, replace(reply("", cited(DEADLINE, (1, 2))), hits=hits), corpus)
    table = measure_evidence([ASKED], corpus, {"a": finding(*found)}, name="mau", part="")

    assert table.systems["a"]["as asked"] == {
        "R@5": outcome.recall_at_5,
        "R@10": outcome.recall_at_10,
    }


def test_evidence_at_the_sixth_place_is_found_among_ten() -> None:
    """Five provisions of another kind come before it."""
    corpus = corpus_of_plan()
    search = finding("2", "2", "2", "2", "2", "1")
    table = measure_evidence([ASKED], corpus, {"late": search}, name="mau", part="")

    assert table.systems["late"]["as asked"] == {"R@5": 0.0, "R@10": 0.5}


def test_questions_are_asked_where_their_evidence_is() -> None:
    """Without evidence, or with some in a document that is not held, a question is left out."""
    texts = {"whole corpus": corpus_of_plan()}
    (table,) = measure_documents({"mau.jsonl": (ASKED, SILENT, ELSEWHERE)}, texts, build)

    assert (table.name, table.part, table.questions) == ("mau", "whole corpus", 1)


def test_the_last_table_says_what_the_transcript_finds_more() -> None:
    """Half of the evidence is found in the transcript and none in the restored text."""
    restored, transcribed = corpus_of_plan(), corpus_of_plan()

    def build_each(_: Sequence[Chunk], corpus: Corpus) -> Mapping[str, Search]:
        return {"hybrid": finding("1" if corpus is transcribed else "2")}

    texts = {RESTORED: restored, TRANSCRIBED: transcribed}
    *_, last = measure_documents({"mau.jsonl": (ASKED,)}, texts, build_each)

    assert last.systems["hybrid"]["as asked"] == {"R@5": 0.5, "R@10": 0.5}


def test_a_file_without_a_question_to_ask_is_refused() -> None:
    """It belongs to another corpus."""
    with pytest.raises(EvalError, match=r"luat\.jsonl: the corpus holds the evidence of no"):
        list(measure_documents({"luat.jsonl": (ELSEWHERE,)}, {"a": corpus_of_plan()}, build))


def test_a_loss_is_what_the_transcript_finds_more() -> None:
    """Found by transcript less found by restored text, below 0 where restored text finds more."""

    def table(part: str, early: float, late: float) -> Table:
        found = {"hybrid": {"as asked": {"R@5": early, "R@10": late}}}
        return Table("mau", part, questions=2, passages=9, systems=found)

    lost_table = lost(table("transcribed", 0.75, 0.9), table("restored", 0.5, 1.0))

    assert lost_table.part == "lost by restoration"
    assert lost_table.systems == {"hybrid": {"as asked": {"R@5": 0.25, "R@10": -0.1}}}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A corpus of the plan, its transcript and a file of one question."""
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "sources.toml").write_text(CATALOGUE, encoding="utf-8")
    for path in (tmp_path / "kho" / "mau.txt", tmp_path / f"{PLAN}.txt"):
        path.write_text("\n".join(LINES), encoding="utf-8")
    question = {
        "id": "q-1", "question": "Hạn nộp hồ sơ?", "variant": "accented", "intent": "deadline",
        "asked_on": "2024-07-01", "answerable": True, "must_include": [["06/8"]],
        "evidence": [{"document": PLAN, "lines": [1, 2]}],
    }  # fmt: skip
    (tmp_path / "mau.jsonl").write_text(json.dumps(question), encoding="utf-8")
    return tmp_path


def test_the_command_measures_the_whole_corpus_and_its_texts(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Five tables; every system finds the deadline among three provisions, so nothing is lost."""
    arguments = ["--questions", files / "mau.jsonl", "--corpus", files / "kho"]
    status = retrieval.main([*map(str, arguments), "--transcripts", str(files), "--json"])
    tables = json.loads(capsys.readouterr().out)["tables"]

    assert status == 0
    assert [table["part"] for table in tables] == [
        "whole corpus", "as received", "restored", "transcribed", "lost by restoration",
    ]  # fmt: skip
    for system in ("dense", "lexical", "hybrid"):
        shares = [table["systems"][system]["as asked"]["R@10"] for table in tables]
        assert shares == [1, 1, 1, 1, 0]


def test_something_to_measure_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a data set nor questions: the usage and what is missing."""
    with pytest.raises(SystemExit):
        retrieval.main([])

    assert "--dataset DIR" in capsys.readouterr().err
