"""Cut a line into words and what stands between them, so that joining gives the line back."""

import re
from dataclasses import dataclass
from enum import IntEnum

# What the English model writes for Vietnamese letters, beside letters and digits.
ODD = "¢€§¥£$ﬁﬂ©®"
# Signs read for a mark only where letters stand on both sides ("v&i" for "với").
INNER = "'’‘?&@|!°*~^\"\\\\"
# The same signs end a word only where no quotation mark opens it ("s&" for "sẽ", "st’" for "sử").
_TRAILING = r"(?:[&'’@]|\?(?=\s+[a-zé]))?"
_CORE = rf"[\w{ODD}]+(?:[{INNER}]+[\w{ODD}]+)*"
WORD = re.compile(rf"(?<![\w{ODD}'’‘“\"])&?{_CORE}{_TRAILING}|{_CORE}|(?<=\s)[&@](?=\s)")
_SENTENCE_END = re.compile(r"[.;:?!…](?=[\s\"”’)]|$)|^[^\S\n]*[\])]")


class Case(IntEnum):
    """How a word's letters are set."""

    LOWER = 0
    TITLE = 1
    UPPER = 2


@dataclass(frozen=True, slots=True)
class Token:
    """A word and the gap (spaces, punctuation) in front of it."""

    gap: str
    word: str


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A line as words with gaps, and the rest after the last word."""

    tokens: tuple[Token, ...]
    rest: str


def tokenize(line: str) -> TokenLine:
    """Cut a line into words; gaps and words joined in order are the line.

    >>> tokenize("(Số 98/2023)").tokens[1]
    Token(gap=' ', word='98')
    """
    tokens, end = list[Token](), 0
    for match in WORD.finditer(line):
        tokens.append(Token(line[end : match.start()], match.group()))
        end = match.end()
    return TokenLine(tuple(tokens), line[end:])


def ends_sentence(gap: str) -> bool:
    """Tell whether the words on both sides of a gap belong to different sentences.

    >>> ends_sentence(", "), ends_sentence(". "), ends_sentence(") ")
    (False, True, True)
    """
    return len(gap) > 1 and _SENTENCE_END.search(gap) is not None


def case_of(word: str) -> Case:
    """Class a word's letters; a single capital counts as title case.

    >>> case_of("UBND"), case_of("Đảng"), case_of("và")
    (<Case.UPPER: 2>, <Case.TITLE: 1>, <Case.LOWER: 0>)
    """
    if len(word) > 1 and word.isupper():
        return Case.UPPER
    return Case.TITLE if word[:1].isupper() else Case.LOWER


def set_case(word: str, case: Case) -> str:
    """Set a word in small letters as the case says.

    >>> set_case("đảng", Case.TITLE)
    'Đảng'
    """
    if case is Case.UPPER:
        return word.upper()
    return word[:1].upper() + word[1:] if case is Case.TITLE else word
