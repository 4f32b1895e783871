"""Documents side by side: rows of what they settle, cells with citations, silence where none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made_facts import END, ON, START, fact, plan

from corpus.facts.model import Attribute, When
from corpus.legislation import Change, Confidence, Legislation, What
from corpus.store import Corpus
from retrieval.compare.attributes import DEFAULT, LABELS, attribute_named, chosen
from retrieval.compare.table import compare

_TEXT = (
    "I. THỜI GIAN\nTừ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
    "II. SỐ LƯỢNG\n1. Mỗi xã không quá 01 tập thể.\n2. Mỗi phòng không quá 02 cá nhân.\n"
    "III. TỔ CHỨC\nThi đua từ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
)
_ONE, _OTHER = plan(_TEXT), plan("I. MỤC ĐÍCH\nĐộng viên.\n", id_="kh-2")
_WHEN = When(start=START, end=END)
_DAYS = "ngày 20/5/2030 đến hết ngày 05/8/2030"
_FIRST = "không quá 01 tập thể"
_SECOND = "không quá 02 cá nhân"
_ROOMS = fact(_ONE, Attribute.QUOTA, f"Mỗi phòng {_SECOND}", value=_SECOND)
_COMMUNES = fact(_ONE, Attribute.QUOTA, f"Mỗi xã {_FIRST}", value=_FIRST)
_FACTS = {
    "kh-1": [
        replace(_ROOMS, subject="Mỗi phòng", normalised="2"),
        replace(_COMMUNES, subject="Mỗi xã", normalised="1"),
        fact(_ONE, Attribute.PERIOD, f"Từ {_DAYS}", when=_WHEN),
        fact(_ONE, Attribute.PERIOD, f"Thi đua từ {_DAYS}", value=f"từ {_DAYS}", when=_WHEN),
    ]
}


def test_a_row_is_an_attribute_and_a_cell_a_document() -> None:
    """Rows stand in the order asked for; a document that settles nothing has an empty cell."""
    laid = compare([_ONE, _OTHER], _FACTS, attributes=["quota", "period", "budget"], on=ON)

    assert [row.attribute for row in laid.rows] == ["quota", "period", "budget"]
    assert [source.id for source in laid.sources] == ["kh-1", "kh-2"]
    assert [len(row.cells["kh-1"]) for row in laid.rows] == [2, 1, 0]
    assert all(row.cells["kh-2"] == () for row in laid.rows)


def test_entries_stand_in_the_order_of_the_text() -> None:
    """What is said first in the document stands first in the cell, with whom it holds for."""
    (row,) = compare([_ONE], _FACTS, attributes=["quota"], on=ON).rows

    assert [(e.subject, e.value, e.normalised) for e in row.cells["kh-1"]] == [
        ("Mỗi xã", "không quá 01 tập thể", "1"),
        ("Mỗi phòng", "không quá 02 cá nhân", "2"),
    ]


def test_what_is_said_twice_stands_once() -> None:
    """A period that a plan repeats is one entry, cited where it stands first."""
    (row,) = compare([_ONE], _FACTS, attributes=["period"], on=ON).rows

    assert [entry.citation.label for entry in row.cells["kh-1"]] == ["đoạn 1 mục I"]
    assert row.cells["kh-1"][0].when == _WHEN


def test_every_citation_quotes_its_document() -> None:
    """A quote is, letter for letter, what stands at its place, and holds the value."""
    laid = compare([_ONE], _FACTS, attributes=["quota", "period"], on=ON)

    for entry in (entry for row in laid.rows for entry in row.cells["kh-1"]):
        citation = entry.citation
        assert citation.quote == _ONE.text[citation.start : citation.end]
        assert entry.value in citation.quote


def test_citations_say_how_their_text_stands_on_the_day() -> None:
    """A plan that has ended by the day is said to have ended, the day before it is not."""
    ended = Legislation((), (Change("kh-1", What.ENDS, ON, Confidence.VERIFIED),))
    attributes, corpus = ["quota"], Corpus((), ended)
    (after,) = compare([_ONE], _FACTS, attributes=attributes, on=ON, corpus=corpus).rows
    (before,) = compare([_ONE], _FACTS, attributes=attributes, on=START, corpus=corpus).rows

    assert after.cells["kh-1"][0].citation.validity == "hết hiệu lực"
    assert before.cells["kh-1"][0].citation.validity != "hết hiệu lực"


def test_a_value_loses_the_mark_of_its_list() -> None:
    """The dash of a list is no part of a value; the quote keeps it."""
    document = plan("I. HỒ SƠ\n- Tờ trình\n- Biên bản\n")
    facts = {"kh-1": [fact(document, Attribute.DOSSIER, "- Tờ trình")]}
    (row,) = compare([document], facts, attributes=["dossier"], on=ON).rows

    assert row.cells["kh-1"][0].value == "Tờ trình"
    assert row.cells["kh-1"][0].citation.quote == "- Tờ trình"


def test_a_question_is_a_row_without_entries() -> None:
    """What names no attribute stands as it was asked; no fact answers it."""
    (row,) = compare([_ONE], _FACTS, attributes=["Ai thẩm định?"], on=ON).rows

    assert (row.attribute, row.label, row.cells) == ("Ai thẩm định?", "Ai thẩm định?", {"kh-1": ()})


class TestAttributes:
    """What there is to choose."""

    def test_every_attribute_has_both_labels_and_no_two_share_a_name(self) -> None:
        """Each name and each label leads back to its own attribute."""
        assert set(LABELS) == set(Attribute)
        for attribute, label in LABELS.items():
            for name in (attribute.value, label.vietnamese, label.english):
                assert attribute_named(name) is attribute

    def test_usual_attributes_are_those_of_plans(self) -> None:
        """Nothing chosen is the thirteen usual ones, in their order."""
        assert chosen([]) == tuple(DEFAULT)
        assert len(DEFAULT) == 13

    @given(st.lists(st.sampled_from([*Attribute]), min_size=1))
    def test_attributes_may_stand_in_one_string(self, attributes: list[Attribute]) -> None:
        """Set apart by commas or by blanks, the same are chosen, each once."""
        assert chosen([",".join(attributes)]) == chosen([*attributes])
