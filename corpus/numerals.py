"""Read the Roman numeral that opens a heading, as a scan leaves it: "I11." for "III."."""

import re

_HEAD = re.compile(r"(?P<before>\s*)(?P<numeral>[IVXl1|Ì!]{1,6})\s*[.,]\s*(?=\S)")
_ONES = str.maketrans("l1|Ì!", "IIIII")
_NUMERALS = frozenset(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
)
# Three letters make a heading; a scan lowers a few of them.
_LEAST_LETTERS = 3
_CAPITAL_SHARE = 0.75


def numeral_of(line: str) -> tuple[str, int] | None:
    """Return the numeral that opens a line and how many characters it takes with its point.

    A misread one counts only before a heading in capitals, and not where all of it is digits.

    >>> numeral_of("I11. TIEU CHUAN"), numeral_of("V.TO CHUC"), numeral_of("11. LAO DONG")
    (('III', 5), ('V', 2), None)
    """
    head = _HEAD.match(line)
    if not head or head["numeral"].isdecimal():
        return None
    numeral = head["numeral"].translate(_ONES)
    misread = numeral != head["numeral"]
    if numeral not in _NUMERALS or (misread and not is_capitals(line[head.end() :])):
        return None
    return numeral, head.end()


def with_clean_numeral(line: str) -> str:
    """Return a line whose opening numeral, if a scan misread it, is written as it was printed.

    >>> with_clean_numeral("I1I. TO CHUC"), with_clean_numeral("I. MUC DICH")
    ('III. TO CHUC', 'I. MUC DICH')
    """
    found = numeral_of(line)
    head = _HEAD.match(line)
    if not found or not head or found[0] == head["numeral"]:
        return line
    return f"{head['before']}{found[0]}. {line[found[1] :]}"


def is_capitals(text: str) -> bool:
    """Whether most letters are capitals, as in the headings of sections.

    >>> is_capitals("MUC PiCH, YEU CAU"), is_capitals("Mục đích")
    (True, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    enough = len(letters) >= _LEAST_LETTERS
    return enough and sum(map(str.isupper, letters)) >= _CAPITAL_SHARE * len(letters)
