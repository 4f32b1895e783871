"""What plans of many shapes settle: all of it, and nothing else."""

import pytest
from facts_documents import Case, cases, document_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.facts.finding import facts_of
from corpus.facts.model import Attribute, Fact
from corpus.model import Document, Kind
from corpus.store import Corpus

_PREAMBLE = "KẾ HOẠCH\nPhát động phong trào thi đua năm 2025\nI. NỘI DUNG\n"


def _line(fact: Fact, document: Document) -> str:
    words = " ".join(fact.value.of(document.text).split())
    return " | ".join((fact.attribute, words, fact.subject, fact.normalised)).rstrip(" |")


def _values(text: str, attribute: Attribute, kind: Kind | None = None) -> list[str]:
    document = document_of(text, kind)
    return [
        fact.value.of(document.text) for fact in facts_of(document) if fact.attribute is attribute
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_plan_says_these_facts_and_no_others(case: Case) -> None:
    """Every fact of a plan of another shape is found with its subject, and nothing besides."""
    document = document_of(case.text)

    found = [_line(fact, document) for fact in facts_of(document)]

    assert found == list(case.facts)


# Statements that name a day and settle no deadline.
_NO_DEADLINES = (
    # an anniversary
    "1. Lập thành tích gửi về Đảng bộ chào mừng kỷ niệm 75 năm (24/8/1949 - 24/8/2024).",
    # the day of a document
    "1. Gửi hồ sơ theo Hướng dẫn số 12/HD-SNV ngày 10/3/2025 của Sở Nội vụ.",
    # a task of a quarter
    "1. Hoàn thành xây dựng kế hoạch trong Quý II/2025.",
    # a registration
    "1. Các đơn vị gửi bản đăng ký thi đua về Phòng Nội vụ trước ngày 15/02/2025.",
    # the time that an office has for dossiers
    "1. Trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Nội vụ trình UBND tỉnh.",
    # an appraisal
    "1. Phòng Nội vụ thẩm định hồ sơ, trình Hội đồng trước ngày 20/8/2025.",
    # history
    "1. Gửi về Bộ Nội vụ hồ sơ của người tham gia cách mạng trước ngày 01/01/1945.",
    # a day that is not in the calendar
    "1. Gửi hồ sơ về UBND xã trước ngày 31/02/2025.",
    # a motto, a fraction
    "1. Phục vụ 24/7; báo cáo 1/2 số chỉ tiêu.",
)


@pytest.mark.parametrize("statement", _NO_DEADLINES)
def test_other_days_are_no_deadlines(statement: str) -> None:
    """Anniversaries, days of documents, tasks, registrations and handling times are passed over."""
    document = document_of(_PREAMBLE + statement)

    found = {fact.attribute for fact in facts_of(document)}

    assert not found & {
        Attribute.SUBMISSION_DEADLINE, Attribute.REPORT_DEADLINE, Attribute.PERIOD,
    }  # fmt: skip


_DEADLINES = (
    ("Hồ sơ nộp chậm nhất 17 giờ 00 ngày 05/8/2025 về UBND xã.", "2025-08-05"),
    ("Gửi hồ sơ về Sở Nội vụ trước ngày 10/12 hằng năm.", "--12-10"),
    ("Hồ sơ trình Sở Nội vụ chậm nhất ngày 31 tháng 12 của năm liền kề.", "--12-31"),
    ("Trước ngày 20/11/2025, các đơn vị gửi hồ sơ về Phòng Nội vụ.", "2025-11-20"),
    ("Nộp hồ sơ từ ngày 01 đến ngày 05/9/2025 tại UBND xã.", "2025-09-01/2025-09-05"),
    ("Gửi hồ sơ về UBND xã trong 10 ngày làm việc kể từ ngày kết thúc đợt thi đua.", "P10D"),
)


@pytest.mark.parametrize(("statement", "normalised"), _DEADLINES)
def test_deadlines_of_dossiers_are_normalised(statement: str, normalised: str) -> None:
    """Days, windows, yearly and relative deadlines are told for programs as ISO 8601 has them."""
    document = document_of(f"{_PREAMBLE}1. {statement}")

    found = [f for f in facts_of(document) if f.attribute is Attribute.SUBMISSION_DEADLINE]

    assert [fact.normalised for fact in found] == [normalised]


def test_two_deadlines_of_one_sentence_are_told_apart() -> None:
    """Of a report and a dossier in one clause each has the day that stands behind it."""
    text = (
        _PREAMBLE + "1. Gửi báo cáo tổng kết về UBND xã trước ngày 05/11/2025, "
        "hồ sơ khen thưởng gửi trước ngày 10/11/2025."
    )

    reports = _values(text, Attribute.REPORT_DEADLINE)
    dossiers = _values(text, Attribute.SUBMISSION_DEADLINE)

    assert (reports, dossiers) == (["trước ngày 05/11/2025"], ["trước ngày 10/11/2025"])


def test_criteria_stand_with_whom_they_hold_for() -> None:
    """A list under "đối với cá nhân" is one fact that quotes its heading and all of its items."""
    text = (
        _PREAMBLE + "1. Tiêu chuẩn\n- Đối với tập thể: Đoàn kết.\n"
        "- Đối với cá nhân đạt các tiêu chuẩn sau:\n+ Gương mẫu;\n+ Sáng tạo.\n2. Khác\n"
    )
    document = document_of(text)

    found = {f.attribute: f for f in facts_of(document) if "criteria" in f.attribute}

    one = found[Attribute.CRITERIA_INDIVIDUAL]
    assert one.value.of(document.text) == "+ Gương mẫu;\n+ Sáng tạo"
    assert one.span.of(document.text).startswith("- Đối với cá nhân")
    assert found[Attribute.CRITERIA_COLLECTIVE].value.of(document.text) == "Đoàn kết"


def test_money_is_no_quota() -> None:
    """Shares of a fund and pages of a report limit nobody."""
    text = _PREAMBLE + (
        "1. Quỹ thi đua, khen thưởng trích tối đa 20% ngân sách.\n"
        "2. Báo cáo thành tích không quá 05 trang.\n"
    )

    assert _values(text, Attribute.QUOTA) == []


def test_a_fact_is_as_sure_as_its_line() -> None:
    """The confidence of a restored line goes into the facts that stand on it."""
    document = document_of(_PREAMBLE + "1. Nộp hồ sơ trước ngày 05/8/2025.", confidence=0.7)

    assert {fact.confidence for fact in facts_of(document)} == {0.7}


def test_a_fact_of_a_regulation_holds_for_its_award() -> None:
    """Papers of a dossier in an article are told with the award that the article names."""
    text = (
        "Điều 41. Hồ sơ, thủ tục xét tặng “Huân chương Lao động”\n"
        "1. Hồ sơ đề nghị có 01 bộ, gồm:\na) Tờ trình của bộ;\nb) Báo cáo thành tích."
    )
    document = document_of(text, Kind.DECREE)

    found = [(f.subject, f.value.of(document.text)) for f in facts_of(document)]

    award = "“Huân chương Lao động”"
    assert found == [(award, "Tờ trình của bộ"), (award, "Báo cáo thành tích")]


def _check(document: Document) -> None:
    """Fail where a fact does not stand in its document as the model says."""
    for fact in facts_of(document):
        assert 0 <= fact.span.start <= fact.value.start < fact.value.end <= fact.span.end
        assert fact.span.end <= len(document.text)
        assert fact.value.of(document.text) == fact.value.of(document.text).strip()
        holder = next(p for p in document.provisions if p.locator == fact.locator)
        assert holder.span.start <= fact.span.start < holder.span.end
        assert 0 <= fact.confidence <= 1


def test_facts_of_the_shipped_documents_stand_in_their_places(shipped: Corpus) -> None:
    """Values stand within their statements, these in the provision that the locator names."""
    for document in shipped.documents:
        _check(document)

    assert any(facts_of(document) for document in shipped.documents)


_WORDS = st.sampled_from([
    "\n", ". ", "; ", ": ", "\nI. ", "\n1. ", "\na) ", "\n- ", "\n+ ", "hồ sơ", "gửi về", "UBND xã",
    "trước ngày 15/8/2024", "từ ngày 1/8", "đến hết", "không quá 02 tập thể", "mỗi đơn vị",
    "Tiêu chuẩn", "đối với cá nhân", "Thời gian thực hiện", "báo cáo", "(", ")", "“", "”", "\u0301",
    "Căn cứ Nghị định số 98/2023/NĐ-CP", "Hình thức khen thưởng", "Giấy khen", "Kinh phí", "gồm",
    "hằng năm", "tờ trình", "Mẫu số 08", "thẩm định hồ sơ", "Tổ chức thực hiện", "Phòng Nội vụ",
    "chủ trì", "Đối tượng", "số lượng", "Chủ tịch UBND xã quyết định khen thưởng",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@example(["Tiêu chuẩn", ": ", ". "], Kind.PLAN)  # a heading of nothing
@given(st.lists(_WORDS, max_size=40), st.sampled_from([Kind.PLAN, Kind.DECREE]))
def test_facts_of_any_words_stand_in_their_places(words: list[str], kind: Kind) -> None:
    """Whatever a document says, its facts stand where they say."""
    _check(document_of("KẾ HOẠCH\n" + " ".join(words), kind))
