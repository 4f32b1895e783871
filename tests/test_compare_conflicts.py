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

_PARENT = "Thực hiện Kế hoạch số 327/KH-UBND ngày {day} của {issuer}.\nI. MỤC ĐÍCH\nThi đua.\n"
_IN_BAC_KAN, _IN_LANG_SON = ("huyện Mẫu", "tỉnh Bắc Kạn"), ("huyện Mẫu", "tỉnh Lạng Sơn")


def _citing(id_: str, day: str, *, issuer: str = "UBND tỉnh",
            places: tuple[str, ...] = _IN_BAC_KAN) -> Document:  # fmt: skip
    return plan(_PARENT.format(day=day, issuer=issuer), id_=id_, places=places)


class TestDaysOfIssue:
    """The day of a document that others cite."""

    def test_one_document_has_one_day(self) -> None:
        """Two plans of a province that give the province's plan two days contradict."""
        (conflict,) = found([_citing("a", "12/5/2030"), _citing("b", "10/5/2030")])

        assert "327/KH-UBND" in conflict.about
        assert "10/5/2030 và 12/5/2030" in conflict.about
        assert [citation.document_id for citation in conflict.citations] == ["b", "a"]
        assert all("327/KH-UBND ngày 1" in citation.quote for citation in conflict.citations)

    @pytest.mark.parametrize(
        "other",
        [
            _citing("b", "12/5/2030", issuer="Ủy ban nhân dân tỉnh"),  # the same day
            _citing("b", "10/5/2030", places=_IN_LANG_SON),  # another province's plan 327
            _citing("b", "10/5/2029"),  # last year's plan 327
            _citing("b", "10/5/2030", issuer="UBND huyện"),  # the district's plan 327
            _citing("b", "10/5/2030", issuer="UBND tỉnh Lạng Sơn"),  # named to be another's
            _citing("b", "10/5/2030", issuer="Sở Nội vụ"),  # a body that is not known to be it
            _citing("b", "10/5/2030", places=()),  # a plan that names no province
        ],
    )
    def test_what_may_be_another_document_is_no_conflict(self, other: Document) -> None:
        """Only what must be the same document can have a wrong day."""
        assert found([_citing("a", "12/5/2030"), other]) == ()

    def test_regulations_of_the_country_are_the_same_everywhere(self) -> None:
        """Two provinces that give one decree two days contradict."""
        text = "Căn cứ Nghị định số 98/2030/NĐ-CP ngày {} của Chính phủ.\nI. MỤC ĐÍCH\nThi đua.\n"
        one = plan(text.format("31/12/2030"), id_="a")
        other = plan(text.format("30/12/2030"), id_="b", places=_IN_LANG_SON)

        (conflict,) = found([one, other])
        assert conflict.about.startswith("Ngày ban hành của Nghị định số 98/2030/NĐ-CP")


class TestSpellings:
    """The number of one document within one text."""

    def test_a_number_is_set_apart_in_one_way(self) -> None:
        """34/CT-TW and 34-CT/TW of one day in one text are one directive, one of them wrong."""
        said = "Chỉ thị số {} ngày 07/4/2014 của Bộ Chính trị"
        text = f"I. MỘT\n{said.format('34/CT-TW')}.\nII. HAI\n{said.format('34-CT/TW')}.\n"
        (conflict,) = found([plan(text)])

        assert "34/CT-TW và 34-CT/TW" in conflict.about

    def test_other_spellings_are_no_conflict(self) -> None:
        """A letter without its mark, a blank or another day are none."""
        text = (
            "I. MỘT\nNghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ.\n"
            "II. HAI\nNghị định số 98 /2023/ND-CP ngày 31/12/2023 của Chính phủ.\n"
            "III. BA\nChỉ thị số 34-CT/TW ngày 07/4/2014; Chỉ thị số 34/CT-TW ngày 07/4/2024.\n"
        )
        assert found([plan(text)]) == ()


_TEXT = (
    "Phát động 75 ngày đêm thi đua.\nI. THỜI GIAN\n1. Từ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
    "2. Giai đoạn 1 từ ngày 20/5/2030 đến hết ngày 20/6/2030.\n"
    "3. Thi đua từ ngày 20/5/2030 đến hết ngày 15/8/2030.\n"
    "II. HỒ SƠ\n1. Nộp trước ngày 30/7/2030.\n2. Nộp trước ngày 08/8/2030.\n"
)
_NAMED = "Kế hoạch phát động {} ngày đêm thi đua"


def _facts(document: Document, *told: tuple[Attribute, str, When]) -> dict[str, list[Fact]]:
    return {document.id: [fact(document, a, words, when=when) for a, words, when in told]}


_PERIOD = (Attribute.PERIOD, "Từ ngày 20/5/2030 đến hết ngày 05/8/2030", When(START, END))
_LONGER = (Attribute.PERIOD, "Thi đua từ ngày 20/5/2030 đến hết ngày 15/8/2030",
           When(START, date(2030, 8, 15)))  # fmt: skip
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


def test_citations_of_conflicts_quote_their_documents(shipped: Corpus) -> None:
    """Every quote stands, letter for letter, in its document; values are as many as citations."""
    plans = [document for document in shipped.documents if document.source.kind is Kind.PLAN]
    for conflict in conflicts(plans, {}, on=ON, corpus=shipped):
        assert len(conflict.values) == len(conflict.citations)
        for citation in conflict.citations:
            text = shipped.document(citation.document_id).text
            assert text[citation.start : citation.end] == citation.quote
