"""What the encoder is trained on: passages with what asks for them, and the terms they are of."""

import json
import lzma
import re
from collections import Counter
from math import isqrt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from index.static import spell
from index.terms import terms
from index.training import texts
from index.training.batches import number
from index.training.texts import Passage
from index.training.vocabulary import UNKNOWN, choose_vocabulary, count_terms, make_tokenizer

ANSWER = "Căn cứ theo quy định thì trong 10 ngày làm việc."
WORDS = ("hồ", "ho", "sơ", "thi", "đua", "khen", "2024", "m²", "ĐUA", "\n")
PART = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
COUNTED = st.lists(st.lists(PART, max_size=3), max_size=8)


def write_xz(path: Path, *lines: str) -> None:
    """Write lines as the training texts are kept."""
    path.write_bytes(lzma.compress("".join(line + "\n" for line in lines).encode()))


def test_a_question_asks_for_its_answer(tmp_path: Path) -> None:
    """Answers that only list further questions are left out, and those of a few words."""
    write_xz(
        tmp_path / texts.QUESTIONS,
        json.dumps({"q": "Văn hoá là gì?", "a": f"Luật nêu: {ANSWER} Hết."}),
        json.dumps({"q": "Gồm những gì?", "a": f"- Bao lâu thì được {'x' * 30}? - Ở đâu?"}),
        json.dumps({"q": "Ở đâu?", "a": "Không rõ."}),
    )

    assert list(texts.questions(tmp_path)) == [
        Passage("Văn hóa là gì?", "", ("Luật nêu:", ANSWER, "Hết."))
    ]


def test_an_article_of_the_statutes_stands_under_its_subject_and_heading(tmp_path: Path) -> None:
    """The number of the article is no part of its heading."""
    write_xz(
        tmp_path / texts.STATUTES,
        json.dumps({"demuc": "Văn hoá", "heading": "Điều 1.1.LQ.1. Hồ sơ", "text": ANSWER}),
        json.dumps({"demuc": "Văn hoá", "heading": "Điều 1.1.LQ.2. Hạn", "text": "Bãi bỏ."}),
    )

    assert list(texts.statutes(tmp_path)) == [Passage("Văn hóa", "Hồ sơ", (ANSWER,))]


def test_laws_are_cut_at_their_articles(tmp_path: Path) -> None:
    """What stands before the first article is left out, and an article without a text."""
    write_xz(
        tmp_path / texts.LAWS,
        "LUẬT",
        "Điều 1. Phạm vi",
        "1. Luật này quy định.",
        "2. Và không gì khác.",
        "Điều 2. Trống",
        "Điều 3. Hiệu lực",
        "Từ ngày ký.",
    )

    assert list(texts.laws(tmp_path)) == [
        Passage("", "Phạm vi", ("1.", "Luật này quy định.", "2.", "Và không gì khác.")),
        Passage("", "Hiệu lực", ("Từ ngày ký.",)),
    ]


def test_a_page_is_asked_for_by_the_line_above_or_by_its_first_half(tmp_path: Path) -> None:
    """A short line without a full stop heads what follows; a long paragraph is cut at a blank."""
    long = "một hai ba bốn " * 20
    write_xz(tmp_path / texts.PAGES, "Thời hạn giải quyết hồ sơ:", ANSWER, "Ngắn.", long)
    headed, halved = texts.pages(tmp_path)

    assert headed == Passage("Thời hạn giải quyết hồ sơ:", "", (ANSWER,))
    assert f"{halved.asking} {' '.join(halved.sentences)}" == long.strip()
    assert abs(len(halved.asking) - len(long) / 2) < len(" một")


@given(COUNTED)
def test_terms_are_counted_once_a_text(counted: list[list[str]]) -> None:
    """A term counts in how many texts it stands; no pair spans two parts of one."""
    found = count_terms(counted)
    holding = [{term for part in parts for term in terms(part)} for parts in counted]

    assert found == Counter(term for held in holding for term in held)


@given(COUNTED, st.integers(0, 4), st.integers(1, 3))
def test_the_vocabulary_is_what_is_not_rare(
    counted: list[list[str]], pairs: int, rare: int
) -> None:
    """The unknown term, then every syllable of enough texts, then the most frequent pairs."""
    counts = count_terms(counted)
    unknown, *chosen = choose_vocabulary(counts, pairs=pairs, rare=rare)
    syllables = [term for term in chosen if "_" not in term]
    joined = [term for term in chosen if "_" in term]
    known = [t for t in counts if "_" in t and counts[t] >= rare and not re.search(r"[\d²]", t)]

    assert (unknown, chosen) == (UNKNOWN, [*syllables, *joined])
    assert set(syllables) == {t for t in counts if "_" not in t and counts[t] >= rare}
    assert joined == sorted(known, key=lambda term: (-counts[term], term))[:pairs]


@given(PART, COUNTED)
def test_the_tokenizer_numbers_spelled_texts_as_training_does(
    text: str, counted: list[list[str]]
) -> None:
    """Of a spelled text it gives each known term's number, the root of its count times."""
    vocabulary = choose_vocabulary(count_terms(counted), pairs=9, rare=1)
    numbers = {term: n for n, term in enumerate(vocabulary)}
    found = Counter(make_tokenizer(vocabulary).encode(spell(text)).ids)
    trained = number(Passage(text, "", ()), numbers).asking
    del found[0]

    assert found == {n: isqrt(count) for n, count in Counter(trained.tolist()).items()}


def test_of_a_text_that_was_not_spelled_the_tokenizer_knows_the_syllables() -> None:
    """Other programs may load the folder too: they lose the pairs and nothing else."""
    vocabulary = choose_vocabulary(count_terms([["Hồ sơ"]]), pairs=9, rare=1)

    assert make_tokenizer(vocabulary).encode("Hồ SƠ, khen").tokens == ["ho", "so", UNKNOWN]
