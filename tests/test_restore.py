"""Facts about restoring damaged Vietnamese documents."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import RestorationError
from corpus.extract.text import read_lines
from corpus.restore.measure import measure_lines
from corpus.restore.restorer import Restorer
from corpus.restore.weights import CHANNEL, LANGUAGE, WEIGHTS

SOURCES = Path(__file__).parent.parent / "corpus" / "sources"
GOLD = Path(__file__).parent.parent.parent / "shared" / "gold"
DAMAGED = ("000", "002", "003", "004")


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """One restorer with the shipped weights."""
    return Restorer.load()


def plan(number: str) -> tuple[str, ...]:
    """Return the received lines of a shipped plan."""
    return read_lines(next(SOURCES.glob(f"{number}_*.txt")))


def test_damaged_sentences_read_as_vietnamese(restorer: Restorer) -> None:
    """Sentences of the shipped plans come back as the officers wrote them."""
    sentences = {
        # heading in capitals, Đ read as P
        "I. MUC PiCH, YEU CAU": "I. MỤC ĐÍCH, YÊU CẦU",
        # digits for letters, Đ read as P
        "1ap thanh tich chao ming Ky niém 75 nim Ngay giai phong tinh Bic Kan": (
            "lập thành tích chào mừng Kỷ niệm 75 năm Ngày giải phóng tỉnh Bắc Kạn"
        ),
        # names of places, dates and document numbers
        "Thuc hién Ké hoach s6 2402/KH-UBND ngay 16 thang 5 nim 2024 cta": (
            "Thực hiện Kế hoạch số 2402/KH-UBND ngày 16 tháng 5 năm 2024 của"
        ),
        "vé phong trao thi dua yéu nudc nam 2024 trén dia ban thi xa Tinh Bién.": (
            "về phong trào thi đua yêu nước năm 2024 trên địa bàn thị xã Tịnh Biên."
        ),
        # ¢ for ệ
        "Phat dgng phong trao thi dua dac bi¢t 1ap thanh tich chao mirng Ky ni¢ém": (
            "Phát động phong trào thi đua đặc biệt lập thành tích chào mừng Kỷ niệm"
        ),
        # "tar" is hardly "tử", but for the words around
        "cac dién hinh tién tién trén Trang thong tin dién tar ciia Van phong": (
            "các điển hình tiên tiến trên Trang thông tin điện tử của Văn phòng"
        ),
    }
    for received, meant in sentences.items():
        (line,) = restorer.restore([received])

        assert (line.text, line.damaged) == (meant, True)


def test_clean_plan_stays_byte_for_byte(restorer: Restorer) -> None:
    """Plan 001 was received clean: not one character of it changes."""
    lines = plan("001")

    restored = restorer.restore(lines)

    assert [line.text for line in restored] == list(lines)
    assert not any(line.damaged for line in restored)


def test_clean_decomposed_text_stays(restorer: Restorer) -> None:
    """Clean text whose letters and marks are separate characters is no damaged text."""
    lines = [unicodedata.normalize("NFD", line) for line in plan("001")]

    assert [line.text for line in restorer.restore(lines)] == lines


def test_english_stays(restorer: Restorer) -> None:
    """A page in another language is left alone, alone and among clean Vietnamese lines."""
    english = "The deadline for submitting commendation files is the third quarter of the year."

    assert restorer.restore([english])[0].text == english
    assert restorer.restore([*plan("001"), english])[-1].text == english


@pytest.mark.parametrize("number", DAMAGED)
def test_long_numbers_are_kept(restorer: Restorer, number: str) -> None:
    """Dates, document numbers and years of a damaged plan stand in the restored plan, in order."""
    lines = plan(number)
    figures = re.compile(r"(?<![^\s(])\d+/\d+(?:/\d{4})?|\b(?:19|20)\d\d\b")

    for received, restored in zip(lines, restorer.restore(lines), strict=True):
        assert figures.findall(restored.text) == figures.findall(received)


def test_a_document_decides_its_own_doubtful_words(restorer: Restorer) -> None:
    """Where a document speaks of its ward again and again, "phuong" by itself is the ward."""
    sure = [
        "Uy ban nhan dan phudng Nhon Hung, thi xa Tinh Bien",
        "Chu tich Uy ban nhan dan phudng Nhon Hung",
        "Hoi dong nhan dan phudng trinh Uy ban nhan dan phudng",
        "tren dia ban phudng Nhon Hung, thi xa Tinh Bien",
    ]
    doubtful = "can bo, cong chuc phuong"

    (alone,) = restorer.restore([doubtful])
    among = restorer.restore([*sure, *sure, doubtful])[-1]

    assert alone.text.endswith("phương")
    assert among.text.endswith("phường")


def test_small_letters_on_a_line_of_capitals_stay_small(restorer: Restorer) -> None:
    """The foot of a plan names the receivers beside the signer in capitals."""
    lines = ["Noi nhan: TM. UY BAN NHAN DAN", "Luu: VT, TH."]

    restored = [line.text for line in restorer.restore(lines)]

    assert restored == ["Nơi nhận: TM. ỦY BAN NHÂN DÂN", "Lưu: VT, TH."]


def test_addresses_are_kept(restorer: Restorer) -> None:
    """Web and e-mail addresses in a damaged line stay as received."""
    line = "Gui ho so ve dia chi thi-dua@bac-kan.vn va https://thi-dua.gov.vn/ho-so truoc ngay do"

    (restored,) = restorer.restore([line])

    assert restored.damaged
    assert "thi-dua@bac-kan.vn và https://thi-dua.gov.vn/ho-so trước ngày" in restored.text


@given(lines=st.lists(st.text(max_size=60), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_input_keeps_its_number_of_lines(restorer: Restorer, lines: list[str]) -> None:
    """Whatever comes in, as many lines come out, each with a confidence from 0 to 1."""
    restored = restorer.restore(lines)

    assert len(restored) == len(lines)
    assert all(0 <= line.confidence <= 1 for line in restored)


def test_restoring_twice_is_the_same(restorer: Restorer) -> None:
    """A warm restorer and a fresh one make the same of one plan."""
    lines = plan("004")

    assert restorer.restore(lines) == restorer.restore(lines) == Restorer.load().restore(lines)


def test_confidence_is_lower_where_less_can_be_read(restorer: Restorer) -> None:
    """A garbled line is trusted less than a plain one."""
    plain, garbled = restorer.restore(
        ["Thuc hién Ké hoach phat dong phong trao thi dua yéu nudc", "Tlm qu6 hgl cbg tvi n9 vhg"]
    )

    assert plain.confidence > 0.9 > garbled.confidence


def test_fingerprint_names_the_weights(restorer: Restorer, tmp_path: Path) -> None:
    """Other weights have another fingerprint; the same ones have the same."""
    shutil.copytree(WEIGHTS, tmp_path / "weights")
    same = Restorer.load(tmp_path / "weights").fingerprint
    with (tmp_path / "weights" / CHANNEL).open("ab") as file:
        file.write(b"\0")

    assert same == restorer.fingerprint
    assert Restorer.load(tmp_path / "weights").fingerprint != same


@pytest.mark.parametrize("name", [LANGUAGE, CHANNEL])
def test_missing_weights_say_the_way_out(name: str, tmp_path: Path) -> None:
    """A missing file is named together with the command that makes it."""
    shutil.copytree(WEIGHTS, tmp_path / "weights")
    (tmp_path / "weights" / name).unlink()

    with pytest.raises(RestorationError, match=rf"{name}.*python -m corpus\.restore\.train"):
        Restorer.load(tmp_path / "weights")


@pytest.mark.parametrize("name", [LANGUAGE, CHANNEL])
@pytest.mark.parametrize("size", [0, 10, 5000])
def test_broken_weights_are_refused(name: str, size: int, tmp_path: Path) -> None:
    """Weights cut short are refused, not used."""
    shutil.copytree(WEIGHTS, tmp_path / "weights")
    whole = (tmp_path / "weights" / name).read_bytes()
    (tmp_path / "weights" / name).write_bytes(whole[:size])

    with pytest.raises(RestorationError):
        Restorer.load(tmp_path / "weights")


def test_weights_of_another_program_are_refused(tmp_path: Path) -> None:
    """Arrays without what the language model needs are refused when loaded, not when used."""
    shutil.copytree(WEIGHTS, tmp_path / "weights")
    with np.load(tmp_path / "weights" / LANGUAGE, allow_pickle=False) as arrays:
        some = {name: arrays[name] for name in arrays.files if name != "trigram"}
    np.savez(tmp_path / "weights" / LANGUAGE, allow_pickle=False, **some)

    with pytest.raises(RestorationError):
        Restorer.load(tmp_path / "weights")


def test_shipped_weights_are_small() -> None:
    """Both files of weights together stay under 8 MB."""
    assert sum(path.stat().st_size for path in WEIGHTS.glob("*.npz")) < 8_000_000


def test_command_prints_line_for_line() -> None:
    """`python -m corpus.restore FILE` prints as many lines as the file has."""
    path = next(SOURCES.glob("004_*.txt"))

    done = _run(str(path))

    assert done.returncode == 0
    assert len(done.stdout.split("\n")) - 1 == len(read_lines(path))
    assert "công tác thi đua" in done.stdout


def test_command_names_a_missing_file() -> None:
    """A missing file ends the command with status 1 and a sentence, not a traceback."""
    done = _run("khong-co.txt")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Lỗi: khong-co.txt: không có tệp này")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not GOLD.is_dir(), reason="transcripts of the plans are not at ../shared/gold")
@pytest.mark.parametrize(
    ("number", "transcript", "least"),
    [("000", "kh-153-ubnd-cho-don-2024", 0.985), ("003", "kh-64-ubnd-nhon-hung-2024", 0.98)],
)
def test_plans_are_restored(restorer: Restorer, number: str, transcript: str, least: float) -> None:
    """Two damaged plans come back at least as well as with the first, slower restorer."""
    figures = measure_lines(restorer, read_lines(GOLD / f"{transcript}.txt"), plan(number))

    assert figures["received"] < 0.2
    assert figures["restored"] > least


def _run(argument: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "corpus.restore", argument]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=SOURCES.parent.parent
    )
