"""Tell the facts of a document: to a reader in Vietnamese, to a program as plain values."""

from collections.abc import Iterable, Iterator

from corpus.facts.model import Attribute, Fact
from corpus.model import Document

NAMES = {
    Attribute.PERIOD: "Thời gian",
    Attribute.SUBMISSION_DEADLINE: "Hạn nộp hồ sơ",
    Attribute.REPORT_DEADLINE: "Hạn báo cáo",
    Attribute.ELIGIBLE: "Đối tượng",
    Attribute.QUOTA: "Số lượng",
    Attribute.CRITERIA_COLLECTIVE: "Tiêu chuẩn tập thể",
    Attribute.CRITERIA_INDIVIDUAL: "Tiêu chuẩn cá nhân",
    Attribute.DOSSIER: "Thành phần hồ sơ",
    Attribute.FORM: "Mẫu",
    Attribute.CHANNEL: "Cách nộp",
    Attribute.RECEIVER: "Nơi nhận",
    Attribute.APPRAISER: "Thẩm định",
    Attribute.AUTHORITY: "Người quyết định",
    Attribute.REWARDS: "Hình thức khen thưởng",
    Attribute.LEGAL_BASIS: "Căn cứ",
    Attribute.BUDGET: "Kinh phí",
    Attribute.RESPONSIBILITY: "Trách nhiệm",
}


def facts_told(document: Document, facts: Iterable[Fact]) -> Iterator[str]:
    """Yield a line a fact: what it is about, for whom, its words, and where they stand."""
    for fact in facts:
        subject = f" ({fact.subject})" if fact.subject else ""
        words = " ".join(fact.value.of(document.text).split())
        yield f"{NAMES[fact.attribute]}{subject}: {words} [{fact.locator.label}]"


def facts_json(document: Document, facts: Iterable[Fact]) -> list[dict[str, object]]:
    """Return the facts as plain values; `lines` are 1-based lines of the file as received."""
    return [_json(document, fact) for fact in facts]


def _json(document: Document, fact: Fact) -> dict[str, object]:
    return {
        "attribute": fact.attribute.value,
        "value": fact.value.of(document.text),
        "quote": fact.span.of(document.text),
        "subject": fact.subject,
        "normalised": fact.normalised,
        "provision": fact.locator.id,
        "label": fact.locator.label,
        "lines": list(document.line_range(fact.span)),
        "confidence": fact.confidence,
    }
