"""List what documents may be compared by, and find an attribute by any of its names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.facts.model import Attribute
from corpus.normalize import fold


@dataclass(frozen=True, slots=True)
class Label:
    """What an attribute is called, in Vietnamese and in English."""

    vietnamese: str
    english: str


LABELS: Mapping[Attribute, Label] = {
    Attribute.PERIOD: Label("Thời gian thi đua", "Campaign period"),
    Attribute.SUBMISSION_DEADLINE: Label("Hạn nộp hồ sơ", "Dossier deadline"),
    Attribute.REPORT_DEADLINE: Label("Hạn báo cáo", "Report deadline"),
    Attribute.ELIGIBLE: Label("Đối tượng", "Who may take part"),
    Attribute.QUOTA: Label("Số lượng được đề nghị", "Quota"),
    Attribute.CRITERIA_COLLECTIVE: Label("Tiêu chuẩn tập thể", "Criteria for collectives"),
    Attribute.CRITERIA_INDIVIDUAL: Label("Tiêu chuẩn cá nhân", "Criteria for individuals"),
    Attribute.DOSSIER: Label("Thành phần hồ sơ", "Dossier contents"),
    Attribute.CHANNEL: Label("Cách nộp hồ sơ", "How to submit"),
    Attribute.RECEIVER: Label("Nơi nhận hồ sơ, báo cáo", "Who receives"),
    Attribute.REWARDS: Label("Hình thức khen thưởng", "Rewards"),
    Attribute.LEGAL_BASIS: Label("Căn cứ", "Legal basis"),
    Attribute.BUDGET: Label("Kinh phí", "Budget"),
    Attribute.FORM: Label("Mẫu biểu", "Forms"),
    Attribute.APPRAISER: Label("Cơ quan thẩm định", "Who appraises"),
    Attribute.AUTHORITY: Label("Thẩm quyền khen thưởng", "Who awards"),
    Attribute.RESPONSIBILITY: Label("Trách nhiệm thực hiện", "Responsibilities"),
}
# What plans are compared by unless somebody chooses.
DEFAULT = (
    Attribute.PERIOD,
    Attribute.SUBMISSION_DEADLINE,
    Attribute.REPORT_DEADLINE,
    Attribute.ELIGIBLE,
    Attribute.QUOTA,
    Attribute.CRITERIA_COLLECTIVE,
    Attribute.CRITERIA_INDIVIDUAL,
    Attribute.DOSSIER,
    Attribute.CHANNEL,
    Attribute.RECEIVER,
    Attribute.REWARDS,
    Attribute.LEGAL_BASIS,
    Attribute.BUDGET,
)
_BY_NAME = {
    fold(name): attribute
    for attribute, label in LABELS.items()
    for name in (attribute.value, label.vietnamese, label.english)
}


def attribute_named(name: str) -> Attribute | None:
    """Return the attribute of a name or label, typed with marks or without; None for a question.

    >>> attribute_named("han nop ho so"), attribute_named("Ai là thường trực Hội đồng?")
    (<Attribute.SUBMISSION_DEADLINE: 'submission_deadline'>, None)
    """
    return _BY_NAME.get(fold(" ".join(name.split())))


def label_of(attribute: str) -> str:
    """Return what a reader sees of an attribute: its Vietnamese label, a question as it is.

    >>> label_of("quota"), label_of("Ai thẩm định?")
    ('Số lượng được đề nghị', 'Ai thẩm định?')
    """
    known = attribute_named(attribute)
    return LABELS[known].vietnamese if known else attribute


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """Return attributes by their own names and questions as they are, each once; none: the default.

    Several attributes may stand in one string, set apart by commas.

    >>> chosen(["period,quota", "Hạn nộp hồ sơ", "Ai thẩm định, ở đâu?"])
    ('period', 'quota', 'submission_deadline', 'Ai thẩm định, ở đâu?')
    """
    found: list[str] = []
    for name in names:
        parts = [part for part in name.split(",") if part.strip()]
        known = [attribute_named(part) for part in parts]
        if parts and None not in known:
            found += [attribute.value for attribute in known if attribute]
        elif name.strip():
            found.append(" ".join(name.split()))
    return tuple(dict.fromkeys(found)) or tuple(attribute.value for attribute in DEFAULT)
