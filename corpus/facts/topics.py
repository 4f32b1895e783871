"""Say what a heading is about, by the words that open it."""

import re
from enum import StrEnum
from functools import lru_cache


class Topic(StrEnum):
    """What the items under a heading are about."""

    PERIOD = "period"
    SUBMISSION = "submission"
    REPORT = "report"
    ELIGIBLE = "eligible"
    QUOTA = "quota"
    CRITERIA = "criteria"
    DOSSIER = "dossier"
    PROCEDURE = "procedure"
    REWARDS = "rewards"
    BUDGET = "budget"
    EXECUTION = "execution"
    OTHER = "other"


# What is no dossier of an award: those of contests, of people, kept ones.
AWARD_DOSSIER = r"ho so(?! (?:tre hen|luu tru|vay|du thi|du tuyen|thau|dang vien|nhan su))"
_ABOUT = (
    r"(?:thi dua|khen thuong|khen|tham gia|ap dung|duoc xet|duoc khen|xet|binh xet|de nghi|tang"
    r"|phong trao)"
)
_WORDS = {
    Topic.SUBMISSION: r"(?!noi nhan\W*$)(?:thoi (?:gian|han|diem)|han|dia diem|noi|cach thuc"
    r"|hinh thuc|phuong thuc|dia chi)"
    r"[^.:]{0,50}?\b(?:nop|gui|nhan|tiep nhan|trinh)\b(?! xet| to chuc)",
    Topic.REPORT: r"(?:thoi (?:gian|han)|che do|han) (?:gui )?(?:thong tin,? )?bao cao",
    Topic.PERIOD: r"thoi (?:gian|han|diem)(?: va dia diem| to chuc| dien ra| bat dau)?"
    r"(?: (?:phat dong|thuc hien|hoan thanh(?! ho so)|thi dua|to chuc|trien khai|ap dung"
    r"|dot thi dua|phong trao)|\W*$)",
    Topic.BUDGET: r"(?:nguon )?kinh phi",
    Topic.DOSSIER: r"(?:thanh phan,? |so luong,? |danh muc |thu tuc,? (?:va )?|quy trinh,? (?:va )?"
    r"|trinh tu,? )*(?:va )?ho so\b",
    Topic.QUOTA: r"(?:so luong|chi tieu|ti le|ty le|co cau)\b(?! ho so)",
    Topic.CRITERIA: r"(?:cac |mot so )?(?:tieu chuan|tieu chi|dieu kien)\b",
    Topic.REWARDS: r"(?:cac )?(?:hinh thuc|muc|danh hieu)[^.:]{0,12} (?:khen|thi dua|thuong)"
    r"|hinh thuc\W*$|(?:to chuc |cong tac )?khen thuong\W*$"
    r"|muc (?:tien )?thuong",
    Topic.ELIGIBLE: rf"(?:pham vi,? (?:va )?)?doi tuong(?:\W*$|,| va| {_ABOUT})",
    Topic.PROCEDURE: r"(?:quy trinh|trinh tu|thu tuc)",
    Topic.EXECUTION: r"(?:(?:de nghi )?(?:to chuc (?:trien khai )?thuc hien|trien khai thuc hien"
    r"|to chuc trien khai)(?: (?:ke hoach|phong trao)[^.:]{0,40})?\W*$"
    r"|phan cong|trach nhiem(?! va)\b(?:\W*$| (?:cua|thuc hien|thi hanh|to chuc|cac)))",
    Topic.OTHER: r"(?:muc dich|yeu cau|muc tieu|noi dung|y nghia|nguyen tac|quan diem|giai phap"
    r"|nhiem vu|noi nhan|hinh thuc tuyen truyen)",
}  # fmt: skip
_OPENS = {
    topic: re.compile(rf"(?:quy dinh |huong dan )?(?:ve )?{words}")
    for topic, words in _WORDS.items()
}
_JOINED = re.compile(r",\s*|\s+(?:va|;)\s+")
# A sentence that leads to a list: "… đạt một trong các tiêu chuẩn sau:".
_LEADS = {
    Topic.CRITERIA: re.compile(
        r"\b(?:tieu chuan|tieu chi|dieu kien)(?: (?:cu the|chung|sau day))*,?(?: (?:gom|bao gom"
        r"|nhu sau|sau|la|cu the))*\W*$"
    ),
    Topic.DOSSIER: re.compile(
        r"\bho so\b[^.;:]{0,80}?\b(?:gom|bao gom|nhu sau)\b(?: (?:co|nhu sau|cac))?\W*$"
    ),
    Topic.QUOTA: re.compile(r"\bso luong\b[^.;:]{0,60}?\b(?:nhu sau|gom|cu the)\W*$"),
}


@lru_cache(maxsize=1 << 14)
def topics_of(label: str) -> frozenset[Topic]:
    """Return what a folded label is about, several topics where it joins some.

    >>> sorted(topics_of("doi tuong, tieu chuan khen thuong"))
    [<Topic.CRITERIA: 'criteria'>, <Topic.ELIGIBLE: 'eligible'>]
    >>> topics_of("bo sung doi tuong")
    frozenset()
    """
    found: list[Topic] = []
    for start in (0, *(gap.end() for gap in _JOINED.finditer(label))):
        topic = next((t for t, pattern in _OPENS.items() if pattern.match(label, start)), None)
        if topic is None and start == 0:
            break
        if topic is not None:
            found.append(topic)
    return frozenset(found)


def leads_to(words: str) -> frozenset[Topic]:
    """Return what the list is of that folded words ending with a colon lead to.

    >>> leads_to("ca nhan dat mot trong cac tieu chuan sau")
    frozenset({<Topic.CRITERIA: 'criteria'>})
    """
    return frozenset(topic for topic, pattern in _LEADS.items() if pattern.search(words))
