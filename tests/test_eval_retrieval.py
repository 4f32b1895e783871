"""`python -m eval.retrieval` over a data set of three passages, figures worked by hand."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from beir_files import PASSAGES, write_dataset
from numpy.typing import NDArray

from corpus.restore.restorer import Restorer
from eval import retrieval
from eval.datasets import read_dataset
from eval.errors import EvalError
from eval.search_tables import measure_dataset
from eval.systems import NO_CORPUS, engine_of, our_systems
from eval.windows import chunks_of
from index.encoder import load_encoder
from index.errors import EncoderFault
from index.hashing import HashEncoder

TYPINGS = ["accented", "undiacritised", "half-typed"]
# "hồ sơ" finds p3 first, "thi đua" the shorter p1 before p2: (1 + 1/2) / 2, (1 + 1/log2 3) / 2.
BY_HAND = {"R@1": 0.5, "R@5": 1.0, "R@10": 1.0, "MRR@10": 0.75, "nDCG@10": 0.8155}


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """The restorer that ships."""
    return Restorer.load()


def test_json_holds_every_system_and_typing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output is one JSON document; found second is half a reciprocal rank."""
    status = retrieval.main(["--dataset", str(write_dataset(tmp_path / "mau")), "--json"])
    printed = json.loads(capsys.readouterr().out)

    assert status == 0
    (table,) = printed["tables"]
    assert [table[key] for key in ("name", "part", "questions", "passages")] == ["mau", "all", 2, 3]
    assert list(table["systems"]) == ["dense", "lexical", "hybrid", "reranked"]
    assert all(list(typed) == TYPINGS for typed in table["systems"].values())
    assert table["systems"]["lexical"] == dict.fromkeys(TYPINGS, BY_HAND)
    assert table["systems"]["hybrid"] == dict.fromkeys(TYPINGS, BY_HAND)


def test_text_has_a_row_a_system_and_typing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two folders make two tables; the half asked for is named and counted."""
    one, two = write_dataset(tmp_path / "mot"), write_dataset(tmp_path / "hai")
    retrieval.main(["--dataset", str(one), "--dataset", str(two), "--half", "test"])
    first, second = capsys.readouterr().out.split("\n\n")

    assert first.splitlines()[0] == "mot, test: 1 questions, 3 passages"
    assert second.splitlines()[0] == "hai, test: 1 questions, 3 passages"
    assert first.splitlines()[1].split() == ["system", "questions", *BY_HAND]
    assert "lexical     half-typed          1.000" in first


def test_peers_stand_beside_ours_in_the_same_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every system is asked in every typing; bm25s ranks accented words as our lexical leg."""
    retrieval.main(["--dataset", str(write_dataset(tmp_path)), "--peers", "--json"])
    (table,) = json.loads(capsys.readouterr().out)["tables"]

    ours = ["dense", "lexical", "hybrid", "reranked"]
    assert list(table["systems"]) == [*ours, "bm25s", "langchain"]
    assert table["systems"]["bm25s"]["accented"] == BY_HAND
    assert list(table["systems"]["langchain"]) == TYPINGS
    assert table["systems"]["langchain"]["accented"]["R@10"] == 1


def test_without_the_development_packages_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends with status 1 and the line to type."""
    monkeypatch.setitem(sys.modules, "eval.peers", None)

    assert retrieval.main(["--dataset", str(write_dataset(tmp_path)), "--peers"]) == 1
    assert "python -m pip install -r requirements-dev.txt" in capsys.readouterr().err


@pytest.mark.parametrize("fault", [EvalError("no set"), EncoderFault("no model")])
def test_what_cannot_be_measured_ends_with_a_message_and_status_1(
    fault: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message goes to standard error, standard output stays empty."""

    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(retrieval, "read_dataset", fail)

    assert retrieval.main(["--dataset", "mau", "--json"]) == 1
    assert capsys.readouterr() == ("", f"{fault}\n")


def test_the_legs_are_asked_as_typed_and_the_engine_restores(restorer: Restorer) -> None:
    """A question without diacritics is another one to an encoder that minds them."""

    class Spy(HashEncoder):
        asked: tuple[str, ...] = ()

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            self.asked = tuple(texts)
            return super().encode(texts)

    spy = Spy()
    engine = engine_of(chunks_of(PASSAGES), NO_CORPUS, encoder=spy, restorer=restorer)
    systems = our_systems(engine)
    systems["dense"]("han nop ho so khen thuong", limit=3)
    typed = spy.asked
    systems["hybrid"]("han nop ho so khen thuong", limit=3)

    assert typed == ("han nop ho so khen thuong",)
    assert spy.asked == ("hạn nộp hồ sơ khen thưởng",)


def test_every_system_finds_at_most_the_limit_and_none_twice(restorer: Restorer) -> None:
    """Ids of passages, best first."""
    chunks = chunks_of({**PASSAGES, "p2": f"{PASSAGES['p2']}\n{'thi đua khen thưởng ' * 20}"})
    engine = engine_of(chunks, NO_CORPUS, encoder=load_encoder(), restorer=restorer)
    systems = our_systems(engine, name=lambda chunk: chunk.document_id)

    for search in systems.values():
        found = search("thi đua khen thưởng", limit=2)
        assert found[0] == "p2"
        assert len(set(found)) == len(found) == 2


def test_a_system_is_asked_each_question_in_each_typing(tmp_path: Path) -> None:
    """What is measured is what the system returned for the words it was given."""
    asked: list[str] = []

    def always(question: str, *, limit: int, on: date | None = None) -> Sequence[str]:
        del limit, on
        asked.append(question)
        return ["p3"]

    table = measure_dataset(read_dataset(write_dataset(tmp_path)), {"always": always})

    assert asked == ["hồ sơ", "thi đua", "ho so", "thi dua", "ho sơ", "thi dua"]
    assert {found["R@1"] for found in table.systems["always"].values()} == {0.5}
