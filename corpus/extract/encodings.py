"""Decode bytes of unknown encoding into the text with the most Vietnamese syllables.

Tables: TCVN3 is TCVN 5712:1993 VN3 as the .VnTime fonts use it; VNI is VNI-Win, a vowel followed
by a mark.  Both as published at vietunicode.sourceforge.net/charset.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corpus.restore.spelling import is_syllable

_TCVN3_LETTERS = (
    "àB5 áB8 ảB6 ãB7 ạB9 ăA8 ằBB ắBE ẳBC ẵBD ặC6 âA9 ầC7 ấCA ẩC8 ẫC9 ậCB đAE èCC éD0 ẻCE ẽCF ẹD1 "
    "êAA ềD2 ếD5 ểD3 ễD4 ệD6 ìD7 íDD ỉD8 ĩDC ịDE òDF óE3 ỏE1 õE2 ọE4 ôAB ồE5 ốE8 ổE6 ỗE7 ộE9 ơAC "
    "ờEA ớED ởEB ỡEC ợEE ùEF úF3 ủF1 ũF2 ụF4 ưAD ừF5 ứF8 ửF6 ữF7 ựF9 ỳFA ýFD ỷFB ỹFC ỵFE "
    "ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7"
)
_TCVN3 = {int(pair[1:], 16): pair[0] for pair in _TCVN3_LETTERS.split()}

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ROOF = {"â": "\u0302"} | {
    mark: "\u0302" + tone for mark, tone in zip("áàåãä", _TONES.values(), strict=True)
}
_BREVE = {"ê": "\u0306"} | {
    mark: "\u0306" + tone for mark, tone in zip("éèúüë", _TONES.values(), strict=True)
}
_VNI_MARKS: Mapping[str, Mapping[str, str]] = {
    "a": _TONES | _ROOF | _BREVE,
    "e": _TONES | _ROOF,
    "o": _TONES | _ROOF,
    "ô": _TONES,
    "ö": _TONES,
    "u": _TONES,
    "y": _TONES,
}
_VNI_ALONE = dict(zip("ôöíìæóòîñ", "ơưíìỉĩịỵđ", strict=True))
_VNI_PAIR = re.compile(
    "|".join(f"{vowel}[{''.join(marks)}]" for vowel, marks in _VNI_MARKS.items())
    + f"|[{''.join(_VNI_ALONE)}]",
    re.IGNORECASE,
)

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WORD = re.compile(r"[^\W\d_]+")
# A zero byte at every other place: half of the characters are plain letters, blanks and digits.
_ZEROS, _NO_ZEROS = 0.3, 0.05
_SURE, _WRONG, _ENOUGH, _SAMPLE = 0.85, 0.6, 3, 100_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding it was read in."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded | None:
    """Return the text of some bytes in NFC, or None where no known encoding makes sense of them.

    Tried in this order: byte order marks, UTF-8, UTF-16 without a mark, then TCVN3, VNI and
    Windows-1258, of which the one with the most Vietnamese syllables wins.

    >>> decode(bytes.fromhex("4B D5 20 68 6F B9 63 68 20 74 68 69 20 AE 75 61 20 6E A8 6D"))
    Decoded(text='Kế hoạch thi đua năm', encoding='TCVN3')
    """
    name = _marked(content) or _utf16(content) or "utf-8"
    try:
        found = Decoded(unicodedata.normalize("NFC", content.decode(name)), name.upper())
    except UnicodeDecodeError:
        return None if _marked(content) else _legacy(content)
    return found


def unscramble(lines: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    """Return lines that a legacy font made readable as Unicode, and the encoding's name, if any.

    A document typed in .VnTime or VNI-Times and stored as Unicode holds Western letters that only
    those fonts show as Vietnamese ("B¸o c¸o").  Lines that read better as they are stay.
    """
    text = "\n".join(lines)[:_SAMPLE]
    best = max(_FONTS, key=lambda name: _share(_FONTS[name](text)))
    if _marked_words(text) < _ENOUGH or _share(text) >= _WRONG:
        return tuple(lines), None
    if _share(_FONTS[best](text)) < _SURE:
        return tuple(lines), None
    convert = _FONTS[best]
    return tuple(_better(line, convert(line)) for line in lines), best


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _BOMS if content.startswith(mark)), None)


def _utf16(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zero bytes stand."""
    sample = content[:_SAMPLE]
    half = max(1, len(sample) // 2)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd >= _ZEROS and even <= _NO_ZEROS:
        return "utf-16-le"
    return "utf-16-be" if even >= _ZEROS and odd <= _NO_ZEROS else None


def _legacy(content: bytes) -> Decoded | None:
    try:
        western = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    candidates = [Decoded(convert(western), name) for name, convert in _FONTS.items()]
    try:
        windows = unicodedata.normalize("NFC", content.decode("cp1258"))
        candidates.append(Decoded(windows, "Windows-1258"))
    except UnicodeDecodeError:
        pass
    best = max(candidates, key=lambda found: _share(found.text[:_SAMPLE]))
    sample = best.text[:_SAMPLE]
    return best if _marked_words(sample) >= _ENOUGH and _share(sample) >= _SURE else None


def _from_tcvn3(western: str) -> str:
    return western.translate(_TCVN3)


def _from_vni(western: str) -> str:
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, western))


def _vni_letter(match: re.Match[str]) -> str:
    pair = match[0].lower()
    base = _VNI_ALONE.get(pair[0], pair[0])
    letter = base + _VNI_MARKS[pair[0]][pair[1]] if len(pair) > 1 else base
    return letter.upper() if match[0][0].isupper() else letter


_FONTS: Mapping[str, Callable[[str], str]] = {"TCVN3": _from_tcvn3, "VNI": _from_vni}


def _marked_words(text: str) -> int:
    return sum(not word.isascii() for word in _WORD.findall(text))


def _share(text: str) -> float:
    """Return the share of the words with a letter beyond ASCII that are Vietnamese syllables."""
    marked = [word.lower() for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(is_syllable, marked)) / len(marked) if marked else 0.0


def _better(line: str, converted: str) -> str:
    return converted if _share(converted) > _share(line) else line
