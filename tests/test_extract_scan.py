"""Reading sheets: cleaning, voting, figures, and the pictures of whole documents."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from corpus.errors import SourceError
from corpus.extract.clean import (
    Pixels,
    Sheet,
    clean,
    count_strokes,
    even_light,
    fade_red,
    find_skew,
    has_flag,
    remove_specks,
)
from corpus.extract.numerals import as_one, choose_figure, is_strokes, repair_figures, roman
from corpus.extract.proofread import Proofreader
from corpus.extract.scan import read_image
from corpus.extract.tesseract import Word, find_language
from corpus.extract.vote import Place, merge_readings
from corpus.model import TextOrigin
from corpus.restore.weights import WEIGHTS, load_weights

PRINTED = ("KẾ HOẠCH", "Số: 153/KH-UBND ngày 28 tháng 5 năm 2024", "Hạn nộp hồ sơ khen thưởng")
needs_tesseract = pytest.mark.skipif(
    find_language() is None, reason="Tesseract's Vietnamese data is not installed"
)


def page(lines: Sequence[str] = PRINTED) -> Image.Image:
    """Print lines on a sheet of A4 at 300 dots an inch."""
    fonts = [*Path("/usr/share/fonts").rglob("DejaVuSerif.ttf")]
    if not fonts:
        pytest.skip("the font DejaVu Serif is not installed")
    image = Image.new("RGB", (2480, 3508), "white")
    canvas = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(fonts[0]), 56)
    for number, line in enumerate(lines):
        canvas.text((300, 300 + 110 * number), line, fill="black", font=font)
    return image


def pixels(image: Image.Image) -> Pixels:
    """Return a picture as red, green and blue."""
    return np.asarray(image, dtype=np.uint8)


def bars(*columns: int, height: int = 40, crossbar: bool = False) -> Pixels:
    """Draw upright strokes with feet and heads at some columns."""
    word = np.full((height, 90), 255, np.uint8)
    for column in columns:
        word[:, column : column + 6] = 0
        word[:4, column - 4 : column + 10] = word[-4:, column - 4 : column + 10] = 0
    if crossbar:
        word[18:22, columns[0] : columns[-1]] = 0
    return word


def place(*variants: tuple[str, float]) -> Place:
    """Return a place on no particular spot."""
    return Place(variants, 0.0, 0.0, 10.0, 10.0)


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    """The proofreader with the weights that ship."""
    return Proofreader(load_weights(WEIGHTS))


@pytest.mark.parametrize("angle", [-2.3, 0.4, 0.0])
def test_a_turned_sheet_is_turned_back(angle: float) -> None:
    """The skew found is the angle a sheet was turned by, to a tenth of a degree."""
    turned = page(PRINTED * 6).rotate(angle, fillcolor="white", resample=Image.Resampling.BICUBIC)

    found = find_skew(fade_red(pixels(turned)))

    assert found == pytest.approx(-angle, abs=0.1)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_points_of_a_sheet_go_back_to_the_scan(quarters: int) -> None:
    """A dot found on the turned sheet goes back to where it was on the scan."""
    scan = np.zeros((40, 60), np.uint8)
    scan[5, 20] = 1
    turned = np.rot90(scan, quarters)
    down, right = (int(axis[0]) for axis in np.nonzero(turned))

    x, y = Sheet(turned, 0.0, quarters).to_scan(right + 0.5, down + 0.5)

    assert (x, y) == (20.5, 5.5)


def test_red_ink_fades_and_black_stays() -> None:
    """A red seal is left as light as paper, black letters as dark as they were."""
    scan = np.array([[[210, 40, 40], [20, 20, 20]]], np.uint8)

    assert fade_red(scan).tolist() == [[210, 20]]


def test_shadows_are_evened_out() -> None:
    """Paper in a shadow becomes as white as paper in the light."""
    shade = np.linspace(120, 250, 800).astype(np.uint8)

    evened = even_light(np.tile(shade, (600, 1)))

    assert evened.min() > 240


def test_specks_go_and_dots_of_letters_stay() -> None:
    """A spot far from any letter is whitened; the dot after a figure stays."""
    sheet = np.full((300, 300), 255, np.uint8)
    sheet[100:140, 100:106] = 0
    sheet[134:140, 120:126] = 0
    sheet[240:246, 240:246] = 0

    cleaned = remove_specks(sheet)

    assert cleaned[136, 122] == 0
    assert cleaned[242, 242] == 255


@pytest.mark.parametrize(
    ("word", "strokes"),
    [
        (bars(20), 1),
        (bars(20, 40), 2),
        (bars(20, 40, 60), 3),
        (bars(20, 45, crossbar=True), 0),  # an H
    ],
)
def test_strokes_are_counted(word: Pixels, strokes: int) -> None:
    """I, II and III have as many strokes; an H is none of them."""
    assert count_strokes(word) == strokes


def test_a_one_has_a_flag_on_the_left_alone() -> None:
    """A head to the left makes a 1; a head to both sides makes an I."""
    one = bars(40)
    one[:4, 46:50] = 255

    assert has_flag(one)
    assert not has_flag(bars(40))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("l5", "15"),
        ("3l", "31"),
        ("I0/2024/NĐ-CP", "10/2024/NĐ-CP"),
        ("5Š", "55"),
        ("1a", "1a"),  # a point of a list
        ("II.", "II."),  # no figure in it
        ("VN2000", "VN2000"),  # a code
    ],
)
def test_letters_among_figures_are_figures(read: str, printed: str) -> None:
    """Only words that have a figure already are changed."""
    assert repair_figures(read) == printed


def test_a_counting_word_asks_for_a_figure() -> None:
    """After "tháng" the reading that is a figure wins; after "lục" a Roman numeral may stand."""
    assert choose_figure(["Š", "5"], before="tháng") == "5"
    assert choose_figure(["I"], before="Phụ lục") is None
    assert as_one("I.") == "1."
    assert is_strokes(["IH.", "HI."])
    assert roman("HI.", strokes=3) == "III."


def test_two_readings_outvote_the_third() -> None:
    """What two readings say is taken, and a word that one alone saw at a blank spot is not."""
    right, wrong = Word("đua", 0, 0, 50, 20, 0.9), Word("dua", 1, 0, 51, 20, 0.95)
    speck = Word("2", 200, 0, 210, 20, 0.5)

    (line,) = merge_readings([[(right,)], [(right,)], [(wrong, speck)]])

    assert [where.text for where in line] == ["đua", ""]


def test_halves_of_a_letterhead_make_one_line() -> None:
    """Words at one height stand on one line from left to right, lower ones on the next."""
    left, right = Word("ỦY", 0, 0, 50, 20, 0.9), Word("CỘNG", 300, 2, 360, 22, 0.9)
    below = Word("Số", 0, 30, 40, 50, 0.9)

    lines = merge_readings([[(right,), (below,), (left,)]])

    assert [[where.text for where in line] for line in lines] == [["ỦY", "CỘNG"], ["Số"]]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ([place(("phong", 2.9)), place(("trào", 2.9)), place(("thị", 2.5)), place(("đua", 2.9))],
         "phong trào thi đua"),
        ([place(("Mục", 2.9)), place(("dích:", 2.9))], "Mục đích:"),
        ([place(("tháng", 2.9)), place(("Š", 0.9), ("5", 0.8)), place(("năm", 2.9))],
         "tháng 5 năm"),
        ([place(("ông", 2.9)), place(("Minamoto", 2.8))], "ông Minamoto"),
        ([place(("số", 2.9)), place(("64/KH-UBND", 2.9))], "số 64/KH-UBND"),
    ],
)  # fmt: skip
def test_the_words_around_decide(
    line: Sequence[Place], printed: str, proofreader: Proofreader
) -> None:
    """A wrong mark is righted, names and numbers stay as read."""
    assert " ".join(proofreader.read([line])[0]) == printed


@needs_tesseract
@pytest.mark.parametrize("turned", [0, 90, 180])
def test_a_picture_is_read_whichever_side_is_up(turned: int, tmp_path: Path) -> None:
    """The lines printed on a sheet are read word for word, their boxes on the sheet as given."""
    picture = page(PRINTED * 3).rotate(turned, expand=True)
    picture.save(tmp_path / "scan.png", dpi=(300, 300))

    (read,) = read_image(tmp_path / "scan.png").pages

    assert [line.text for line in read.lines] == [*PRINTED] * 3
    assert read.origin is TextOrigin.OCR
    boxes = [line.box for line in read.lines if line.box]
    assert len(boxes) == 9
    assert all(0 < box.left < box.right < read.width for box in boxes)
    assert all(0 < box.bottom < box.top < read.height for box in boxes)


@needs_tesseract
def test_a_tiff_of_two_pages_has_two_pages(tmp_path: Path) -> None:
    """Pages of a TIFF come in order."""
    first, second = page(["Trang thứ nhất"]), page(["Trang thứ hai"])
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second], dpi=(300, 300))

    pages = read_image(tmp_path / "a.tif").pages

    assert [(p.number, p.lines[0].text) for p in pages] == [
        (1, "Trang thứ nhất"),
        (2, "Trang thứ hai"),
    ]


def test_a_broken_picture_is_refused_by_name(tmp_path: Path) -> None:
    """The message names the file and says what to do."""
    (tmp_path / "hỏng.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)

    with pytest.raises(SourceError, match=r"hỏng\.png: ảnh hỏng"):
        read_image(tmp_path / "hỏng.png")


def test_a_white_sheet_stays_white() -> None:
    """Cleaning finds no skew and no ink where there is none."""
    sheet = clean(np.full((400, 300, 3), 255, np.uint8))

    assert sheet.turned == 0.0
    assert cv2.countNonZero(255 - sheet.pixels) == 0
