"""Say how a unit, an office or its head is named: "Phòng Nội vụ huyện"."""

import re
from collections.abc import Iterator

from corpus.facts.reading import Reading
from corpus.model import Span
from corpus.normalize import fold

_HEADS = """
ủy ban nhân dân|ủy ban|ủy ban mặt trận|ủy ban kiểm tra|ubnd|ubmttq|mttq|hđnd|hội đồng|thường trực
|sở|phòng
|ban|văn phòng|bộ|cục|tổng cục|chi cục|trung tâm|bộ phận|công an|quân sự|cán bộ|công chức|viên chức
|chuyên viên|chủ tịch|phó chủ tịch|tổng giám đốc|giám đốc|thủ trưởng|thủ tướng|bộ trưởng
|chánh văn phòng|trưởng ban|trưởng phòng|người đứng đầu|hiệu trưởng|lãnh đạo|bí thư
|công đoàn|liên đoàn
|hội|đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|trường|trạm|cơ quan|cơ quan thường trực
|đảng ủy|huyện ủy|tỉnh ủy|đài
|báo|kho bạc|đơn vị|khối|cụm|tổ|mặt trận|thành viên|ngân hàng|bảo hiểm|viện|học viện|tòa án
|đội|thư ký|trưởng|tổ trưởng|trưởng thôn|cụm trưởng|khối trưởng|nhà trường|ban giám hiệu
|tổng công ty|công ty|doanh nghiệp|kế toán|quốc hội|chính phủ|ngành|phường|xã|ấp|khóm|thôn
"""
_NAMES = tuple(name.strip() for name in _HEADS.replace("\n", "").split("|"))
# "Các phòng, ban": many at once, by what each is.
_MANY = (
    r"cac (?:co quan|don vi|phong|ban|so|cum|khoi|to chuc|hoi|doan the|nganh|doanh nghiep|truong"
    r"(?! hop)"
    r"|xa|phuong|ap|khom|thon|doi|to\b|lop|cong doan|nha truong|chi (?:bo|doan|hoi)|bo phan"
    r"|truong (?:phong|ban|thon|ap|khom|cac)|thu truong|ong,|khu dan cu|dia phuong|thanh vien"
    r"|huyen|quan|thi xa|thanh pho|tinh)"
)
_FIRST = frozenset(name.split()[0] for name in _NAMES) | {"uỷ", "toà", "các"}
_HEAD = "|".join(sorted({fold(name) for name in _NAMES}, key=len, reverse=True))
_NO_HEAD = (
    r"(?<!co )(?!truong hop|doi (?:voi|tuong|moi|chieu|dong|ngu|thoai|song|so|thuong)|phong trao"
    r"|to chuc|ban sao|bao cao|bo sung|so luong|so do|so ket"
    r"|ban than|hoi nghi)"
)
# Words that begin something else than a unit's name.
STOP = (
    r"(?:truoc|cham nhat|muon nhat|de|tong hop|theo|tu|qua|xem xet|thong qua|trong|bang|hoac|khi"
    r"|duoi|duoc|chiu|co trach nhiem|co nhiem vu|tham dinh|tham tra|chu tri|tham muu|phoi hop"
    r"|quyet dinh|xet|tang|trinh|bao cao|gui|nop|la|can cu|tiep nhan|khong|dong thoi|cung|gom"
    r"|nham|va (?:gui|trinh)|nhan(?! dan)|hang nam|theo doi|don doc|thuc hien|chi dao|tang cuong"
    r"|tiep tuc|ban hanh"
    r"|quy dinh|hoan thanh|huong dan|kiem tra|giup|vao|tai(?! chinh| nguyen| vu)|cho|khen|ky"
    r"(?! thuat)"
    r"|cong nhan|de nghi|tong ket|tuyen truyen|dang tai|to chuc (?:trien khai|thuc hien|xet|hop|le)"
    r"|(?<![-–—] )xay dung|thong nhat|hop(?! tac)|mo chuyen|lam|co y kien|se|phai|can|cham diem"
    r"|ngay|lua chon|luu|chuyen|xong|thi"
    r"(?! dua| tran| xa))"
)
_VERBS = "(?:tong hop|tham muu|kiem tra|xay dung|tuyen truyen|huong dan)"
# What is a verb elsewhere is a name behind these.
_NAMED = "|".join(rf"(?<=\b{head} ){_VERBS}" for head in ("phong", "ban", "doi"))
WHOLE = rf"{_NAMED}|tiep nhan va tra ket qua|thi dua\s*(?:,|[-–—]|va)?\s*khen thuong"
UNIT = (
    rf"{_NO_HEAD}(?:{_MANY}|{_HEAD})\b"
    rf"(?:[ ]+(?:{WHOLE}|[-–—]\s+[^\s,;.:()“”\"]+|(?!{STOP}\b)[^\s,;.:()“”\"]+)){{0,14}}"
)
# "UBND huyện (qua Phòng Nội vụ huyện)".
THROUGH = rf"(?:\s*\(\s*(?:thong )?qua\s+[^().;]{{3,90}}?\)|\s*,?\s*(?:thong )?qua\s+{UNIT})?"
_UNIT = re.compile(rf"\b{UNIT}")


def is_unit(reading: Reading, span: Span) -> bool:
    """Whether what may be a unit's name by its letters is one as it is spelled."""
    words = span.of(reading.text).split()
    return words[0].casefold() in _FIRST and (len(words) > 1 or words[0].isupper())


def units_in(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """Yield the units that a part of the text names, in order."""
    for found in _UNIT.finditer(reading.folded, start, end):
        span = Span(*found.span())
        if is_unit(reading, span):
            yield span
