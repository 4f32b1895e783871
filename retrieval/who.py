"""Find in a question after a person or a body what it is asked of: an office, or a deed."""

import re

from corpus.normalize import fold, words

# The first words of a name tell what it is ("chủ tịch", "cơ quan").
_HEAD = 2
_BODY = r"(?:co quan|don vi|phong|ban|so|cap|nguoi|can bo|cong chuc|bo phan|hoi dong|to chuc) nao"
# "Chủ tịch Hội đồng là ai", "Ai là thư ký": who or what a named office or thing is.
_WHAT_IS = re.compile(
    rf"(?:^|[,;] )(?P<thing>[^,;]+?) (?:la|do) (?:ai|gi|{_BODY})\b"
    r"|\bai (?:la|lam|giu) (?P<held>[^,;?]+)"
)
# "Có tính là năm tròn không", "thế nào là tái phạm", "hiểu đơn vị sự nghiệp là gì": what a word
# means.
_MEANING = re.compile(
    r"\b(?:co )?(?:duoc )?(?:tinh|coi|xem|goi|hieu) la (?P<tested>[^,;?]+?) (?:khong|ko|k|chua)\b"
    r"|\b(?:the nao|nhu the nao|ra sao|gi)(?: thi)?(?: moi)?(?: duoc)?"
    r"(?: coi| xem| goi| hieu)? la (?P<named>[^,;?]+)"
    r"|^(?:hieu |khai niem |cum tu |tu )?(?P<thing>[^,;?]+?) (?:duoc hieu |co nghia |nghia )?"
    r"la (?:gi|sao|nhu the nao|the nao)\b"
)
# "Ai có thẩm quyền quyết định", "cấp nào được ký": words between who and the deed.
_BETWEEN = (
    r"(?: (?:co|quyen|tham quyen|duoc|phai|se|chiu|trach nhiem|giao|dung ra|thi|la|nguoi|don vi))*"
)
_DEED = re.compile(rf"\b(?:ai|{_BODY}){_BETWEEN} (?P<deed>\w+)(?: (?P<rest>\w+))?")
# How regulations write what is asked in one word.
_WRITTEN = {
    "ky": ("quyet dinh", "ky"),
    "tang": ("quyet dinh", "tang"),
    "quyet": ("quyet dinh",),
    "chot": ("quyet dinh",),
    "duyet": ("quyet dinh", "phe duyet", "xet"),
    "trao": ("trao", "tang"),
    "lo": ("chu tri", "tham muu"),
    "phu": ("phu trach", "chu tri"),
}
# Of these words two together say what is done ("đề nghị", "phát động").
_HALVES = frozenset(
    {
        "quy",
        "de",
        "phat",
        "cong",
        "tham",
        "chu",
        "phe",
        "xet",
        "to",
        "theo",
        "tiep",
        "don",
        "giam",
        "huong",
        "tong",
        "xay",
    }
)


def equation_in(question: str) -> re.Pattern[str] | None:
    """Return what says, in folded words, who or what the thing is that a question asks this of.

    >>> bool(equation_in("Chủ tịch Hội đồng là ai?").search("gom chu tich hoi dong la thu tuong"))
    True
    """
    asked = _WHAT_IS.search(_plain(question))
    name = words((asked["thing"] or asked["held"]) if asked else "")
    if len(name) < _HEAD:
        return None
    head, rest = " ".join(name[:_HEAD]), name[_HEAD:]
    # What is said of the chairman of another council says nothing of this one's.
    more = rf"(?:\W+(?:{'|'.join(map(re.escape, rest))}))*" if rest else ""
    held = rf"(?:\W+{re.escape(rest[0])}\b|\W*(?:[,;.]|$))" if rest else ""
    return re.compile(rf"\b{head}{more} la\b|\bla (?:\w+ )?(?:kiem )?{head}\b{held}")


def meaning_asked(question: str) -> str:
    """Return the word, folded, that a question asks the meaning of; empty where it does not.

    >>> meaning_asked("45 năm có tính là năm tròn không?"), meaning_asked("Hạn nộp là khi nào?")
    ('nam tron', '')
    """
    asked = _MEANING.search(_plain(question))
    if asked is None:
        return ""
    return " ".join(words(asked["tested"] or asked["named"] or asked["thing"]))


def deed_in(question: str) -> re.Pattern[str] | None:
    """Return what tells, in folded words, of the deed that a question asks the doer of.

    Of what is done to somebody ("bị tước"), the doer is not told.

    >>> deed = deed_in("Danh hiệu này do ai ký?")
    >>> bool(deed.search("bo truong quyet dinh tang")), bool(deed.search("nguoi duoc tang"))
    (True, False)
    """
    asked = _DEED.search(_plain(question))
    if asked is None:
        return None
    deed, rest = asked["deed"], asked["rest"]
    whole = f"{deed} {rest}" if rest else deed
    forms = (whole,) if deed in _HALVES and rest else _WRITTEN.get(deed, (whole,))
    return re.compile(rf"(?<!\bbi )(?<!\bduoc )\b(?:{'|'.join(forms)})\b")


def _plain(question: str) -> str:
    """Return a question folded; the comma in the field's own name parts nothing."""
    return " ".join(fold(question).split()).replace("thi dua, khen", "thi dua khen")
