"""Choose the terms that the encoder knows and make its tokenizer."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import NFD, Lowercase, Replace, StripAccents
from tokenizers.normalizers import Sequence as Steps
from tokenizers.pre_tokenizers import Split

from index.terms import terms

UNKNOWN = "[UNK]"
_RARE_SYLLABLE, _RARE_PAIR = 12, 15


def count_terms(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """Return in how many texts, each given in parts, every term stands; no pair spans two parts.

    >>> sorted(count_terms([["Hồ sơ", "hồ"]]).items())
    [('ho', 1), ('ho_so', 1), ('so', 1)]
    """
    counts: Counter[str] = Counter()
    for parts in texts:
        counts.update(set(terms("\n".join(parts))))
    return counts


def choose_vocabulary(counts: Counter[str], *, pairs: int, rare: int | None = None) -> list[str]:
    """Return the unknown term, the syllables, and at most `pairs` pairs, the frequent ones first.

    Terms of fewer texts than `rare` (as measured: 12 for syllables, 15 for pairs) are left out,
    and pairs with a digit, which are numbers of one document or another.
    """
    ordered = sorted(counts, key=lambda term: (-counts[term], term))
    common = [term for term in ordered if counts[term] >= _least(term, rare)]
    syllables = [term for term in common if "_" not in term]
    joined = [term for term in common if "_" in term and not any(map(str.isdigit, term))]
    return [UNKNOWN, *syllables, *joined[:pairs]]


def make_tokenizer(vocabulary: Sequence[str]) -> Tokenizer:
    """Return a tokenizer of spelled texts, that numbers terms in their order.

    Of a text that was not spelled as terms it knows the syllables.
    """
    numbers = {term: number for number, term in enumerate(vocabulary)}
    tokenizer = Tokenizer(WordLevel(numbers, unk_token=UNKNOWN))
    tokenizer.normalizer = Steps([Lowercase(), NFD(), StripAccents(), Replace("đ", "d")])
    tokenizer.pre_tokenizer = Split(Regex(r"\W+"), behavior="removed")
    return tokenizer


def _least(term: str, rare: int | None) -> int:
    if rare is not None:
        return rare
    return _RARE_PAIR if "_" in term else _RARE_SYLLABLE
