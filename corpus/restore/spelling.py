"""Say which letter strings can be Vietnamese syllables, and cut them into onset and rhyme."""

import re
import unicodedata

_ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
_NUCLEI = (
    "uyê|uya|uyu|uay|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|oao|oa|oă|oe|oo|oi|ôi|ơi|ai|ao|au|ay|âu|ây"
    "|eo|êu|ia|iê|iu|ua|uâ|uê|ui|ưi|uô|uơ|ươ|ưa|ưu|uy|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
)
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:{_NUCLEI})(?:ch|ng|nh|[cmnpt])?")
_ONSET = re.compile(rf"(?:{_ONSETS})(?=.)", re.IGNORECASE)


def is_syllable(word: str) -> bool:
    """Tell whether small letters are spelled as a Vietnamese syllable is.

    >>> is_syllable("thưởng"), is_syllable("khuyến"), is_syllable("the"), is_syllable("word")
    (True, True, True, False)
    """
    apart = unicodedata.normalize("NFD", word)
    toneless, tones = TONES.subn("", apart)
    letters = unicodedata.normalize("NFC", toneless)
    return tones <= 1 and _SYLLABLE.fullmatch(letters) is not None


def cut(word: str) -> tuple[str, str]:
    """Cut a syllable into its onset and its rhyme, which is never empty.

    >>> cut("Thưởng"), cut("ủy"), cut("gì")
    (('Th', 'ưởng'), ('', 'ủy'), ('g', 'ì'))
    """
    match = _ONSET.match(word)
    end = match.end() if match else 0
    return word[:end], word[end:]
