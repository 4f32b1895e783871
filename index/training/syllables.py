"""Make the encoder's tokenizer: one token a syllable, in its accented and its folded form."""

from collections import Counter
from collections.abc import Iterable

from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import NFC, Lowercase, Sequence
from tokenizers.pre_tokenizers import Split

from corpus.normalize import fold, words

UNKNOWN = "[UNK]"


def count_syllables(texts: Iterable[str]) -> Counter[str]:
    """Return how often each syllable, in lower case, occurs.

    >>> count_syllables(["Hồ sơ, hồ"])
    Counter({'hồ': 2, 'sơ': 1})
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(words(text.lower()))
    return counts


def choose_vocabulary(counts: Counter[str], *, size: int) -> list[str]:
    """Return the unknown token and at most `size` others, the frequent syllables first.

    Each is followed by its folded form, so that every token's folded form is a token too.

    >>> choose_vocabulary(Counter({"hồ": 2, "sơ": 1}), size=3)
    ['[UNK]', 'hồ', 'ho']
    """
    chosen = {UNKNOWN: 0}
    for syllable, _ in counts.most_common():
        new = {syllable, fold(syllable)} - chosen.keys()
        if len(chosen) + len(new) > size + 1:
            break
        for token in (syllable, fold(syllable)):
            chosen.setdefault(token, len(chosen))
    return list(chosen)


def make_tokenizer(vocabulary: Iterable[str]) -> Tokenizer:
    """Return a tokenizer that numbers tokens in their order and drops punctuation."""
    numbers = {token: number for number, token in enumerate(vocabulary)}
    tokenizer = Tokenizer(WordLevel(numbers, unk_token=UNKNOWN))
    tokenizer.normalizer = Sequence([NFC(), Lowercase()])
    tokenizer.pre_tokenizer = Split(Regex(r"\W+"), behavior="removed")
    return tokenizer
