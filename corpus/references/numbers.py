"""Read the numbers of documents ("98/2023/NĐ-CP"), as offices write and as scans leave them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Kind
from corpus.normalize import fold
from corpus.references.kinds import KIND_OF_CODE

BLANK = r"[ \n\u00a0]{0,2}"
_DASH = r"[-‐‑‒–—−]"
_FIGURE = r"\d{1,5}[a-zA-Z]?"
_YEAR = r"(?:19|20)\d\d"
# Blanks may stand before a code only where it is in capitals: "NĐ - CP", and no "CP - quy định".
_CODE = r"[A-ZĐÐa-zđ]{1,9}\d{0,2}"
_CAPITALS = r"[A-ZĐÐ]{2,9}\d{0,2}(?![^\W_])"
_NEXT_CODE = rf"(?:[/-]|{_DASH})(?:{_CODE})|{BLANK}(?:/|{_DASH}){BLANK}{_CAPITALS}"
_ENDS = r"(?![^\W_])"
_FULL = re.compile(
    rf"(?<![\w/.,-])(?P<figure>{_FIGURE})"
    rf"(?:{BLANK}/{BLANK}(?:(?P<year>{_YEAR}){BLANK}/{BLANK})?|(?P<party>{_DASH})(?={_CODE}/))"
    rf"(?P<symbol>{_CODE}(?:{_NEXT_CODE}){{0,4}}){_ENDS}"
)
_SHORT = re.compile(
    rf"(?P<figure>{_FIGURE})(?:{BLANK}/{BLANK}(?P<year>{_YEAR}))?(?![^\W_]|{BLANK}/{BLANK}\w|[.,]\d|%)"
)

_SPELLED = {
    "nd": "NĐ", "qd": "QĐ", "qdi": "QĐi", "hdnd": "HĐND", "ttg": "TTg", "ttr": "TTr",
    "bldtbxh": "BLĐTBXH", "bgddt": "BGDĐT", "bgdđt": "BGDĐT", "hdtdkt": "HĐTĐKT", "tdkt": "TĐKT",
    "hdtd": "HĐTĐ", "tld": "TLĐ", "du": "ĐU", "btdkt": "BTĐKT", "hdbt": "HĐBT", "dct": "ĐCT",
    "bkhdt": "BKHĐT",
}  # fmt: skip
_LAW_CODE = re.compile(r"qh\d{1,2}")
_LEAST_CAPITALS = 2


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number: its figure without zeros before it, its year, its folded codes."""

    start: int
    end: int
    written: str
    figure: str
    year: int | None
    codes: tuple[str, ...]
    normalized: str

    @property
    def kind(self) -> Kind | None:
        """The kind that the codes tell, None where they tell none."""
        return kind_of(self.codes)


def numbers_in(text: str) -> Iterator[Number]:
    """Yield the whole numbers of a text in order: figure, year where there is one, symbol.

    >>> [n.normalized for n in numbers_in("98 /2023/NĐ – CP, 98/2023/ND/ND-CP, 22-KL/TW, 3/ngày")]
    ['98/2023/NĐ-CP', '98/2023/NĐ-CP', '22-KL/TW']
    """
    for found in _FULL.finditer(text):
        if _is_symbol(found["symbol"]) and not _is_standard(found, text):
            yield _number(found)


def number_at(text: str, position: int) -> Number | None:
    """Return the number, whole or cut short ("98/2023", "98"), that starts at a position."""
    found = _FULL.match(text, position)
    if found is not None and _is_symbol(found["symbol"]):
        return _number(found)
    cut = _SHORT.match(text, position)
    return _number(cut) if cut is not None else None


def kind_of(codes: tuple[str, ...]) -> Kind | None:
    """Return the kind of document that the codes of a number tell."""
    if codes and _LAW_CODE.fullmatch(codes[0]):
        return Kind.LAW
    return KIND_OF_CODE.get(codes[0]) if codes else None


def _is_symbol(symbol: str) -> bool:
    """Whether a symbol is in capitals, or typed small with the code of a kind."""
    codes = _without_echo(_codes(symbol))
    if sum(map(str.isupper, symbol)) >= _LEAST_CAPITALS:
        return True
    return bool(_LAW_CODE.fullmatch(codes[0])) or (len(codes) > 1 and kind_of(codes) is not None)


def _is_standard(found: re.Match[str], text: str) -> bool:
    """Whether it is the end of a standard's number ("TCVN 1:2021/BXD")."""
    year = re.fullmatch(_YEAR, found["figure"])
    return bool(year) and text[max(0, found.start() - 1) : found.start()] == ":"


def _number(found: re.Match[str]) -> Number:
    groups = found.groupdict()
    symbol, party = groups.get("symbol") or "", groups.get("party")
    codes = _without_echo(_codes(symbol)) if symbol else ()
    year = int(found["year"]) if found["year"] else None
    return Number(
        *found.span(),
        written=found[0],
        figure=found["figure"].lstrip("0").lower() or "0",
        year=year,
        codes=codes,
        normalized=_normalized(found["figure"], found["year"], _spelled(symbol, codes), party),
    )


def _codes(symbol: str) -> tuple[str, ...]:
    return tuple(fold(code).strip() for code in re.split(rf"/|{_DASH}", symbol))


def _without_echo(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the code that a bad scan reads twice: "NB/ND-CP" is "NĐ-CP"."""
    first, *rest = codes
    echoed = len(codes) > 2 and len(first) == len(rest[0]) and first[0] == rest[0][0]  # noqa: PLR2004  (kind and body remain)
    return tuple(rest) if echoed and kind_of(tuple(rest)) is not None else codes


def _spelled(symbol: str, codes: tuple[str, ...]) -> list[str]:
    """Return the codes of a symbol as offices write them, Đ where it was written or is known."""
    written = {fold(code): code for code in re.split(rf"/|{_DASH}", re.sub(r"\s", "", symbol))}
    return [_SPELLED.get(code) or written[code].upper() for code in codes]


def _normalized(figure: str, year: str | None, codes: list[str], party: str | None) -> str:
    if party:
        return f"{figure}-{'/'.join(codes)}"
    return "/".join(filter(None, (figure, year, "-".join(codes))))
