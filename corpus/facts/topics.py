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
AWARD_DOSSIER = (
    r"ho so(?! (?:tre hen|luu tru|vay|du thi|du tuyen|thau|dang vien|nhan su|can cuoc|dat dai"
    r"|suc khoe|benh an|nghiep vu|giai quyet (?:thu tuc|truc tuyen)|thu tuc hanh chinh|mot cua))"
)
_ABOUT = (
    r"(?:thi dua|khen thuong|khen|tham gia|ap dung|duoc xet|duoc khen|duoc de nghi|xet|binh xet"
    r"|de nghi|tang|phong trao|du thi|tham du|dang ky|trao|tuyen chon|binh chon|huong ung|thuc hien"
    r"|ton vinh|bieu duong|lua chon|gioi thieu)"
)
# What a number or share is of where it limits awards; others are tasks to be fulfilled.
_NUMBERED = (
    r"(?:\W*$|\W+(?:va|hinh thuc|so luong|ty le|ti le|co cau|thoi han|doi tuong)"
    r"|[^.:]{0,25}? ?\b(?:khen|tap the|ca nhan|giai"
    r"|de nghi|gioi thieu|xet|binh|lua chon|tang|phan bo|tham gia|du thi|danh hieu|dien hinh"
    r"|guong|don vi|trinh|chon))"
)
_END = r"(?=\W*$|,| va\b|;| trong| tai| dot| phong trao| ke hoach)"
_WORDS = {
    Topic.SUBMISSION: r"(?!noi nhan\W*$)(?:thoi (?:gian|han|diem)|han|dia (?:diem|chi)|noi|cach"
    r"(?: thuc)?|hinh thuc|phuong thuc)"
    r"[^.:]{0,50}?\b(?:nop|gui|nhan|tiep nhan|trinh)\b(?! xet| to chuc)"
    r"|(?:nop|gui|tiep nhan)(?: va \w+)? ho so\W*$",
    Topic.REPORT: r"(?:thoi (?:gian|han)|che do|han) (?:gui )?(?:thong tin,? )?bao cao",
    Topic.PERIOD: r"thoi (?:gian|han|diem)(?:,? (?:va )?dia diem| to chuc| dien ra| bat dau)?"
    r"(?: (?:phat dong|thuc hien|hoan thanh(?! ho so)|thi dua|to chuc|trien khai|ap dung"
    r"|(?:cua )?(?:cac )?dot thi dua|(?:cua )?phong trao)|\W*$)"
    r"|(?:cac )?(?:dot|giai doan)(?: phat dong)? thi dua(?: (?:trong|cua|nam)[^.:]{0,20})?\W*$"
    r"|(?:cac )?giai doan (?:thuc hien|trien khai)",
    Topic.BUDGET: r"(?:nguon |du toan )?kinh phi|nguon (?:chi|tien thuong|khen thuong)"
    r"|quy (?:thi dua|khen thuong)|tien thuong\W*$",
    Topic.DOSSIER: r"(?:thanh phan,? |so luong,? |danh muc |thu tuc,? (?:va )?|quy trinh,? (?:va )?"
    r"|trinh tu,? |quy dinh |yeu cau |bo |lap )*(?:ve )?(?:va )?ho so\b",
    Topic.QUOTA: rf"(?:(?:so luong|ti le|ty le|co cau|dinh muc|phan bo)\b(?! (?:ho so|giai))"
    rf"|chi tieu(?!\W*$))"
    rf"{_NUMBERED}",
    Topic.CRITERIA: r"(?:cac |mot so )?(?:tieu chuan|tieu chi|dieu kien)\b",
    Topic.REWARDS: r"(?:cac )?(?:hinh thuc|muc(?! tieu| dich)|danh hieu)[^.:\"“]{0,12}"
    r" (?:khen|thi dua\b(?! co so)|thuong)"
    r"|(?:cac )?(?:hinh thuc|danh hieu)(?=\W*$|, | va\b)"
    rf"|(?:to chuc |cong tac )?khen thuong{_END}"
    r"|(?:co cau |so luong )?(?:va )?(?:cac )?giai thuong|co cau giai"
    r"|muc (?:tien )?thuong",
    Topic.ELIGIBLE: rf"(?:pham vi,? (?:va )?)?doi tuong(?:\W*$|,|;| va| {_ABOUT})"
    r"|thanh phan (?:tham gia|du thi)",
    Topic.PROCEDURE: r"(?:quy trinh|trinh tu|thu tuc)",
    Topic.EXECUTION: r"(?:(?:bien phap )?(?:to chuc )?(?:thuc hien|trien khai)\W*$"
    r"|(?:de nghi )?(?:to chuc (?:trien khai )?thuc hien|trien khai thuc hien"
    r"|to chuc trien khai)(?: (?:ke hoach|phong trao)[^.:]{0,40})?(?=\W*$|,| va\b)"
    r"|(?:phan cong|giao)(?: to chuc)?(?: thuc hien| nhiem vu| trach nhiem)?(?=\W*$|,| va\b| cu the"
    r"| cho| cac)|phan cong"
    r"|nhiem vu (?:cua|cu the cua) (?:cac |tung )?(?:co quan|don vi|phong|so|dia phuong)"
    r"|(?:phan cong )?trach nhiem(?! va)\b(?:\W*$|,| (?:cua|thuc hien|thi hanh|to chuc|cac)))",
    Topic.OTHER: r"(?:muc dich|yeu cau|muc tieu|noi dung|y nghia|nguyen tac|quan diem|giai phap"
    r"|nhiem vu|noi nhan|hinh thuc tuyen truyen|chi tieu|chu de|khau hieu|thong tin|tuyen truyen"
    r"|dac diem tinh hinh|can cu)",
}  # fmt: skip
_OPENS = {
    topic: re.compile(rf"(?:(?:quy dinh|huong dan|mot so noi dung|cong tac) )?(?:ve )?(?:{words})")
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
