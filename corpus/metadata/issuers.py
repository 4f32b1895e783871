"""Read which body issued a document: its name, level and the places it stands in."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.metadata.anatomy import Anatomy
from corpus.metadata.bodies import (
    COUNCILS,
    LEVEL,
    OFFICE_WORDS,
    Body,
    body_of,
    body_of_letterhead,
    known_name,
    opens_body,
)
from corpus.metadata.spelling import sentence_case
from corpus.metadata.units import Unit, find_units, inside
from corpus.model import Level
from corpus.normalize import fold
from corpus.numerals import is_capitals

_CENTRAL = re.compile(
    r"(?:quốc hội|thủ tướng chính phủ|chính phủ|chủ tịch nước|bộ (?!chỉ huy|chqs|tư lệnh)\S+)"
)
_SAYS = r"(?: \([^)]*\))?,? (?:ban hành|xây dựng|đề ra|phát động|triển khai|yêu cầu|quyết định)\b"
_CAPITAL = "[" + "".join(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper()) + "]"
_NAME = rf"(?: {_CAPITAL}[^\W\d_]*){{0,4}}"
_SELVES = tuple(word for word in OFFICE_WORDS if word != "Ủy ban")
_STATED = re.compile(
    rf"\b(?:(?:Văn phòng )?(?i:{'|'.join(COUNCILS)})(?: (?i:{LEVEL})\b{_NAME})?"
    rf"|(?:{'|'.join(_SELVES)})(?:,? (?:- )?[^\W\d_]+){{1,9}}?){_SAYS}"
)
_NUMBERED = re.compile(r"\b[Ss](?:ố|Ố|6)\b.*")
_SAYING = re.compile(_SAYS + r".*")
_LEVELS = {
    "tỉnh": Level.PROVINCE, "thành phố": Level.DISTRICT, "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT, "thị xã": Level.DISTRICT, "xã": Level.COMMUNE,
    "phường": Level.COMMUNE, "thị trấn": Level.COMMUNE, "đặc khu": Level.COMMUNE,
}  # fmt: skip
_SURE_MENTIONS = 2


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body as documents are listed by: "UBND huyện Chợ Đồn", its level, its places outwards."""

    name: str
    level: Level
    places: tuple[str, ...] = ()


def read_issuer(parts: Anatomy, *, place: str = "", year: int | None = None) -> Issuer | None:
    """Return who issued a document, from its letterhead, else from what it says of itself.

    `place` is what its date line names.  What the document does not name stays out: an office of
    an unnamed province is "Văn phòng UBND tỉnh", without places.
    """
    if (central := _central(parts.letterhead)) is not None:
        return central
    body = _from_letterhead(parts.letterhead)
    if body is None or not (body.unit_level or body.office):
        body = _from_statement(parts.preamble) or body
    if body is None:
        return None
    if body.unit_level and not body.unit_name:
        body = replace(body, unit_name=_missing_name(body.unit_level, parts, place))
    units = find_units(body.unit, year=year) if body.unit_name else ()
    return Issuer(body.name, _level(body, units), _places(body, units, parts.text, year))


def _central(letterhead: Sequence[str]) -> Issuer | None:
    """Return the national body that the first line in capitals names."""
    first, *below = [line for line in letterhead if is_capitals(line)] or [""]
    if not _CENTRAL.match(first.lower()):
        return None
    # A ministry stands above its own body in a province: "BỘ CÔNG AN", "CÔNG AN TỈNH …".
    own = _from_letterhead(below) if below and opens_body(below[0]) else None
    if own is not None and own.unit_level:
        return None
    return Issuer(sentence_case(first, OFFICE_WORDS), Level.CENTRAL)


def _from_letterhead(letterhead: Sequence[str]) -> Body | None:
    lines = [_NUMBERED.sub("", line) for line in letterhead if is_capitals(line)]
    return body_of_letterhead(lines)


def _from_statement(preamble: Sequence[str]) -> Body | None:
    """Return the body that says of itself "… ban hành kế hoạch" in the preamble."""
    for paragraph in preamble:
        for found in _STATED.finditer(paragraph):
            body = body_of(_SAYING.sub("", found[0]))
            if body is not None:
                return body
    return None


def _missing_name(level: str, parts: Anatomy, place: str) -> str:
    """Name a unit of which only the level was stated: by the date line, else by the text.

    A name that the text mentions once, outside the title, may be anybody's.
    """
    if name := known_name(level, place):
        return name
    mentions: Counter[str] = Counter()
    for found in re.finditer(rf"\b{level}\s+(?=[^\W\d_])", parts.text, re.IGNORECASE):
        tail = parts.text[found.end() : found.end() + 60]
        if name := known_name(level, tail):
            mentions[name] += 1
    name, count = max(mentions.items(), key=lambda item: item[1], default=("", 0))
    return name if count >= _SURE_MENTIONS or (name and name in parts.title) else ""


def _level(body: Body, units: Sequence[Unit]) -> Level:
    if body.office:
        return Level.OFFICE
    if body.unit_level == "thành phố" and units:
        return units[0].level if len({unit.level for unit in units}) == 1 else Level.PROVINCE
    return _LEVELS.get(body.unit_level, Level.OFFICE)


def _places(body: Body, units: Sequence[Unit], text: str, year: int | None) -> tuple[str, ...]:
    """Return the unit and those around it that the text confirms, or that leave no choice.

    Many communes share a name; one counts as meant only where the text names a unit around it.
    """
    if not body.unit_name:
        return ()
    confirmed = [unit for unit in units if _confirmations(unit, text)]
    if confirmed:
        return max(confirmed, key=lambda unit: _confirmations(unit, text)).outwards
    if len(units) == 1 and units[0].level is not Level.COMMUNE:
        return units[0].outwards
    return (inside(body.unit), *_district_in(text, year))


def _confirmations(unit: Unit, text: str) -> int:
    folded = fold(text)
    return sum(fold(outer) in folded for outer in unit.outwards[1:]) if unit.outwards[1:] else 1


def _district_in(text: str, year: int | None) -> tuple[str, ...]:
    """Return the district that the text mentions most, with its province."""
    mentions: Counter[tuple[str, ...]] = Counter()
    for found in re.finditer(r"\b(huyện|quận|thị xã)\s+(?=[^\W\d_])", text, re.IGNORECASE):
        name = known_name(found[1].lower(), text[found.end() : found.end() + 60])
        units = find_units(f"{found[1]} {name}", year=year) if name else ()
        if len(units) == 1:
            mentions[units[0].outwards] += 1
    return max(mentions, key=lambda outwards: mentions[outwards], default=())
