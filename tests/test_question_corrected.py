"""Questions set right by the reader: what was corrected stands, the rest is understood anew."""

import json
from datetime import date

import pytest

from corpus.catalogue import read_catalogue
from corpus.legislation import Legislation
from corpus.references.library import Library
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS
from retrieval import ask
from retrieval.engine import Engine
from retrieval.model import UNCORRECTED, Correction, Intent, Query, Turn
from retrieval.names import Names
from retrieval.query import QuestionReader, understand

CHO_DON = "kh-153-ubnd-cho-don-2024"
CAO_LAU = "kh-ubnd-cao-lau-2023"
LAW = "luat-06-2022-qh15"
READER = QuestionReader(
    Names.of(read_catalogue(SHIPPED_CORPUS)),
    Restorer.load(),
    {"don vi"},
    Library((), Legislation()),
    date(2024, 7, 1),
)
# "cao lâu năm": for long years; it is read as the commune.
LONG = "can bo cao lau nam nop ho so ngay nao?"
DEADLINE = "hạn nộp hồ sơ của huyện Chợ Đồn là ngày nào?"
FOLLOW_UP = "còn hồ sơ gồm những gì?"


def _understood(question: str, *history: str | Turn, correction: Correction = UNCORRECTED) -> Query:
    return understand(question, history=history, reader=READER, correction=correction)


def test_words_kept_as_typed_are_neither_restored_nor_written_out() -> None:
    """The very words are read: no diacritics, no long forms, no translation are put in."""
    for typed in ("han nop HSKT cua CT?", "Who signs at commune level?"):
        query = _understood(typed, correction=Correction(restored=typed))

        assert query.restored == typed
        assert _understood(typed).restored != typed


def test_words_kept_as_typed_still_name_places() -> None:
    """What is kept is the spelling; a place is found in it as in any question."""
    query = _understood(LONG, correction=Correction(restored=LONG))

    assert query.documents == (CAO_LAU,)
    assert query.intent is Intent.DEADLINE


def test_any_document_may_be_meant_whatever_the_words_name() -> None:
    """A place that was read into the words limits nothing more, held or not held."""
    everywhere = Correction(documents=())
    long = _understood(LONG, correction=everywhere)
    missing = _understood("ca nhan binh phuoc duoc gi", correction=everywhere)

    assert _understood(LONG).documents == (CAO_LAU,)
    assert long.documents == ()
    assert long.restored == _understood(LONG).restored
    assert _understood("ca nhan binh phuoc duoc gi").missing == ("bình phước",)
    assert missing.missing == ()


def test_a_document_chosen_takes_the_place_of_the_one_named() -> None:
    """The topic stays without the name: the same is asked of another plan."""
    query = _understood(DEADLINE, correction=Correction(documents=(CAO_LAU,)))

    assert query.documents == (CAO_LAU,)
    assert query.topic == _understood(DEADLINE).topic
    assert "Chợ Đồn" not in query.topic


@pytest.mark.parametrize("kind", [Intent.CONTACT, Intent.OTHER])
def test_a_kind_chosen_is_what_is_asked(kind: Intent) -> None:
    """Also that it is of no kind in particular, and also in a question that follows on."""
    correction = Correction(intent=kind)

    assert _understood(DEADLINE, correction=correction).intent is kind
    assert _understood("thế còn xã Cao Lâu?", DEADLINE, correction=correction).intent is kind
    assert _understood("thế còn xã Cao Lâu?", DEADLINE).intent is Intent.DEADLINE


def test_a_question_asked_alone_takes_nothing_over() -> None:
    """It leaves the topic and the place of the questions before it."""
    following = _understood(FOLLOW_UP, DEADLINE)
    alone = _understood(FOLLOW_UP, DEADLINE, correction=Correction(alone=True))

    assert (following.context != "", following.documents) == (True, (CHO_DON,))
    assert (alone.context, alone.documents) == ("", ())


def test_what_follows_on_a_corrected_question_follows_the_correction() -> None:
    """The document chosen, the kind chosen, and standing alone hold for what is asked next."""
    chosen = Turn(DEADLINE, Correction(documents=(CAO_LAU,)))
    everywhere = Turn(DEADLINE, Correction(documents=()))
    kind = Turn(DEADLINE, Correction(intent=Intent.CONTACT))
    alone = Turn("tiêu chuẩn là gì?", Correction(alone=True))

    assert _understood(FOLLOW_UP, chosen).documents == (CAO_LAU,)
    assert _understood(FOLLOW_UP, everywhere).documents == ()
    assert _understood(FOLLOW_UP, DEADLINE, everywhere).documents == ()
    assert _understood("thế còn xã Cao Lâu?", kind).intent is Intent.CONTACT
    assert _understood(FOLLOW_UP, DEADLINE, alone).documents == ()
    assert "nộp" not in _understood(FOLLOW_UP, DEADLINE, alone).context


def test_correcting_the_documents_leaves_what_a_question_follows() -> None:
    """One part is set right; the topic taken over from the question before stays."""
    whole = "Hồ sơ khen thưởng gồm những giấy tờ gì?"
    for question in (FOLLOW_UP, whole):
        query = _understood(question, DEADLINE, correction=Correction(documents=()))

        assert query.context == _understood(question, DEADLINE).context != ""
        assert query.documents == ()
    unlimited = Turn("Luật nói gì về hồ sơ?", Correction(alone=True))
    named = "Hồ sơ của Cao Lâu gồm những giấy tờ gì?"
    chosen = _understood(named, unlimited, correction=Correction(documents=(CHO_DON,)))
    assert chosen.context == _understood(named, unlimited).context == ""


def test_the_engine_answers_as_corrected(engine: Engine) -> None:
    """Officers of long standing are not of Cao Lâu: in all documents, another answer is found."""
    question = "can bo cao lau nam duoc khen thuong the nao?"
    limited = engine.ask(question, on=date(2025, 8, 1))
    anywhere = engine.ask(question, on=date(2025, 8, 1), correction=Correction(documents=()))

    assert {citation.document_id for citation in limited.citations} == {CAO_LAU}
    assert anywhere.answerable
    assert CAO_LAU not in {citation.document_id for citation in anywhere.citations}
    assert anywhere.query.correction == Correction(documents=())


def test_an_article_is_looked_up_in_the_document_chosen(engine: Engine) -> None:
    """Article 5 is that of the document chosen; where any will do, its name is but words."""
    question, day = "Điều 5 quy định gì?", date(2025, 8, 1)
    decree = "nd-152-2025-nd-cp"
    found = engine.ask(question, on=day, correction=Correction(documents=(decree,)))
    anywhere = engine.understood(question, on=day, correction=Correction(documents=()))

    assert found.query.whole
    assert {(t.document, t.provision) for t in found.query.provisions} == {(decree, "d5")}
    assert anywhere.provisions == ()
    assert "Điều 5" in anywhere.topic


def test_the_command_sets_right_how_a_question_is_understood(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each option stands in what was understood, which names what was set right."""
    del engine  # it built the index
    typed = "han nop ho so cua Cho Don?"
    one = ["--document", CHO_DON, "--document", CAO_LAU, "--as-typed", "--intent", "contact"]

    def understood(*options: str) -> dict[str, object]:
        assert ask.main([typed, *options, "--json"]) == 0
        value: dict[str, object] = json.loads(capsys.readouterr().out)["understood"]
        return value

    chosen = understood(*one)
    assert (chosen["restored"], chosen["intent"]) == (typed, "contact")
    assert chosen["documents"] == [CHO_DON, CAO_LAU]
    assert chosen["corrected"] == ["restored", "intent", "documents"]
    anywhere = understood("--any-document", "--alone", "--history", DEADLINE)
    assert (anywhere["documents"], anywhere["corrected"]) == ([], ["documents", "alone"])
    assert understood()["corrected"] == []
    assert ask.main([typed, "--document", "không-có"]) == 1
    assert "không-có" in capsys.readouterr().err
