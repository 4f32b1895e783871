"""Compose what was typed with the keys of Telex or VNI while no program listened to them."""

import re
import unicodedata

from corpus.restore.spelling import TONES, is_syllable

# The keys of a tone, and what each digit of VNI does to a letter before it.
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_BREVE, _BAR = {"a": "ă"}, {"d": "đ"}
_VNI_SHAPES = {"6": _HATS, "7": {"o": "ơ", "u": "ư"}, "8": _BREVE, "9": _BAR}
_VOWEL = re.compile("[aeiouyăâêôơư]")
_VNI = re.compile(r"\b[^\W\d_]+[1-9](?:[^\W\d_]|[1-9])*\b")
# "Điều5" is an article; only who also types "đ" or "ơ" in digits types tones so.
_VNI_WRITER = re.compile(r"\b\w*(?:[dD]9|[aAeEoO]\w{0,3}6|[uUoO]\w{0,3}7|[aA]\w{0,3}8)\w*\b")

# A syllable without its tone, and the tone.
Composed = tuple[str, str]


def telex(word: str) -> Composed | None:
    """Return what the keys of Telex in a small-letter word make, None where there are none.

    A key that fits nowhere ("khenw") was struck by mistake and makes nothing.

    >>> telex("thuwowngr") == ("thương", "\u0309"), telex("khenw"), telex("khen")
    (True, ('khen', ''), None)
    """
    toneless, tone = apart(word)
    made: list[str] = []
    for letter in toneless:
        voiced = any(map(_VOWEL.match, made))
        if letter in _TELEX_TONES and voiced:
            tone = _TELEX_TONES[letter]
        elif letter == "w" and made:
            _shape(made, _HORNS)
        elif letter == "d" and made == ["d"]:
            made[:] = ["đ"]
        elif letter in _HATS and made[-1:] == [letter]:
            made[-1] = _HATS[letter]
        else:
            made.append(letter)
    composed = "".join(made)
    return None if (composed, tone) == (toneless, apart(word)[1]) else (composed, tone)


def from_vni(question: str) -> str:
    """Return a question with what the digits of VNI make, where its writer typed so.

    >>> from_vni("ai d9u7o7c5 ta8ng5 gi2"), from_vni("dieu5 va khoan2")
    ('ai được tặng gì', 'dieu5 va khoan2')
    """
    if not _VNI_WRITER.search(question):
        return question
    return _VNI.sub(lambda match: _vni(match[0]), question)


def spelled(toneless: str, tone: str) -> str:
    """Return a syllable with its tone where it is written; one that is none comes back as it is.

    >>> spelled("thương", "\u0309"), spelled("hoa", "\u0300"), spelled("quy", "\u0301")
    ('thưởng', 'hòa', 'quý')
    """
    if not tone:
        return toneless
    start = 2 if toneless.startswith(("qu", "gi")) and len(_vowels(toneless)) > 1 else 0
    vowels = [place for place in _vowels(toneless) if place >= start]
    if not vowels:
        return toneless
    shaped = [place for place in vowels if not toneless[place].isascii()]
    closed = vowels[-1] + 1 < len(toneless)
    middle = vowels[-1] if closed or len(vowels) == 1 else vowels[-2]
    place = shaped[-1] if shaped else middle
    marked = unicodedata.normalize("NFC", toneless[place] + tone)
    return toneless[:place] + marked + toneless[place + 1 :]


def apart(word: str) -> Composed:
    """Return a word without its tone, in NFC, and the tone.

    >>> apart("thưởng") == ("thương", "\u0309")
    True
    """
    letters, tones = unicodedata.normalize("NFD", word), ""
    if found := TONES.findall(letters):
        tones = found[-1]
    return unicodedata.normalize("NFC", TONES.sub("", letters)), tones


def _vowels(toneless: str) -> list[int]:
    return [place for place, letter in enumerate(toneless) if _VOWEL.match(letter)]


def _shape(made: list[str], shapes: dict[str, str]) -> None:
    """Shape the last letter that takes the shape, with "uo" both; none where there is none."""
    fitting = [place for place, letter in enumerate(made) if letter in shapes]
    if not fitting:
        return
    last = fitting[-1]
    if made[last] == "o" and made[last - 1 : last] in (["u"], ["ư"]):
        made[last - 1] = "ư"
    made[last] = shapes[made[last]]


def _vni(word: str) -> str:
    """Return a word with what its digits make; one that they make no syllable of stays."""
    toneless, tone = apart(word.lower())
    made: list[str] = []
    for letter in toneless:
        if letter in _VNI_TONES:
            tone = _VNI_TONES[letter]
        elif letter in _VNI_SHAPES:
            _shape(made, _VNI_SHAPES[letter])
        else:
            made.append(letter)
    composed = "".join(made)
    if not is_syllable(composed):
        return word
    written = spelled(composed, tone)
    return written.capitalize() if word[:1].isupper() else written
