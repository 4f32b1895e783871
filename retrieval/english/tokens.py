"""Cut an English question into words, numbers and Vietnamese that stands in brackets."""

import re
from dataclasses import dataclass
from enum import StrEnum

_ARTICLES = frozenset({"the", "a", "an"})
_CONSONANT = re.compile(r" [b-df-gj-np-tv-z]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?"
)
_DAY = r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d)\b)"
_DATES = (
    re.compile(rf"{_DAY}(?: of)? {_MONTH}{_YEAR}?", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} {_DAY}{_YEAR}?", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}{_YEAR}", re.IGNORECASE),
)
_WRITTEN = (
    (re.compile(r"[’‘]"), "'"),
    (re.compile(r"&"), " and "),
    (re.compile(r"\b(what|who|when|where|how|which)'s\b", re.IGNORECASE), r"\1 is"),
    # "No. 98/2023" is a number; the letter of a point and the numeral of a chapter are too.
    (re.compile(r"\bnos?\.? ?(?=\d)", re.IGNORECASE), ""),
    (re.compile(r"\b(point|appendix|annex|chapter|section) ([a-hđ]|[ivx]+)\b", re.I), r"\1 #\2"),
)
_QUOTED = r"[^()\[\]“”\"«»]*"
_TOKEN = re.compile(
    rf"[(\[“\"«](?P<vietnamese>(?={_QUOTED}[^\W\x00-\x7f]){_QUOTED})[)\]”\"»]"
    r"|(?P<span>\d+)-(?P<unit>day|week|month|year)s?\b"
    r"|(?P<year>(?:19|20)\d\d\b(?![/.-]\w))"
    r"|(?P<date>(?:ngày|tháng) [\d/]+)"
    r"|#(?P<letter>\w+)"
    r"|(?P<ordinal>\d(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+(?:[/.,-]\w+)*%?)"
    r"|(?P<word>[^\W\d_]+(?:'[a-z]+|(?<=s)')?)"
    r"|(?P<mark>[,;:.!?()\[\]–])",
    re.IGNORECASE,
)
# After these marks a capital says nothing.
_ENDS = frozenset(".:!?")
_UNITS = {"day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}


class Shape(StrEnum):
    """What a token is: an English word, a number, a time, or Vietnamese that stays as it is."""

    WORD = "word"
    NUMBER = "number"
    TIME = "time"
    VIETNAMESE = "vietnamese"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number; articles and punctuation are left out.

    `apart` says that one stood before it, `cut` that it was punctuation; `first` opens a sentence.
    """

    text: str
    shape: Shape
    apart: bool
    cut: bool
    first: bool


def tokens_of(question: str) -> tuple[Token, ...]:
    """Return the tokens of a question in order.

    >>> [token.text for token in tokens_of("Who signs the 75-day plan (Kế hoạch)?")]
    ['Who', 'signs', '75 ngày', 'plan', 'Kế hoạch']
    """
    tokens: list[Token] = []
    apart = cut = False
    first = True
    written = _written(question)
    for match in _TOKEN.finditer(written):
        text, shape = _cut_out(match)
        if match["mark"]:
            apart = cut = True
            first = first or match["mark"] in _ENDS
        elif shape is Shape.WORD and _is_article(match, first=first):
            apart = True
        else:
            apart = apart or match[0].startswith(("(", "["))
            tokens.append(Token(text, shape, apart, cut, first))
            apart = cut = first = False
    return tuple(tokens)


def _written(question: str) -> str:
    """Write out contractions, and dates as Vietnamese does.

    >>> _written("Who's eligible before 1 July 2025?")
    'Who is eligible before ngày 1/7/2025?'
    """
    if question.isupper():
        question = question.lower()
    for pattern, instead in _WRITTEN:
        question = pattern.sub(instead, question)
    for date in _DATES:
        question = date.sub(_date, question)
    return question


def _date(match: re.Match[str]) -> str:
    found = match.groupdict()
    month = str(_MONTHS.index(match["month"][:3].lower()) + 1)
    numbers = [number for number in (found.get("day"), month, match["year"]) if number]
    return f"{'ngày' if found.get('day') else 'tháng'} {'/'.join(numbers)}"


def _cut_out(match: re.Match[str]) -> tuple[str, Shape]:
    if match["span"]:
        return f"{match['span']} {_UNITS[match['unit'].lower()]}", Shape.TIME
    if match["year"]:
        return f"năm {match['year']}", Shape.TIME
    if match["vietnamese"]:
        return match["vietnamese"].strip(), Shape.VIETNAMESE
    number = match["date"] or match["letter"] or match["number"]
    return (number, Shape.NUMBER) if number else (match[0], Shape.WORD)


def _is_article(match: re.Match[str], *, first: bool) -> bool:
    """Whether a word is an article; with a capital later on, or before a consonant, "an" is a name.

    "Who signs in An Giang?", "who signs in an giang".
    """
    word = match[0]
    if word == "an" and _CONSONANT.match(match.string, match.end()):
        return False
    return word.lower() in _ARTICLES and (first or word.islower())


def may_be_name(token: Token) -> bool:
    """Whether a word has a capital that no beginning explains."""
    return token.text[0].isupper() and not token.first
