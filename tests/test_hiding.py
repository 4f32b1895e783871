"""Words that a person does not see are no words of a document, however they are hidden."""

from pathlib import Path

import docx
import pytest
from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from corpus.extract.docx import read_docx
from corpus.extract.hiding import hides, whitens
from corpus.extract.html import read_html

WHITE = RGBColor(255, 255, 255)
STYLES = [
    ("display:none", True),
    ("DISPLAY : NONE !important", True),
    ("color:red;visibility: hidden", True),
    ("font-size:0", True),
    ("font-size: 0px !important", True),
    ("font-size:0.1px", True),
    ("font-size:1px", True),
    ("font-size:0.9em", False),
    ("font-size:10px", False),
    ("opacity:0", True),
    ("opacity:.0", True),
    ("opacity:0.01", True),
    ("opacity:0.5", False),
    ("opacity:1", False),
    ("color:transparent", True),
    ("color:rgba(0, 0, 0, 0)", True),
    ("color:rgba(0, 0, 0, 0.6)", False),
    ("color:rgb(0, 0, 0)", False),  # black: the third part is no opacity
    ("position:absolute;left:-9999px", True),
    ("position:fixed; top: -200em", True),
    ("margin-left:-108.0pt", False),  # a wide table of Word
    ("margin-left:-9999px", True),
    ("text-indent:-999em", True),
    ("text-indent:-18pt", False),  # a hanging indent
    ("border-left:-100px", False),
    ("height:0;overflow:hidden", True),
    ("overflow:hidden;max-height:0px", True),
    ("height:0", False),  # words run over the edge
    ("overflow:hidden;height:100px", False),
    ("line-height:0;overflow:hidden", False),
    ("position:absolute;clip:rect(0,0,0,0)", True),
    ("position:absolute;clip:rect(1px, 1px, 1px, 1px)", True),
    ("clip-path:inset(100%)", True),
    ("clip-path:inset(5%)", False),
    ("transform:scale(0)", True),
    ("transform: rotate(3deg) scaleX(0)", True),
    ("transform:scale(0.9)", False),
    ("color:#000;background:#fff", False),
    ("", False),
]
WHITES = [
    ("color:white", True),
    ("color:#FFF", True),
    ("color: rgb(255, 255, 255)", True),
    ("color:#fff0f0", False),
    ("background-color:white", False),
    ("color:white;background:#036", False),
    ("color:#fff;background-color:white", True),  # white on white
]


@pytest.mark.parametrize(("style", "expected"), STYLES)
def test_a_style_hides(style: str, *, expected: bool) -> None:
    """The table of styles."""
    assert hides(style) is expected


@pytest.mark.parametrize(("style", "expected"), WHITES)
def test_a_style_whitens(style: str, *, expected: bool) -> None:
    """The table of white words: not on a ground of another colour."""
    assert whitens(style) is expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<font color="white">ẩn</font>', []),
        ('<font color="#FFFFFF">ẩn</font>', []),
        ('<font color="red">rõ</font>', ["rõ"]),
        ('<table><tr><td bgcolor="#036"><font color="white">rõ</font></td></tr></table>', ["rõ"]),
        ('<table bgcolor="white"><tr><td><font color="#fff">ẩn</font></td></tr></table>', []),
        ('<div style="background:navy"><b style="color:#fff">rõ</b></div>', ["rõ"]),
        ('<div style="background:#fff"><b style="color:#fff">ẩn</b></div>', []),
    ],
)
def test_white_words_are_seen_on_a_coloured_ground(
    tmp_path: Path, markup: str, expected: list[str]
) -> None:
    """The ground may be an element's around, set by style or by attribute."""
    path = tmp_path / "trang.html"
    path.write_text(f"<p>Kế hoạch</p>{markup}", encoding="utf-8")
    (page,) = read_html(path).pages

    assert [line.text for line in page.lines] == ["Kế hoạch", *expected]


def test_styles_of_word_hide_what_they_are_given_to(tmp_path: Path) -> None:
    """Styles of characters and of paragraphs, by themselves or based on another that hides."""
    document = docx.Document()
    for name, kind in (("An", WD_STYLE_TYPE.CHARACTER), ("An doan", WD_STYLE_TYPE.PARAGRAPH)):
        hiding = document.styles.add_style(name, kind)
        hiding.font.hidden = True
        document.styles.add_style(f"{name} con", kind).base_style = hiding
    paragraph = document.add_paragraph("Hạn nộp ")
    for style in ("An", "An con"):
        paragraph.add_run("ẩn ", style=style)
    paragraph.add_run("hồ sơ", style="An").font.hidden = False
    for style in ("An doan", "An doan con"):
        document.add_paragraph("ẩn", style=style)

    assert _lines(document, tmp_path) == ["Hạn nộp hồ sơ"]


def test_styles_that_whiten_or_shrink_hide_too(tmp_path: Path) -> None:
    """But for a shaded style, and for runs that state another colour or size."""
    document = docx.Document()
    white = document.styles.add_style("Trang", WD_STYLE_TYPE.CHARACTER)
    white.font.color.rgb = WHITE
    document.styles.add_style("Nho", WD_STYLE_TYPE.CHARACTER).font.size = Pt(1)
    ground = document.styles.add_style("Nen", WD_STYLE_TYPE.PARAGRAPH)
    ground.font.color.rgb = WHITE
    shade = OxmlElement("w:shd")
    shade.set(qn("w:fill"), "1F3864")
    ground.element.get_or_add_pPr().append(shade)
    paragraph = document.add_paragraph()
    for style in ("Trang", "Nho"):
        paragraph.add_run("ẩn ", style=style)
    paragraph.add_run("đen ", style="Trang").font.color.rgb = RGBColor(0, 0, 0)
    paragraph.add_run("to", style="Nho").font.size = Pt(12)
    document.add_paragraph("Tiêu đề trên nền", style="Nen")

    assert _lines(document, tmp_path) == ["đen to", "Tiêu đề trên nền"]


def test_words_in_the_colour_of_the_paper_are_hidden(tmp_path: Path) -> None:
    """A theme's background colour is white under another name."""
    document = docx.Document()
    paragraph = document.add_paragraph("Hạn nộp")
    paragraph.add_run(" ẩn").font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    paragraph.add_run(" hồ sơ").font.color.theme_color = MSO_THEME_COLOR.TEXT_1

    assert _lines(document, tmp_path) == ["Hạn nộp hồ sơ"]


def test_a_style_based_on_itself_ends(tmp_path: Path) -> None:
    """A damaged file is read all the same."""
    document = docx.Document()
    style = document.styles.add_style("Vong", WD_STYLE_TYPE.CHARACTER)
    style.base_style = style
    document.add_paragraph().add_run("Kế hoạch", style="Vong")

    assert _lines(document, tmp_path) == ["Kế hoạch"]


def _lines(document: docx.document.Document, folder: Path) -> list[str]:
    """Return the lines of a Word document, read from its file."""
    document.save(str(folder / "a.docx"))
    (page,) = read_docx(folder / "a.docx").pages
    return [line.text for line in page.lines if line.text]
