"""What contradicts is found, what only differs is not."""

from datetime import date

import pytest
from made_facts import END, ON, START, fact, found, plan
from standing_corpus import CHANGED, LEGISLATION

from corpus.facts.finding import facts_of
from corpus.facts.model import Attribute, Fact, When
from corpus.model import Document, Kind
from corpus.store import Corpus
from retrieval.compare.conflicts import conflicts

_TEXT = (
    "Phát động 75 ngày đêm thi đua.\nI. THỜI GIAN\n1. Từ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
    "2. Giai đoạn 1 từ ngày 20/5/2030 đến hết ngày 20/6/2030.\n"
    "3. Thi đua từ ngày 20/5/2030 đến hết ngày 15/8/2030.\n"
    "4. Thi đua từ ngày 10/8/2030 đến hết ngày 30/9/2030.\n"
    "II. HỒ SƠ\n1. Nộp trước ngày 30/7/2030.\n2. Nộp trước ngày 08/8/2030.\n"
)
_NAMED = "Kế hoạch phát động {} ngày đêm thi đua"


def _facts(document: Document, *told: tuple[Attribute, str, When]) -> dict[str, list[Fact]]:
    return {document.id: [fact(document, a, words, when=when) for a, words, when in told]}


_PERIOD = (Attribute.PERIOD, "Từ ngày 20/5/2030 đến hết ngày 05/8/2030", When(START, END))
_LONGER = (Attribute.PERIOD, "Thi đua từ ngày 20/5/2030 đến hết ngày 15/8/2030",
           When(START, date(2030, 8, 15)))  # fmt: skip
_LATER = (Attribute.PERIOD, "Thi đua từ ngày 10/8/2030 đến hết ngày 30/9/2030",
          When(date(2030, 8, 10), date(2030, 9, 30)))  # fmt: skip
_PHASE = (Attribute.PERIOD, "Giai đoạn 1 từ ngày 20/5/2030 đến hết ngày 20/6/2030",
          When(START, date(2030, 6, 20)))  # fmt: skip
_EARLY = (Attribute.SUBMISSION_DEADLINE, "Nộp trước ngày 30/7/2030", When(end=date(2030, 7, 30)))
_AFTER = (Attribute.SUBMISSION_DEADLINE, "Nộp trước ngày 08/8/2030", When(end=date(2030, 8, 8)))
_EVERY_YEAR = (Attribute.SUBMISSION_DEADLINE, "Nộp trước ngày 30/7/2030",
               When(end=date(2030, 7, 30), yearly=True))  # fmt: skip


class TestPeriods:
    """The days of a campaign."""

    def test_dossiers_are_not_due_before_the_campaign_ends(self) -> None:
        """A deadline before the end of its own campaign contradicts it; both are cited."""
        document = plan(_TEXT)
        (conflict,) = found([document], _facts(document, _PERIOD, _EARLY))

        assert "30/7/2030" in conflict.about
        assert "05/8/2030" in conflict.about
        assert [citation.label for citation in conflict.citations] == [
            "khoản 1 mục II", "khoản 1 mục I",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "told",
        [
            (_PERIOD, _AFTER),  # due after the end, as plans are
            (_PERIOD, _PHASE, _EARLY),  # due after the first phase
            (_EARLY,),  # no period is stated
            (_PERIOD, _EVERY_YEAR),  # a day of every year is of no campaign
        ],
    )
    def test_what_may_be_meant_is_no_conflict(
        self, told: tuple[tuple[Attribute, str, When], ...]
    ) -> None:
        """A deadline contradicts only where it comes before every end."""
        document = plan(_TEXT)

        assert found([document], _facts(document, *told)) == ()

    def test_a_campaign_has_one_end(self) -> None:
        """Two ends after one start contradict, unless one is that of a phase."""
        document = plan(_TEXT)
        (conflict,) = found([document], _facts(document, _PERIOD, _LONGER, _PHASE))

        assert "05/8/2030 và 15/8/2030" in conflict.about

    def test_two_campaigns_have_two_ends(self) -> None:
        """Of two campaigns that start on different days each has its own end."""
        document = plan(_TEXT)

        assert found([document], _facts(document, _PERIOD, _LATER)) == ()

    @pytest.mark.parametrize("days", [77, 78])
    def test_a_named_length_may_count_the_first_day_or_not(self, days: int) -> None:
        """From 20/5 to 05/8 are 78 days, or 77 without the first."""
        text = _TEXT.replace("75", str(days))
        document = plan(text, title=_NAMED.format(days))

        assert found([document], _facts(document, _PERIOD)) == ()

    def test_a_named_length_that_fits_no_count_contradicts(self) -> None:
        """75 days in the name and 78 by the dates contradict; plans that share it are one."""
        one = plan(_TEXT, title=_NAMED.format(75))
        other = plan(_TEXT, title=_NAMED.format(75), id_="kh-2")
        facts = _facts(one, _PERIOD) | _facts(other, _PERIOD)
        (conflict,) = found([one, other], facts)

        assert "75 ngày đêm" in conflict.about
        assert "78 ngày" in conflict.about
        assert [c.document_id for c in conflict.citations] == ["kh-1", "kh-1", "kh-2", "kh-2"]

    def test_the_length_of_another_campaign_is_no_conflict(self) -> None:
        """A length that the plan's own title does not name may be that of another campaign."""
        document = plan(_TEXT)

        assert found([document], _facts(document, _PERIOD)) == ()


class TestEndedBases:
    """Regulations that have ended."""

    _RESTS = "Căn cứ Nghị định số 1/2030/NĐ-CP của Chính phủ.\nI. MỤC ĐÍCH\nThi đua.\n"

    def test_a_plan_does_not_rest_on_what_has_ended(self) -> None:
        """From the day that a decree ends, plans that rest on it are told of, once a decree."""
        documents = [plan(self._RESTS, id_="a"), plan(self._RESTS, id_="b")]
        (conflict,) = found(documents, legislation=LEGISLATION, on=CHANGED)

        assert conflict.about.startswith("Nghị định số 1/2030/NĐ-CP hết hiệu lực từ 01/7/2031")
        assert [citation.document_id for citation in conflict.citations] == ["a", "b"]

    def test_what_holds_is_no_conflict(self) -> None:
        """The day before it ends, a decree is a basis like any other."""
        day = date(2031, 6, 30)
        assert found([plan(self._RESTS)], legislation=LEGISLATION, on=day) == ()

    def test_who_says_that_it_has_ended_does_not_rest_on_it(self) -> None:
        """A text that names what replaced the decree is right."""
        text = self._RESTS.replace("của Chính phủ", "đã được thay thế")
        assert found([plan(text)], legislation=LEGISLATION, on=CHANGED) == ()


def test_shipped_plans_contradict_where_they_do(shipped: Corpus) -> None:
    """The five plans: two days of plan 327, 75 days that are 78, a directive written in two ways.

    By 2024 all that they rest on holds.
    """
    plans = [document for document in shipped.documents if document.source.kind is Kind.PLAN]
    facts = {document.id: facts_of(document) for document in plans}
    told = conflicts(plans, facts, on=date(2024, 7, 1), corpus=shipped)

    assert [conflict.about.partition(". Có")[0] for conflict in told] == [
        "Ngày ban hành của Kế hoạch số 327/KH-UBND (UBND tỉnh) được ghi khác nhau: "
        "10/5/2024 và 12/5/2024",
        "Tên gọi nêu 75 ngày đêm, nhưng từ 20/5/2024 đến 05/8/2024 là 78 ngày "
        "(tính cả ngày đầu và ngày cuối)",
        "Số của cùng một văn bản được viết hai cách: 34/CT-TW và 34-CT/TW",
    ]


def test_a_scan_may_be_misread(shipped: Corpus) -> None:
    """Where numbers of a scan contradict, the reader is told to look at the original."""
    plans = [document for document in shipped.documents if document.source.kind is Kind.PLAN]
    days, _ = conflicts(plans, {}, on=date(2024, 7, 1), corpus=shipped)
    typed, _ = found([plan(_TEXT)], _facts(plan(_TEXT), _PERIOD, _EARLY, _LONGER))

    assert days.about.endswith("là bản quét: hãy đối chiếu với bản gốc.")
    assert "bản quét" not in typed.about


def test_citations_of_conflicts_quote_their_documents(shipped: Corpus) -> None:
    """Every quote stands, letter for letter, in its document; values are as many as citations."""
    plans = [document for document in shipped.documents if document.source.kind is Kind.PLAN]
    for conflict in conflicts(plans, {}, on=ON, corpus=shipped):
        assert len(conflict.values) == len(conflict.citations)
        for citation in conflict.citations:
            text = shipped.document(citation.document_id).text
            assert text[citation.start : citation.end] == citation.quote
