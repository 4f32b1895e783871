"""Read who issued a document where a text names it: "… của UBND tỉnh Bắc Ninh"."""

import re

from corpus.gazetteer import unit_names
from corpus.references.plain import Plain, says

_MINISTRIES = (
    "noi vu|tai chinh|tu phap|quoc phong|cong an|ngoai giao|cong thuong|xay dung|giao thong van tai"
    "|giao duc va dao tao|y te|khoa hoc va cong nghe|thong tin va truyen thong|ke hoach va dau tu"
    "|lao dong[ ,-]{1,3}thuong binh va xa hoi|tai nguyen va moi truong|van hoa, the thao va du lich"
    "|nong nghiep va phat trien nong thon|nong nghiep va moi truong|dan toc va ton giao"
)
_LEVELS = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "tp": "tp",
    "huyen": "huyện",
    "quan": "quận",
    "thi xa": "thị xã",
    "xa": "xã",
    "phuong": "phường",
    "thi tran": "thị trấn",
    "dac khu": "đặc khu",
}
_CENTRAL = re.compile(
    r"thu tuong(?: chinh phu)?|chinh phu|uy ban thuong vu quoc hoi|ubtvqh|quoc hoi|chu tich nuoc"
    r"|bo chinh tri|ban bi thu(?: trung uong(?: dang)?)?|ban chap hanh trung uong(?: dang)?"
    r"|ban thi dua[ ,-]{1,3}khen thuong trung uong|tong lien doan lao dong viet nam"
    rf"|(?:bo truong )?bo (?:{_MINISTRIES})|thong doc ngan hang nha nuoc|thanh tra chinh phu"
    r"|(?:tong )?kiem toan nha nuoc|(?:hoi dong tham phan )?toa an nhan dan toi cao"
)
_LOCAL = re.compile(
    r"(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)"
    r"|(?:van phong )?(?:tinh uy|huyen uy|thanh uy|dang uy)"
)
_LEVEL = re.compile(rf"[ \n]({'|'.join(_LEVELS)})\b")
_WORD = re.compile(r"[ \n]([^\W\d_]+)")
_MOST_WORDS = 4


def issuer_end(text: Plain, position: int) -> int:
    """Return where the name of the body that starts at a position ends; the position for none."""
    if (central := _CENTRAL.match(text.folded, position)) is not None:
        return central.end()
    local = _LOCAL.match(text.folded, position)
    return unit_end(text, local.end()) if local is not None else position


def unit_end(text: Plain, position: int) -> int:
    """Return where the unit named after a body ends ("tỉnh Bắc Ninh"), the position for none.

    Names are words with capitals, or, typed small, the longest name of a unit.
    """
    level = _LEVEL.match(text.folded, position)
    # Not "Nghị định số 152/2025/NĐ-CP tính …".
    if level is None or not says(text.written[slice(*level.span(1))], _LEVELS[level[1]]):
        return position
    listed = end = capital = level.end()
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text.folded, end)
        if word is None:
            break
        if capital == end and text.written[word.start(1)].isupper():
            capital = word.end()
        end = word.end()
        if text.folded[position + 1 : end] in unit_names():
            listed = end
    return max(listed, capital)
