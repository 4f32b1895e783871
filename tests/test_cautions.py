"""What to know of the texts quoted: bases that have ended, references that have, our summaries."""

from dataclasses import replace
from datetime import date

import pytest
from made_texts import document_of
from standing_corpus import CHANGED, LAW, NEW, OLD, PLAN, corpus, statement, with_changes

from corpus.legislation import Change, Confidence, Regulation, What
from corpus.model import Kind, Level, Source
from corpus.register import REGISTER
from corpus.store import Corpus
from retrieval.cautions import cautions
from retrieval.citation import Statement
from retrieval.messages import basis_ended, digest, reference_ended

BEFORE = date(2031, 6, 30)
OLD_NAME = "Nghị định số 1/2030/NĐ-CP"
ENDED = reference_ended(OLD_NAME, "01/7/2031")
DIGEST = digest("Nghị định số 2/2031/NĐ-CP", "https://example.vn/2-2031")
LOCAL = "kh-8-2030"


LOCAL_RULE = Regulation("qd-9-2030", "9/2030/QĐ-UBND", Kind.DECISION, "Quy chế", "UBND tỉnh Kèn")
LOCAL_RULE_ENDS = Change(LOCAL_RULE.id, What.ENDS, CHANGED, Confidence.VERIFIED)


def _with(
    words: str,
    *,
    level: Level = Level.COMMUNE,
    places: tuple[str, ...] = (),
    rests_on: tuple[str, ...] = (),
    known: Corpus | None = None,
) -> tuple[Corpus, Statement]:
    """Return a corpus with a document of these words, and their quote."""
    source = Source(
        LOCAL, "8.txt", Kind.PLAN, "Kế hoạch tám", "UBND xã Kèn", level, places=places,
        rests_on=rests_on,
    )  # fmt: skip
    held = known or corpus()
    held = replace(held, documents=(*held.documents, document_of(source, f"1. {words}\n")))
    return held, statement(held, LOCAL, words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Theo khoản 1 Điều 2 Nghị định số 1/2030/NĐ-CP.", [ENDED]),
        ("Theo Nghị định 1/2030.", [ENDED]),
        # named twice, told once
        ("Theo Điều 1 Nghị định 1/2030/NĐ-CP và Nghị định số 1/2030/NĐ-CP.", [ENDED]),
        # the figure alone, another year or another symbol may be any decree's
        ("Theo Nghị định 1.", []),
        ("Theo Nghị định số 1/2031/NĐ-CP.", []),
        ("Theo Nghị định số 1/2030/NĐ-HĐBT.", []),
        ("Theo Nghị định số 11/2030/NĐ-CP.", []),
        # the one in its place holds, and so does the law
        ("Theo Nghị định số 2/2031/NĐ-CP.", []),
        ("Theo Luật số 3/2029/QH20.", []),
        ("Cờ đỏ: 6 đồng.", []),
    ],
)
def test_a_local_quote_refers_to_what_has_ended(words: str, expected: list[str]) -> None:
    """The table of quotes: warned of on the day the decree ends, not the day before."""
    held, quoted = _with(words)

    assert list(cautions([quoted], held, on=CHANGED)) == expected
    assert list(cautions([quoted], held, on=BEFORE)) == []


def test_two_quotes_of_one_reference_are_warned_of_once() -> None:
    """The reader learns nothing from the second warning."""
    held, quoted = _with("Theo Nghị định số 1/2030/NĐ-CP.")
    other = replace(quoted, lead="khác")

    assert list(cautions([quoted, other], held, on=CHANGED)) == [ENDED]


def test_a_regulation_may_name_what_has_ended() -> None:
    """The decree that ends another names it, and needs no warning for that."""
    held, quoted = _with("Nghị định số 1/2030/NĐ-CP hết hiệu lực.", level=Level.CENTRAL)
    ends = statement(held, NEW, "Nghị định số 1/2030/NĐ-CP hết hiệu lực")

    assert list(cautions([quoted], held, on=CHANGED)) == []
    assert list(cautions([ends], held, on=CHANGED)) == []


def test_a_plan_rests_on_what_has_ended() -> None:
    """On the day, not before; the law that it rests on too has not ended."""
    held = corpus()
    quoted = statement(held, PLAN, "Cờ đỏ: 6 đồng.")
    ended = basis_ended("Kế hoạch của UBND xã Mẫu", OLD_NAME, "01/7/2031")

    assert list(cautions([quoted, quoted], held, on=CHANGED)) == [ended]
    assert list(cautions([quoted], held, on=BEFORE)) == []


def test_a_regulation_may_rest_on_what_has_ended() -> None:
    """The law that a decree carries out may have ended; that is told of the decree itself."""
    held, quoted = _with("Cờ.", level=Level.CENTRAL, rests_on=("1/2030/NĐ-CP",))

    assert list(cautions([quoted], held, on=CHANGED)) == []


@pytest.mark.parametrize(("province", "warned"), [("tỉnh Kèn", 1), ("tỉnh Trống", 0)])
@pytest.mark.parametrize(
    ("words", "rests_on"),
    [("Theo Quyết định số 9/2030/QĐ-UBND.", ()), ("Cờ.", ("9/2030/QĐ-UBND",))],
)
def test_a_province_means_its_own_decision(
    words: str, rests_on: tuple[str, ...], province: str, warned: int
) -> None:
    """Others number alike: as reference and as basis."""
    known = with_changes(LOCAL_RULE_ENDS, regulations=(LOCAL_RULE,))
    held, quoted = _with(words, places=("xã Kèn", province), rests_on=rests_on, known=known)

    assert len(list(cautions([quoted], held, on=CHANGED))) == warned
    assert list(cautions([quoted], held, on=BEFORE)) == []


def test_a_law_that_has_lost_a_clause_may_be_referred_to() -> None:
    """It has not ended."""
    known = with_changes(Change(LAW, What.ENDS, CHANGED, Confidence.VERIFIED, ("d8.k2",)))
    held, quoted = _with("Theo Luật số 3/2029/QH20.", known=known)

    assert list(cautions([quoted], held, on=CHANGED)) == []


def test_a_summary_of_ours_is_told_with_the_official_address() -> None:
    """Once a text, for a digest alone; what another text says of itself does not matter."""
    held = corpus()
    own = statement(held, NEW, "Cờ đỏ: 7 đồng.")
    marked = replace(own, citation=replace(own.citation, digest=True))
    old = statement(held, OLD, "Cờ đỏ: 5 đồng.")

    assert list(cautions([marked, marked, old], held, on=BEFORE)) == [DIGEST]
    assert list(cautions([own, old], held, on=BEFORE)) == []


def test_the_register_is_no_text_to_be_warned_of() -> None:
    """It names what has ended all the time."""
    held = corpus()
    quoted = statement(held, REGISTER, f"{OLD_NAME} hết hiệu lực")
    marked = replace(quoted, citation=replace(quoted.citation, digest=True))

    assert list(cautions([marked], held, on=CHANGED)) == []
