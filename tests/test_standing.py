"""What an answer rests on is marked with how it stands, and what changed it is said first."""

from dataclasses import replace
from datetime import date

import pytest
from standing_corpus import (
    AMENDED,
    BEGINS,
    CHANGED,
    COMING,
    LAW,
    NEW,
    OLD,
    PLAN,
    corpus,
    query,
    reading,
    statement,
)

from corpus.model import Kind
from corpus.register import REGISTER
from retrieval.answering import compose
from retrieval.model import Reason
from retrieval.preference import in_force_first
from retrieval.standing import dated, told

BEFORE = date(2031, 6, 30)
OLD_FIVE = (OLD, "Cờ đỏ: 5 đồng.")
NEW_SEVEN = (NEW, "Cờ đỏ: 7 đồng.")
DISTRICT = (LAW, "2. Chủ tịch huyện tặng cờ đỏ.")
MINISTER = (LAW, "1. Bộ trưởng tặng cờ xanh.")
PLAN_SIX = (PLAN, "Cờ đỏ: 6 đồng.")
COMING_NINE = (COMING, "Cờ vàng: 9 đồng.")
ENDED = "Nghị định số 1/2030/NĐ-CP hết hiệu lực từ ngày 01/7/2031, được thay thế bằng Nghị định số 2/2031/NĐ-CP."  # noqa: E501  (a sentence)
REPLACED = "Khoản 2 Điều 8 Luật số 3/2029/QH20 từ ngày 01/7/2031 thực hiện theo Điều 5 Nghị định số 2/2031/NĐ-CP."  # noqa: E501  (a sentence)
CHANGED_BY = "Luật số 3/2029/QH20 được sửa đổi, bổ sung một phần từ ngày 01/01/2032 bởi Luật số 6/2031/QH20; mới thấy ở một nguồn, cần kiểm tra."  # noqa: E501  (a sentence)
RULE = "Điều 5. Thẩm quyền\nChủ tịch xã tặng cờ đỏ."
NOT_YET = "Nghị định số 4/2033/NĐ-CP có hiệu lực từ ngày 01/01/2033."
NOTED = [
    (OLD_FIVE, BEFORE, []),
    (OLD_FIVE, CHANGED, [ENDED]),
    (DISTRICT, BEFORE, []),
    (DISTRICT, CHANGED, [REPLACED, RULE]),
    (DISTRICT, AMENDED, [REPLACED, RULE, CHANGED_BY]),
    (MINISTER, CHANGED, []),  # the other clause follows itself
    (MINISTER, AMENDED, [CHANGED_BY]),
    (NEW_SEVEN, CHANGED, []),
    (COMING_NINE, BEFORE, [NOT_YET]),
    (COMING_NINE, BEGINS, []),
    (PLAN_SIX, CHANGED, []),  # nobody knows, and nothing is said
]
VALIDITY = [
    (OLD_FIVE, BEFORE, "còn hiệu lực"),
    (OLD_FIVE, CHANGED, "hết hiệu lực"),
    (DISTRICT, CHANGED, "đã được thay thế"),
    (MINISTER, AMENDED, "được sửa đổi, bổ sung một phần (cần kiểm tra)"),
    (COMING_NINE, BEFORE, "chưa có hiệu lực"),
    (PLAN_SIX, CHANGED, "chưa rõ hiệu lực"),
]


@pytest.mark.parametrize(("place", "day", "notes"), NOTED)
def test_notes_come_first(place: tuple[str, str], day: date, notes: list[str]) -> None:
    """The register's sentences, the rule that replaces another, then what was answered."""
    held = corpus()

    said = told([statement(held, *place)], held, on=day)

    assert [s.text for s in said.statements] == [*notes, place[1]]
    assert said.warnings == ()


def test_a_note_is_a_quote_of_the_register() -> None:
    """It leads with the register's name and stands in the register verbatim."""
    held = corpus()

    note = told([statement(held, *OLD_FIVE)], held, on=CHANGED).statements[0]

    register = held.document(REGISTER)
    assert (note.lead, note.citation.document_id) == ("Tình trạng hiệu lực", REGISTER)
    assert register.text[note.citation.start : note.citation.end] == note.text == ENDED


def test_a_change_is_noted_once() -> None:
    """Two lines of the decree that ended share one note; another text brings its own."""
    held = corpus()
    lines = [statement(held, OLD, w) for w in ("Nghị định này nói về cờ.", OLD_FIVE[1])]

    said = told([*lines, statement(held, *MINISTER)], held, on=AMENDED)

    assert [s.text for s in said.statements[:2]] == [ENDED, CHANGED_BY]
    assert len(said.statements) == 5


def test_a_rule_that_the_answer_quotes_is_not_quoted_again() -> None:
    """Where the replacing article answers too, it stands once."""
    held = corpus()
    answered = [statement(held, *DISTRICT), statement(held, NEW, "Chủ tịch xã tặng cờ đỏ.")]

    said = told(answered, held, on=CHANGED)

    assert [s.text for s in said.statements] == [REPLACED, *(s.text for s in answered)]


def test_without_a_register_the_provision_says_it() -> None:
    """The article that ends the decree is quoted where there is no register."""
    held = corpus(register=False)

    said = told([statement(held, *OLD_FIVE)], held, on=CHANGED)

    assert said.statements[0].citation.provision_id == "d9.k2"


def test_what_no_text_states_is_a_warning() -> None:
    """Without register and without the amending law, the sentence is a warning."""
    held = corpus(register=False)

    said = told([statement(held, *MINISTER)], held, on=AMENDED)

    assert [s.text for s in said.statements] == [MINISTER[1]]
    assert said.warnings == (CHANGED_BY,)


def test_a_plan_over_is_said_in_a_warning() -> None:
    """A plan's own last day is known from the plan alone."""
    held = corpus()
    over = tuple(
        replace(d, source=replace(d.source, expires=BEFORE)) if d.id == PLAN else d
        for d in held.documents
    )

    said = told([statement(held, *PLAN_SIX)], replace(held, documents=over), on=CHANGED)

    assert said.warnings == ("Kế hoạch số 5/KH-UBND hết hiệu lực từ ngày 01/7/2031.",)


@pytest.mark.parametrize(("place", "day", "expected"), VALIDITY)
def test_every_citation_says_how_it_stands(
    place: tuple[str, str], day: date, expected: str
) -> None:
    """Unknown is shown as unknown."""
    held = corpus()

    (marked,) = dated([statement(held, *place)], held, on=day)

    assert marked.citation.validity == expected


def test_a_digest_is_marked_and_the_register_is_not() -> None:
    """A summary is told from the documents' words; the register is no rule that could end."""
    held = corpus()
    places = (NEW_SEVEN, OLD_FIVE, (REGISTER, ENDED))

    marked = dated([statement(held, *place) for place in places], held, on=CHANGED)

    assert [s.citation.digest for s in marked] == [True, False, False]
    assert marked[2].citation.validity is None


READ = [
    # what has ended gives way to what holds
    ((OLD_FIVE, 1.0), (NEW_SEVEN, 0.8), CHANGED, [NEW]),
    # while it holds, and the other has not begun
    ((OLD_FIVE, 0.8), (NEW_SEVEN, 1.0), BEFORE, [OLD]),
    # what hardly answers is no reason to give way
    ((OLD_FIVE, 3.0), (PLAN_SIX, 0.6), CHANGED, [OLD, PLAN]),
    # of nobody knows what, the plan counts as holding
    ((OLD_FIVE, 1.0), (PLAN_SIX, 0.9), CHANGED, [PLAN]),
    # a replaced clause is still a place to answer from, with its note
    ((DISTRICT, 1.0), (NEW_SEVEN, 0.9), CHANGED, [LAW, NEW]),
    # the register answers nothing by itself
    ((OLD_FIVE, 1.0), ((REGISTER, ENDED), 2.0), CHANGED, [OLD]),
]


@pytest.mark.parametrize(("first", "second", "day", "expected"), READ)
def test_what_holds_is_read_first(
    first: tuple[tuple[str, str], float],
    second: tuple[tuple[str, str], float],
    day: date,
    expected: list[str],
) -> None:
    """The table of two readings and the day."""
    held = corpus()
    readings = [reading(held, *place, score=score) for place, score in (first, second)]

    kept = in_force_first(readings, query(day), held)

    assert [r.passage.document_id for r in kept] == expected


def test_a_document_named_stays_and_says_that_it_has_ended() -> None:
    """Asked about by name, the old decree is quoted behind its note."""
    held = corpus()
    asked = query(CHANGED, documents=(OLD,))

    answer = compose(asked, [reading(held, *OLD_FIVE)], held, known=1.0, least=0.0)

    assert answer.text.splitlines()[0] == f"Tình trạng hiệu lực: {ENDED}"
    assert [c.document_id for c in answer.citations] == [REGISTER, OLD]


def test_what_has_not_begun_is_no_answer() -> None:
    """The refusal says so, and from when it will hold; later the same text answers."""
    held = corpus()
    readings = [reading(held, *COMING_NINE)]

    before = compose(query(BEFORE), readings, held, known=1.0, least=0.0)
    after = compose(query(BEGINS), readings, held, known=1.0, least=0.0)

    assert (before.reason, before.warnings) == (Reason.NOT_IN_FORCE, (NOT_YET,))
    assert after.answerable


def test_a_plan_on_a_basis_that_ended_is_warned_of() -> None:
    """The plan rests on the old decree; before its end there is nothing to warn of."""
    held = corpus()
    readings = [reading(held, *PLAN_SIX)]

    before = compose(query(BEFORE), readings, held, known=1.0, least=0.0)
    after = compose(query(CHANGED), readings, held, known=1.0, least=0.0)

    assert before.warnings == ()
    assert after.warnings == (
        "Kế hoạch của UBND xã Mẫu căn cứ Nghị định số 1/2030/NĐ-CP, nay hết hiệu lực từ 01/7/2031.",
    )


def test_a_digest_is_warned_of_once_with_its_official_address() -> None:
    """Two lines of the digest, one warning; the register's note brings none."""
    held = corpus()
    readings = [reading(held, *NEW_SEVEN), reading(held, NEW, "Chủ tịch xã tặng cờ đỏ.")]

    answer = compose(query(CHANGED), readings, held, known=1.0, least=0.0)

    assert answer.warnings == (
        "Nội dung của Nghị định số 2/2031/NĐ-CP là bản tóm lược, không phải nguyên văn; "
        "đọc bản chính thức tại https://example.vn/2-2031.",
    )


def test_every_line_of_an_answer_stands_in_its_quote() -> None:
    """Notes, rules and answers alike: nothing is said that no document says."""
    held = corpus()
    places = (OLD_FIVE, DISTRICT, MINISTER, PLAN_SIX)
    readings = [reading(held, *place) for place in places]

    answer = compose(
        query(AMENDED, documents=(OLD, LAW, PLAN)), readings, held, known=1.0, least=0.0
    )

    for said in answer.statements:
        document = held.document(said.citation.document_id)
        assert said.text == said.citation.quote
        assert said.text == document.text[said.citation.start : said.citation.end]
    assert {held.document(c.document_id).source.kind for c in answer.citations} >= {Kind.PLAN}
