"""Find the kinds of values a passage holds: days, months, periods, counts, money, numbers, names.

A day that belongs to a document's number or to an anniversary in brackets answers no question
about time, so it is not a value.
"""

import re
from enum import StrEnum
from functools import lru_cache


class Value(StrEnum):
    """Kinds of values that a question may ask for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PERIODIC = "periodic"
    START = "start"
    ENUMERATION = "enumeration"
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    COPIES = "copies"
    DOCUMENT = "document"
    FORM = "form"
    CONTACT = "contact"
    DURATION = "duration"
    TIMES = "times"
    CONDITION = "condition"
    NAMES = "names"
    OCCASION = "occasion"


_NUMBERED = r"(?:số\s*)?\d+[-/]?\w*[-/][A-ZĐ][\w/-]*"
# The day of a document's number ("Kế hoạch số 113/KH-UBND ngày 09/3/2023"), an anniversary in
# brackets, the day of a document without a number, an anniversary by its name.  What each of
# several patterns may open with stands before them: most places are then passed over at once.
_REFERENCES = re.compile(
    r"(?=[\d(slnqch])(?:"
    rf"{_NUMBERED},?\s*(?:,\s*)?(?:ngày\s*)?\d{{1,2}}\s*[/.-]\s*\d{{1,2}}\s*[/.-]\s*\d{{4}}"
    rf"|{_NUMBERED},?\s*ngày\s*\d{{1,2}}\s*tháng\s*\d{{1,2}}\s*năm\s*\d{{4}}"
    rf"|{_NUMBERED}"
    r"|\([^()]*\d{1,2}/\d{1,2}/\d{4}\s*[-–]\s*\d{1,2}/\d{1,2}/\d{4}[^()]*\)"
    r"|(?:Luật|Nghị quyết|Chỉ thị|Quyết định|Công văn|Hướng dẫn)[^.;:]{0,80}?ngày\s*"
    r"\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}"
    r"|ngày\s+(?:truyền thống|giải phóng|thành lập|sinh|quốc khánh)[^.;]{0,60}?"
    r"\(?\d{1,2}/\d{1,2}(?:/\d{4})?(?:\s*[-–]\s*\d{1,2}/\d{1,2}/\d{4})?\)?)",
    re.IGNORECASE,
)
_PATTERNS = {
    Value.DAY: r"(?=[\dn])(?:(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4})?\b(?!/)"
    r"|\b\d{1,2}([.-])\d{1,2}\1\d{4}\b|\bngày\s+\d{1,2}\s+tháng\s+\d)",
    Value.MONTH: r"(?=[\dtq])(?:\btháng\s+\d{1,2}\b|(?<![\d/])\d{1,2}/\d{4}\b"
    r"|\b\d{1,2} tháng (?:đầu|cuối)\b|\bquý\s+[IV]+\b)",
    Value.PERIODIC: r"\b(?:hàng|hằng|định kỳ)\s+(?:tháng|quý|năm|tuần)|\bđịnh kỳ\s+\d+\s+tháng",
    Value.START: r"\btừ\s+(?:ngày|tháng|năm)?\s*\d",
    Value.ENUMERATION: r"\bgồm\b|\bthành phần\b|\bnêu rõ\b|\bkèm theo\b",
    Value.YEAR: r"\bnăm\s+(?:19|20)\d\d\b|\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b",
    Value.COUNT: r"\b(?:không quá|tối đa|ít nhất|tối thiểu|ít hơn|từ|mỗi\s+\w+)?\s*\d{1,3}\s+"
    r"(?:tập thể|cá nhân|trường hợp|người|điển hình|gương|mô hình|đơn vị|hộ|giải|tin|bài|đợt|lần)",
    Value.MONEY: r"\b\d[\d.,]*\s*(?:triệu|nghìn|ngàn|đồng|vnđ)|lần mức lương cơ sở"
    r"|\b(?:chục|trăm) (?:nghìn|triệu)",
    Value.PERCENT: r"\b\d[\d.,]*\s*%",
    Value.COPIES: r"\b\d{1,2}\s+(?:bộ|bản)\b",
    Value.DOCUMENT: rf"\b{_NUMBERED}",
    Value.FORM: r"\bmẫu\s+(?:số\s+)?\d+",
    Value.DURATION: r"(?<!kỷ niệm )\b\d{1,3}\s+(?:năm|tháng|tuần|ngày|giờ)\b(?!\s+\d)",
    Value.TIMES: r"\b\d{1,3}(?:,\d+)?\s+lần\b",
    Value.CONDITION: r"\b(?:khi|nếu|trường hợp)\b",
    Value.NAMES: r"[“”\"][^“”\"]{8,}[“”\"][^“”\"]{0,80}[“”\"]",
    Value.OCCASION: r"\b(?:chào mừng|kỷ niệm)\b",
    Value.CONTACT: r"\b0\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}\b|(?<![\w.])[\w.]+@[\w.]+\.\w+",
}
_COMPILED = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}
_TIMES = (Value.DAY, Value.MONTH, Value.YEAR, Value.START)
_WITH_DIGITS = frozenset(Value) - {
    Value.MONTH,
    Value.PERIODIC,
    Value.ENUMERATION,
    Value.CONTACT,
    Value.MONEY,
    Value.CONDITION,
    Value.NAMES,
    Value.OCCASION,
}
_DIGIT = re.compile(r"\d")
_BODY = (
    r"(?:phòng|ban|sở|hội|đoàn(?! kết)|khối|công an|ủy ban|ubnd|hđnd|mặt trận|trung tâm"
    r"|văn phòng|công chức|cán bộ|thành viên|thủ trưởng|giám đốc|hiệu trưởng|chủ tịch"
    r"|phó chủ tịch|chánh văn phòng|hội đồng|trạm|trường|đơn vị|cơ quan|đài|thường trực"
    r"|bộ phận|thủ tướng|chính phủ|quốc hội|bộ trưởng|bộ(?= (?:nội vụ|quốc phòng|công an))"
    r"|bộ, ban, ngành|người đứng đầu|tòa án|viện kiểm sát|kiểm toán)\b"
)
# An item's marker, a label ("Thực hiện:"), a verb that hands over ("Giao"), then who it is.
_OPENS_WITH_BODY = re.compile(
    r"\W*(?:[ivx]+\.|\d+(?:\.\d+)*\.?|[a-zđ]\))?\W*(?:[\w ]{1,20}:\s*)?"
    rf"(?:(?:(?:giao|đề nghị|cử)\s+)?(?:các\s+)?{_BODY}"
    r"|(?:giao|đề nghị)\s+[^.;]{3,80}?(?:chủ trì|tham mưu|phối hợp|thực hiện|theo dõi))",
    re.IGNORECASE,
)
_MENTIONS_BODY = re.compile(rf"\b{_BODY}", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def opens_with_body(text: str) -> bool:
    """Whether a passage opens with the person or body that it speaks of.

    >>> opens_with_body("- Thực hiện: Giao Công an phường chủ trì")
    True
    >>> opens_with_body("a) Tập thể: Đoàn kết, chủ động")
    False
    """
    return bool(_OPENS_WITH_BODY.match(text))


@lru_cache(maxsize=1 << 16)
def mentions_body(text: str) -> bool:
    """Whether a passage names a person or a body anywhere.

    >>> mentions_body("do Chủ tịch UBND xã quy định"), mentions_body("Đạt tiêu chuẩn")
    (True, False)
    """
    return bool(_MENTIONS_BODY.search(text))


def values_in(text: str) -> frozenset[Value]:
    """Return the kinds of values that a text states.

    >>> sorted(values_in("trước ngày 15/8/2024"))
    [<Value.DAY: 'day'>]
    >>> sorted(values_in("Quyết định số 685/QĐ-UBND ngày 13/3/2024"))
    [<Value.DOCUMENT: 'document'>]
    """
    return frozenset(kind for kind in Value if states(text, kind))


@lru_cache(maxsize=1 << 16)
def states(text: str, kind: Value) -> bool:
    """Whether a text states a value of a kind; asked again, it remembers.

    >>> states("trước ngày 15/8/2024", Value.DAY), states("trước ngày 15/8/2024", Value.MONEY)
    (True, False)
    """
    if kind in _WITH_DIGITS and not _DIGIT.search(text):
        return False
    return bool(_COMPILED[kind].search(_own(text) if kind in _TIMES else text))


def values_of(text: str, kind: Value) -> tuple[str, ...]:
    """Return the values of a kind as a text states them, each once, in its order.

    >>> values_of("từ ngày 06/8/2024 đến hết ngày 08/8/2024", Value.DAY)
    ('06/8/2024', '08/8/2024')
    """
    said = _own(text) if kind in _TIMES else text
    return tuple(dict.fromkeys(match[0].strip() for match in _COMPILED[kind].finditer(said)))


@lru_cache(maxsize=1 << 10)
def _own(text: str) -> str:
    """Return a text without what it quotes the numbers and days of."""
    return _REFERENCES.sub(" ", text) if _DIGIT.search(text) else text
