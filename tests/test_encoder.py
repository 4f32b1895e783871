"""The encoder that ships: its files, its vectors and its measure."""

import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from corpus.normalize import fold
from index.encoder import SHIPPED_ENCODER, load_encoder, load_sentence_encoder
from index.static import StaticEncoder, spell

ROOT = Path(__file__).parent.parent
TEXTS = (
    "Hạn nộp hồ sơ khen thưởng là ngày nào?",
    "Kế hoạch số 153/KH-UBND\nThời gian: 01/9/2024",
    "PHONG TRÀO THI ĐUA",
    "văn hoá, Uỷ ban",
    "qwzx !?",
    "",
)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("", "_DIMENSION", "_QUESTION_PREFIX", "_PASSAGE_PREFIX"):
        monkeypatch.delenv(f"ENCODER{name}", raising=False)


@pytest.fixture(scope="module")
def shipped() -> StaticEncoder:
    """The encoder that ships."""
    return StaticEncoder.load(SHIPPED_ENCODER)


def test_the_shipped_files_are_small_and_hold_nothing_that_runs() -> None:
    """The model is at most 20 MB of safetensors, JSON and its card."""
    files = [path for path in SHIPPED_ENCODER.rglob("*") if path.is_file()]

    assert {path.suffix for path in files} == {".safetensors", ".json", ".md"}
    assert sum(path.stat().st_size for path in files) <= 20_000_000


@pytest.mark.filterwarnings("default::DeprecationWarning")  # what torch imports
def test_it_is_a_sentence_transformers_model(shipped: StaticEncoder) -> None:
    """SentenceTransformer loads the folder and gives the same vectors for spelled texts."""
    reference = load_sentence_encoder(str(SHIPPED_ENCODER))
    spelled = [spell(text) for text in TEXTS]

    assert_allclose(shipped.encode(TEXTS), reference.encode(spelled), atol=1e-6)


def test_vectors_have_length_one_or_nought(shipped: StaticEncoder) -> None:
    """Rows are unit vectors; a text without a known word has none."""
    lengths = np.linalg.norm(shipped.encode(TEXTS), axis=1)

    assert_allclose(lengths, [1, 1, 1, 1, 0, 0], atol=1e-6)
    assert shipped.encode([]).shape == (0, shipped.dimension)


def test_two_spellings_of_one_text_have_one_vector(shipped: StaticEncoder) -> None:
    """Case, the place of the tone, the Unicode form and diacritics make no difference."""
    first, *others = shipped.encode(["Văn hoá", "văn hóa", "VĂN HO\u0301A", "van hóa", "Van hoa"])

    for other in others:
        assert_array_equal(other, first)


def test_the_leading_numbers_serve_alone(
    shipped: StaticEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a dimension set, the shipped vectors are their leading numbers, scaled again."""
    monkeypatch.setenv("ENCODER_DIMENSION", "128")
    shorter = load_encoder()
    leading = shipped.encode(TEXTS[:4])[:, :128]

    assert shorter.encode(TEXTS).shape == (len(TEXTS), 128)
    assert_allclose(
        shorter.encode(TEXTS[:4]),
        leading / np.linalg.norm(leading, axis=1, keepdims=True),
        atol=1e-6,
    )


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
