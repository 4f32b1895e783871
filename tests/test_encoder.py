"""The encoder that ships: its files, its vectors and its training."""

import json
import lzma
import socket
import subprocess
import sys
from collections import Counter
from dataclasses import astuple
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from corpus.normalize import fold
from index.encoder import SHIPPED_ENCODER, load_encoder, load_sentence_encoder
from index.errors import EncoderFault
from index.static import StaticEncoder
from index.training import initial, texts
from index.training.batches import Source, batches, tokenize
from index.training.damage import Damage
from index.training.syllables import choose_vocabulary, count_syllables, make_tokenizer
from index.training.texts import TextPair

ROOT = Path(__file__).parent.parent
TEXTS = (
    "Hạn nộp hồ sơ khen thưởng là ngày nào?",
    "Kế hoạch số 153/KH-UBND\nThời gian: 01/9/2024",
    "PHONG TRÀO THI ĐUA",
    "văn hoá, Uỷ ban",
    "qwzx !?",
    "",
)
VOCABULARY = choose_vocabulary(Counter({"hồ": 9, "hộ": 5, "sơ": 3, "thi": 2, "đua": 1}), size=20)
TOKENS = st.lists(st.integers(1, len(VOCABULARY) - 1), min_size=1).map(
    lambda tokens: np.array(tokens, dtype=np.int32)
)


@pytest.fixture(scope="module")
def shipped() -> StaticEncoder:
    """The encoder that ships."""
    return StaticEncoder.load(SHIPPED_ENCODER)


def test_the_shipped_files_are_small_and_hold_nothing_that_runs() -> None:
    """The model is at most 8 MB of safetensors, JSON and its card."""
    files = [path for path in SHIPPED_ENCODER.rglob("*") if path.is_file()]

    assert {path.suffix for path in files} == {".safetensors", ".json", ".md"}
    assert sum(path.stat().st_size for path in files) <= 8_000_000


@pytest.mark.filterwarnings("default::DeprecationWarning")  # of libraries that torch imports
def test_it_is_a_sentence_transformers_model(shipped: StaticEncoder) -> None:
    """SentenceTransformer loads the folder and gives the same vectors."""
    reference = load_sentence_encoder(str(SHIPPED_ENCODER))

    assert_allclose(shipped.encode(TEXTS), reference.encode(TEXTS), atol=1e-6)


def test_vectors_have_length_one_or_nought(shipped: StaticEncoder) -> None:
    """Rows are unit vectors; a text without a known word has none."""
    lengths = np.linalg.norm(shipped.encode(TEXTS), axis=1)

    assert_allclose(lengths, [1, 1, 1, 1, 0, 0], atol=1e-6)
    assert shipped.encode([]).shape == (0, shipped.dimension)


def test_two_spellings_of_one_text_have_one_vector(shipped: StaticEncoder) -> None:
    """Case, the place of the tone and the Unicode form make no difference."""
    vectors = shipped.encode(["Văn hoá", "văn hóa", "VĂN HO\u0301A"])

    assert_array_equal(vectors[0], vectors[1])
    assert_array_equal(vectors[0], vectors[2])


def test_a_question_finds_what_answers_it_with_and_without_diacritics(
    shipped: StaticEncoder,
) -> None:
    """Of four provisions the right one is nearest, however the question is typed."""
    provisions = (
        "Tập thể, cá nhân gửi báo cáo thành tích về Phòng Nội vụ trước ngày 15 tháng 11.",
        "Kinh phí khen thưởng trích từ quỹ thi đua, khen thưởng.",
        "Tỷ lệ Chiến sĩ thi đua cơ sở không quá 15% số lao động tiên tiến.",
        "Đẩy mạnh tuyên truyền gương người tốt, việc tốt.",
    )
    questions = (
        "gửi báo cáo về đâu",
        "tiền thưởng lấy từ nguồn nào",
        "chiến sĩ thi đua được bao nhiêu phần trăm",
    )

    for typed in (questions, tuple(map(fold, questions))):
        nearest = (shipped.encode(typed) @ shipped.encode(provisions).T).argmax(axis=1)
        assert nearest.tolist() == [0, 1, 2]


def test_loading_touches_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped encoder loads where every connection fails."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    assert load_encoder().encode(["hồ sơ"]).shape[0] == 1


def test_neither_importing_nor_encoding_loads_torch() -> None:
    """A command that only asks does not wait for torch."""
    program = (
        "import sys; from index.store import open_index; from index.encoder import load_encoder; "
        "load_encoder().encode(['a']); sys.exit('torch' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_a_missing_or_broken_model_says_where(tmp_path: Path) -> None:
    """A folder without a model, or with a file cut short, is named."""
    with pytest.raises(EncoderFault, match=str(tmp_path)):
        StaticEncoder.load(tmp_path)
    for name in ("model.safetensors", "tokenizer.json"):
        whole = (SHIPPED_ENCODER / name).read_bytes()
        (tmp_path / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(EncoderFault, match=str(tmp_path)):
        StaticEncoder.load(tmp_path)


def test_every_token_has_its_folded_form() -> None:
    """Folding a token gives a token, so an undiacritised text has no fewer known words."""
    texts = ["Hồ sơ thi đua", "hộ, hố ĐUA"]
    vocabulary = choose_vocabulary(count_syllables(texts), size=8)

    assert {fold(token) for token in vocabulary[1:]} <= set(vocabulary)
    assert len(vocabulary) <= 9


@given(TOKENS)
def test_damage_keeps_what_a_reader_without_marks_sees(tokens: np.ndarray) -> None:
    """Undiacritised tokens are the folded ones; misread ones fold to some of the same, in order."""
    damage = Damage(VOCABULARY, generator=np.random.default_rng(0))
    plain = [fold(VOCABULARY[token]) for token in tokens]
    misread = iter(plain)

    assert [VOCABULARY[token] for token in damage.undiacritise(tokens)] == plain
    assert all(fold(VOCABULARY[token]) in misread for token in damage.misread(tokens))


def test_a_batch_pairs_each_question_with_its_own_passage_once() -> None:
    """Every row's sides come from one pair, and no asking side stands in a batch twice."""
    pairs = [TextPair(f"hồ {n}", f"sơ {n}") for n in range(50)]
    vocabulary = choose_vocabulary(
        count_syllables(text for pair in pairs for text in (pair.asking, pair.answering)), size=99
    )
    generator = np.random.default_rng(1)
    stream = batches(
        [Source(*tokenize(make_tokenizer(vocabulary), pairs), share=1.0)],
        size=32,
        damage=Damage(vocabulary, generator=generator),
        generator=generator,
    )

    for batch in islice(stream, 20):
        numbers = [
            ({t for t in map(vocabulary.__getitem__, side) if t.isdecimal()})
            for sides in zip(batch.asking, batch.answering, strict=True)
            for side in sides
        ]
        assert all(
            a == b or not a or not b for a, b in zip(numbers[::2], numbers[1::2], strict=True)
        )
        assert len(numbers) <= 2 * 32


def test_texts_are_read_as_pairs_that_belong_together(tmp_path: Path) -> None:
    """A question goes with its answer, a heading with the text under it.

    Answers that only list further questions are left out; two spellings become one.
    """
    answer = "Căn cứ theo quy định thì trong 10 ngày làm việc."
    write_xz(
        tmp_path / texts.QUESTIONS,
        json.dumps({"q": "Bao lâu?", "a": answer}),
        json.dumps({"q": "Gồm những gì?", "a": f"- Bao lâu thì được {'x' * 30}? - Ở đâu?"}),
    )
    write_xz(
        tmp_path / texts.STATUTES,
        json.dumps({"demuc": "Văn hoá", "heading": "Điều 1.1.LQ.1. Hồ sơ", "text": answer}),
    )
    write_xz(tmp_path / texts.PAGES, "Thời hạn giải quyết hồ sơ:", answer, "Ngắn.")

    assert list(texts.questions(tmp_path)) == [TextPair("Bao lâu?", answer)]
    assert list(texts.statutes(tmp_path)) == [TextPair("Văn hóa Hồ sơ", answer)]
    assert list(texts.pages(tmp_path)) == [TextPair("Thời hạn giải quyết hồ sơ:", answer)]


@pytest.mark.parametrize("start", ["random", "passages"])
def test_training_brings_together_what_belongs_together(start: str, tmp_path: Path) -> None:
    """Questions end up nearest to their own passages, with which they share no word."""
    from index.training import loop  # noqa: PLC0415  (torch)

    pairs = [TextPair(f"hỏi{n} câu", f"đáp{n} lời đáp{n}") for n in range(40)]
    counts = count_syllables(text for p in pairs for text in (p.asking, p.answering))
    vocabulary = choose_vocabulary(counts, size=200)
    tokenizer = make_tokenizer(vocabulary)
    generator = np.random.default_rng(2)
    source = Source(*tokenize(tokenizer, pairs), share=1.0)
    vectors = initial.START[start](source.answering, vocabulary, dimension=16, generator=generator)
    stream = batches(
        [source],
        size=32,
        damage=Damage(vocabulary, generator=generator),
        generator=generator,
    )
    vectors *= initial.lengths(counts, vocabulary)[:, None]
    loop.save(loop.train(tokenizer, vectors, stream, steps=150, rate=0.05), tmp_path)
    encoder = StaticEncoder.load(tmp_path)
    asking, answering = (encoder.encode(side) for side in zip(*map(astuple, pairs), strict=True))

    assert (asking @ answering.T).argmax(axis=1).tolist() == list(range(40))


def test_frequent_tokens_start_shorter_and_both_forms_alike() -> None:
    """Lengths are a / (a + p) of the folded form; the unknown token's is 0."""
    counts = Counter({"hồ": 60, "ho": 39, "sơ": 1})
    vocabulary = choose_vocabulary(counts, size=9)
    lengths = dict(zip(vocabulary, initial.lengths(counts, vocabulary), strict=True))

    assert lengths["[UNK]"] == 0
    assert lengths["hồ"] == lengths["ho"] == pytest.approx(0.01 / (0.01 + 0.99))
    assert lengths["sơ"] == pytest.approx(0.5)


def write_xz(path: Path, *lines: str) -> None:
    """Write lines as the training texts are kept."""
    path.write_bytes(lzma.compress("".join(line + "\n" for line in lines).encode()))
