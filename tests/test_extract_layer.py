"""The text layer of a page is taken for what the page shows, and for nothing else."""

import pypdfium2 as pdfium
import pytest
from conftest import SHARED
from pdf_pages import FILLED, HEIGHT, WIDTH, pdf, text

from corpus.extract.layer import Layer, Verdict, read_layer
from corpus.restore.evidence import Judge
from corpus.restore.weights import WEIGHTS, load_weights

SEEN = text("The committee meets on 12/5/2024 to hear reports.")
UNMARKED = (
    "Thuc hien ke hoach phat dong dot thi dua cao diem cua huyen, cac co quan, don vi, dia phuong"
)
STRIPES = "0 g " + " ".join(f"{x} 598 3 14 re f" for x in range(66, 140, 6))
SCANS = SHARED / "scans"


@pytest.fixture(scope="module")
def judge() -> Judge:
    """The judge of damaged Vietnamese, with the words that ship."""
    return Judge(load_weights(WEIGHTS).vocabulary)


def layer_of(content: bytes, judge: Judge) -> Layer:
    """Judge the only page of a PDF."""
    return read_layer(pdfium.PdfDocument(content)[0], judge)


def test_clean_text_is_good_and_has_its_place(judge: Judge) -> None:
    """A printed line is read as written, its box about where it was printed."""
    layer = layer_of(pdf(SEEN), judge)

    (line,) = layer.lines
    assert layer.verdict is Verdict.GOOD
    assert line.text == "The committee meets on 12/5/2024 to hear reports."
    assert line.box is not None
    assert line.box.left == pytest.approx(72, abs=2)
    assert 695 < line.box.bottom < 701 < line.box.top < 712


@pytest.mark.parametrize(
    "hidden",
    [
        text("Trust me", y=600, before="3 Tr"),  # drawn with no ink
        f"{STRIPES} {text('Trust me', y=600, before='3 Tr')}",  # the same over other ink
        text("Trust me", y=600, before="1 g"),  # white on white
        text("Trust me", y=600, before="0.99 g"),  # nearly white on white
        text("Trust me", y=600, size=2),  # too small to be read
        text("Trust me", y=HEIGHT + 50),  # off the page
        text("Trust me", x=WIDTH + 50),
        text("Trust me", y=600) + " 0 g 60 590 200 30 re f",  # blacked out
        text("Trust me", y=600) + " 1 g 60 590 200 30 re f",  # whited out
    ],
)
def test_what_nobody_sees_is_no_content(hidden: str, judge: Judge) -> None:
    """Hidden words are left out and counted, the seen ones stay."""
    layer = layer_of(pdf(f"{SEEN} {hidden}"), judge)

    assert {line.text for line in layer.lines} == {
        "The committee meets on 12/5/2024 to hear reports."
    }
    assert layer.verdict is Verdict.GOOD
    assert layer.hidden >= len("Trustme")


@pytest.mark.parametrize(
    "shown",
    [
        "0 g 60 590 200 30 re f " + text("Trust me", y=600, before="1 g"),  # white on black
        text("Trust me", y=600, before="0.5 g"),  # grey
        text("Trust me", y=600, before="1 Tr"),  # outlines
        text("Trust me", y=600, size=6),  # a footnote
    ],
)
def test_what_can_be_seen_is_content(shown: str, judge: Judge) -> None:
    """Unusual colours and sizes that a reader sees are kept."""
    layer = layer_of(pdf(f"{SEEN} {shown}"), judge)

    assert [line.text for line in layer.lines][1:] == ["Trust me"]


def test_what_a_picture_covers_is_no_content(judge: Judge) -> None:
    """Words drawn before a picture that fills the page are under it."""
    under, over = text("Trust me", y=600), SEEN

    layer = layer_of(pdf(f"{under} {FILLED} {over}"), judge)

    assert [line.text for line in layer.lines] == [
        "The committee meets on 12/5/2024 to hear reports."
    ]
    assert layer.hidden == len("Trustme")


def test_a_turned_page_has_its_boxes_as_shown(judge: Judge) -> None:
    """On a page shown turned clockwise, what runs up in the file runs right from its foot."""
    upright = "BT /F1 12 Tf 0 1 -1 0 300 72 Tm (Shown upright) Tj ET"
    (line,) = layer_of(pdf(upright, rotate=90), judge).lines

    assert line.box is not None
    assert line.text == "Shown upright"
    assert line.box.left == pytest.approx(72, abs=2)
    assert line.box.bottom == pytest.approx(WIDTH - 300, abs=4)


def test_text_printed_sideways_is_no_layer_to_read(judge: Judge) -> None:
    """Words that run up the page make no lines, and are read from the image instead."""
    upwards = (
        "BT /F1 12 Tf 0 1 -1 0 300 72 Tm (Forty letters and more run up this page today) Tj ET"
    )

    assert layer_of(pdf(upwards), judge).verdict is Verdict.DAMAGED


def test_vietnamese_without_marks_is_damaged(judge: Judge) -> None:
    """A layer that lost its marks is told from one that has none to lose."""
    assert layer_of(pdf(text(UNMARKED, size=9)), judge).verdict is Verdict.DAMAGED
    assert layer_of(pdf(SEEN), judge).verdict is Verdict.GOOD


def test_pages_without_text_are_blank_or_pictures(judge: Judge) -> None:
    """A page that shows nothing is blank, one with strokes only has no layer."""
    assert layer_of(pdf(""), judge).verdict is Verdict.BLANK
    assert layer_of(pdf("100 100 200 3 re f"), judge).verdict is Verdict.ABSENT


def test_hidden_words_under_a_picture_are_the_scanners(judge: Judge) -> None:
    """Words without ink over a full picture are a reading of it, to be checked by reading it."""
    ink = "0 g 60 690 400 30 re f 1 g 62 692 300 10 re f"
    words = text("The committee meets on 12 May to hear reports", before="3 Tr")
    layer = layer_of(pdf(f"{FILLED} {ink} {words}"), judge)

    assert layer.verdict is Verdict.UNSEEN
    assert layer.lines[0].text.startswith("The committee")


def test_words_left_and_right_at_one_height_make_a_line(judge: Judge) -> None:
    """The halves of a letterhead stand on one line, the next line below."""
    halves = f"{text('Left half', y=700)} {text('Right half', y=700, x=350)} {text('Below', y=680)}"

    assert [line.text for line in layer_of(pdf(halves), judge).lines] == [
        "Left half Right half",
        "Below",
    ]


@pytest.mark.skipif(not SCANS.is_dir(), reason="the shared scans are not at hand")
@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("digital", Verdict.GOOD),
        ("badlayer", Verdict.DAMAGED),
        ("image", Verdict.ABSENT),
    ],
)
def test_every_page_of_the_scans_is_judged_right(kind: str, verdict: Verdict, judge: Judge) -> None:
    """Good layers are found good, wrong-language layers damaged, on every page."""
    files = [pdfium.PdfDocument(path) for path in sorted(SCANS.glob(f"*.{kind}.pdf"))]
    verdicts = [read_layer(page, judge).verdict for file in files for page in file]

    assert verdicts == [verdict] * 22
