"""Find the documents that a text names: by number, by the name of a law, as "Nghị định này"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.model import Kind
from corpus.normalize import fold
from corpus.references.kinds import KIND_OF_WORD
from corpus.references.law_names import law_name_at
from corpus.references.model import Named
from corpus.references.numbers import Number, number_at, numbers_in
from corpus.references.plain import Plain, says
from corpus.references.tails import Tail, tail_at

_WORDS = {fold(word): word for word in KIND_OF_WORD}
# "pháp luật", "kỷ luật", "quy luật" are no laws.
_CUE = re.compile(
    r"(?<![\w/-])(?<!phap )(?<!ky )(?<!quy )(?P<word>"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")(?![^\W_])"
)
_TO_NUMBER = re.compile(r"[ \n]{0,3}(?P<said>s[o06]\b[ \n]{0,2}[:.]?[ \n]{0,2})?(?=\d)")
_OWN_NUMBER = re.compile(r"\bs[o06][ \n]{0,2}[:.]?[ \n]{0,2}$")
_OF_FORM = re.compile(r"\bmau (?:so )?$")
_THIS = re.compile(r"[ \n]{1,2}nay\b")
_TITLED = frozenset({"bộ luật", "luật", "pháp lệnh"})
# What decisions bring; "Quy định này" may also be a rule that was just told of.
_BROUGHT = frozenset({"quy định", "quy chế", "điều lệ"})
_PLAIN_FIGURE = frozenset(
    {Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.DECISION, Kind.PLAN, Kind.RESOLUTION}
    | {Kind.DIRECTIVE, Kind.LETTER}
)
_COUNTED = re.compile(
    r"[ \n](?:ngay(?! \d)|thang|nam(?! \d{4})|nguoi|trieu|ty|dong|lan|gio|dem|tap the|ca nhan|phan"
    r"|truong hop|noi dung|muc|diem|dieu kien|loai|hinh thuc|nhiem vu|xa|huyen|tinh|don vi|buoc)\b"
    r"|-\d"
)
_AFTER_FIGURE = re.compile(r"\s*(?:$|[?.,;:)])|\s(?:cua|co|la|thi|do|quy dinh|ban hanh|noi|ve)\b")
_YEARS = range(1900, 2100)
_MONTHS = range(1, 13)
_BROUGHT_WORDS = (
    "quy che|quy dinh|dieu le|noi quy|quy trinh|quy chuan|quy tac|danh muc|chuong trinh|de an"
)
_NAME_WORD = r" (?!tai\b|phu luc|mau |dieu \d|muc \d|nay\b)[^ .;\n]{1,12}"
_BRINGS = re.compile(
    rf"(?:(?:{_BROUGHT_WORDS})(?:{_NAME_WORD}){{0,30}} )?"
    r"(?:duoc )?(?:(?:ban hanh|phe duyet) )?kem (?:theo )?(?:cac |cua )?$"
)
_ATTACHED = tuple(_BROUGHT_WORDS.split("|"))
_LONGEST_BRINGS = 190


@dataclass(frozen=True, slots=True)
class Mention:
    """A document that letters `start` to `end` name.

    `brought_from` is where "Quy chế … ban hành kèm theo" begins before it, else `start`; `sure` is
    False for "kế hoạch này" in small letters, which counts after a step alone.
    """

    start: int
    end: int
    named: Named
    brought_from: int
    sure: bool = True


def mentions_in(text: Plain) -> list[Mention]:
    """Return the documents that a text names, in order, none inside another."""
    cued = list(_cued(text))
    inside = _Inside([(mention.start, mention.end) for mention in cued])
    numbers = [n for n in numbers_in(text.written) if n.start not in inside]
    bare = [_bare(text, n) for n in numbers if not _numbers_form(text, n)]
    return sorted([*cued, *bare], key=lambda mention: mention.start)


class _Inside:
    """The letters of spans that are in order; asked for letters that are in order, once each."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans[::-1]

    def __contains__(self, letter: int) -> bool:
        while self._spans and self._spans[-1][1] <= letter:
            self._spans.pop()
        return bool(self._spans) and self._spans[-1][0] <= letter


def _cued(text: Plain) -> Iterator[Mention]:
    """Yield the documents that a word for their kind begins, none inside another."""
    done = 0
    for cue in _CUE.finditer(text.folded):
        if cue.start() >= done and (mention := _mention(text, cue)) is not None:
            yield mention
            done = mention.end


def _mention(text: Plain, cue: re.Match[str]) -> Mention | None:
    word = _WORDS[cue["word"]]
    if (this := _THIS.match(text.folded, cue.end())) is not None:
        return _this(text, cue, this.end())
    to_number = _TO_NUMBER.match(text.folded, cue.end())
    if to_number is not None:
        number = number_at(text.written, to_number.end())
        said = to_number["said"] is not None
        if number is not None and _numbers(number, cue, text, said=said):
            tail = tail_at(text, number.end, titled=_takes_year(number))
            made = _made(text, (cue.start(), number), KIND_OF_WORD[word], tail)
            return replace(made, sure=said or _surely(number, cue, text))
    return _titled(text, cue, word)


def _this(text: Plain, cue: re.Match[str], end: int) -> Mention:
    word = _WORDS[cue["word"]]
    capital = text.written[cue.start()].isupper()
    sure = capital and (word not in _BROUGHT or not _opens_sentence(text, cue.start()))
    kind = None if word == "văn bản" else KIND_OF_WORD[word]
    span = text.span(cue.start(), end)
    named = Named(span, kind, this=True, attached=word in _BROUGHT)
    return Mention(cue.start(), end, named, _brought_from(text, cue.start()), sure)


def _opens_sentence(text: Plain, start: int) -> bool:
    before = text.folded[max(0, start - 3) : start].rstrip(' "“(')
    return not before or before[-1] in ".;:!?\n-+"


def _numbers(number: Number, cue: re.Match[str], text: Plain, *, said: bool) -> bool:
    """Whether a number after a word numbers a document; "kế hoạch 75 ngày đêm" does not."""
    if number.codes:
        return True
    kind = KIND_OF_WORD[_WORDS[cue["word"]]]
    if kind not in _PLAIN_FIGURE or _COUNTED.match(text.folded, number.end):
        return False
    if said or not number.figure.isdecimal():
        return said
    if number.year is not None:
        return kind is not Kind.PLAN or int(number.figure) not in _MONTHS
    return kind is not Kind.LAW and int(number.figure) not in _YEARS


def _takes_year(number: Number) -> bool:
    """Whether a year may follow at once: "Quyết định 306/QĐ-TTg 2025"."""
    return number.year is None and bool(number.codes)


def _surely(number: Number, cue: re.Match[str], text: Plain) -> bool:
    """Whether a figure is a number even where no step is before it.

    "kế hoạch" and "quyết định" in small letters are common words: "quyết định 3 phương án".
    """
    written = cue_written(text, cue)
    common = KIND_OF_WORD[_WORDS[cue["word"]]] in {Kind.PLAN, Kind.DECISION}
    if number.codes or number.year or not common or written[0].isupper() or written.isascii():
        return True
    return _AFTER_FIGURE.match(text.folded, number.end) is not None


def cue_written(text: Plain, cue: re.Match[str]) -> str:
    """Return a cue as the text writes it."""
    return text.written[cue.start() : cue.end()]


def _titled(text: Plain, cue: re.Match[str], word: str) -> Mention | None:
    """Return the law that a name after a word tells, the constitution, or None."""
    written = cue_written(text, cue)
    if not says(written, word) or _heads(text, cue):
        return None
    if word == "hiến pháp":
        start = end = cue.end()
        if not written[0].isupper():
            return None
    elif word in _TITLED and text.folded[cue.end() : cue.end() + 1] in {" ", "\n"}:
        start = cue.end() + 1
        end = law_name_at(text, start)
        if end == start:
            return None
    else:
        return None
    tail = tail_at(text, end, titled=True)
    title = text.written[start:end] or written
    return _made(text, (cue.start(), tail.number), KIND_OF_WORD[word], tail, title=title)


def _numbers_form(text: Plain, number: Number) -> bool:
    """Whether it is a form's ("Mẫu số 12/ĐK")."""
    return _OF_FORM.search(text.folded, max(0, number.start - 8), number.start) is not None


def _heads(text: Plain, cue: re.Match[str]) -> bool:
    """Whether a law's name in capitals opens a line of a document, as its own title does."""
    opens = cue.start() == 0 or text.folded[cue.start() - 1] == "\n"
    title = text.written[cue.start() : cue.end() + 8]
    return opens and title.isupper() and "\n" in text.folded


def _bare(text: Plain, number: Number) -> Mention:
    """Return the document of a number that no word stands before but "số"."""
    said = _OWN_NUMBER.search(text.folded, max(0, number.start - 8), number.start)
    start = said.start() if said else number.start
    return _made(
        text, (start, number), number.kind, tail_at(text, number.end, titled=_takes_year(number))
    )


def _made(
    text: Plain,
    numbered: tuple[int, Number | None],
    kind: Kind | None,
    tail: Tail,
    title: str | None = None,
) -> Mention:
    start, number = numbered
    brought_from = _brought_from(text, start)
    named = Named(
        span=text.span(start, tail.end),
        kind=kind,
        number=number.written if number else None,
        normalized=number.normalized if number else None,
        title=title,
        issued=tail.issued,
        year=(number.year if number else None) or tail.year,
        issuer=tail.issuer,
        attached=text.folded.startswith(_ATTACHED, brought_from) and brought_from < start,
    )
    return Mention(start, tail.end, named, brought_from)


def _brought_from(text: Plain, start: int) -> int:
    """Return where "Quy chế … ban hành kèm theo" begins before a document, or its own start."""
    window = max(0, start - _LONGEST_BRINGS)
    if not text.folded.endswith(("theo ", "kem ", "cac ", "cua "), window, start):
        return start
    brings = _BRINGS.search(text.folded[window:start])
    return window + brings.start() if brings else start
