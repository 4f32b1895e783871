"""A law is cut alike from text, Word and HTML, and searched and answered by its provisions."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from textwrap import wrap

import pytest
from docx import Document as WordDocument

from corpus.ingest import ingest
from corpus.model import Document
from corpus.store import open_corpus
from retrieval.engine import Engine

LETTERHEAD = [
    "QUỐC HỘI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "Luật số: 01/2030/QH20", "LUẬT", "CỜ LUÂN LƯU", "Căn cứ Hiến pháp;",
    "Quốc hội ban hành Luật Cờ luân lưu.",
]  # fmt: skip
BODY = [
    "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh",
    "Luật này quy định việc xét tặng cờ luân lưu cho các thôn, tổ dân phố, cơ quan và trường học.",
    "Điều 2. Tiêu chuẩn tặng cờ luân lưu", "Cờ luân lưu tặng cho thôn đạt các tiêu chuẩn sau đây:",
    "1. Dẫn đầu phong trào thi đua của xã trong năm, được các thôn khác bình chọn công khai;",
    "2. Có mô hình mới, gồm một trong các mô hình:", "a) Trồng cây gây rừng;",
    "b) Xây dựng đường hoa.", "Chương II", "TỔ CHỨC THỰC HIỆN", "Điều 3. Thời hạn trao cờ",
    "Cờ luân lưu được trao trước ngày 19 tháng 5 hằng năm tại lễ tổng kết của xã.",
]  # fmt: skip
TABLE = ["STT | Hạng | Mức thưởng", "1 | Nhất | 500", "2 | Nhì | 300"]
IDS = [
    "chuong-i", "d1", "d2", "d2.k1", "d2.k2", "d2.k2.a", "d2.k2.b",
    "chuong-ii", "d3", "d3.p2", "d3.p3", "d3.p4",
]  # fmt: skip


def as_text(path: Path) -> None:
    """Write the law with a paragraph a line."""
    path.write_text("\n".join([*LETTERHEAD, *BODY, *TABLE]), encoding="utf-8")


def as_wrapped_text(path: Path) -> None:
    """Write the law with lines as wide as a page, and the number of a page between two of them."""
    lines = [line for paragraph in BODY for line in wrap(paragraph, 64)]
    lines[10:10] = ["", "2", ""]
    path.write_text("\n".join([*LETTERHEAD, *lines, *TABLE]), encoding="utf-8")


def as_word(path: Path) -> None:
    """Write the law with a table of Word."""
    document = WordDocument()
    for paragraph in [*LETTERHEAD, *BODY]:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=0, cols=3)
    for row in TABLE:
        for cell, words in zip(table.add_row().cells, row.split(" | "), strict=True):
            cell.text = words
    document.save(str(path))


def as_html(path: Path) -> None:
    """Write the law with bold numbers of articles and a table."""
    marked = [
        f"<p><b>{number}.</b> {escape(title)}</p>" if title else f"<p>{escape(number)}</p>"
        for number, _, title in (
            line.partition(". ") if line.startswith("Điều") else (line, "", "")
            for line in [*LETTERHEAD, *BODY]
        )
    ]
    rows = ["<tr><td>" + "</td><td>".join(row.split(" | ")) + "</td></tr>" for row in TABLE]
    page = "".join(["<html><body>", *marked, "<table>", *rows, "</table></body></html>"])
    path.write_text(page, encoding="utf-8")


def taken_in(path: Path) -> Document:
    """Take a file into a corpus of its own and return its document."""
    folder = path.parent / "kho"
    (outcome,) = ingest([path], corpus=folder)
    return open_corpus(folder).document(str(outcome.id))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("luat.txt", as_text),
        ("luat.rộng.txt", as_wrapped_text),
        ("luat.docx", as_word),
        ("luat.html", as_html),
    ],
)
def test_every_format_has_the_same_outline(
    tmp_path: Path, name: str, write: Callable[[Path], None]
) -> None:
    """The rows of a table are further paragraphs of the article they stand in.

    The lines of a letterhead may be joined where lines are wrapped.
    """
    write(tmp_path / name)

    document = taken_in(tmp_path / name)

    assert document.id == "luat-01-2030-qh20"
    ids = [provision.locator.id for provision in document.provisions]
    assert [i for i in ids if not i.startswith("mo-dau")] == IDS


def test_provisions_of_a_law_are_found_and_cited(tmp_path: Path) -> None:
    """A clause is found under the title of its article, and an answer cites it by its label."""
    as_text(tmp_path / "luat.txt")
    document = taken_in(tmp_path / "luat.txt")
    engine = Engine.open(tmp_path / "kho")

    found = engine.search("cờ luân lưu tặng cho thôn có mô hình mới", limit=3)
    answer = engine.ask("Cờ luân lưu được trao trước ngày nào?")

    hit = next(hit for hit in found if hit.chunk.id == f"{document.id}/d2.k2")
    assert hit.chunk.headings == (
        "Luật Cờ luân lưu",
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 2. Tiêu chuẩn tặng cờ luân lưu",
        "Cờ luân lưu tặng cho thôn đạt các tiêu chuẩn sau đây:",
    )
    assert "Điều 3" in [citation.label for citation in answer.citations]


def test_who_does_a_thing_is_cited_from_the_opening_words(tmp_path: Path) -> None:
    """A clause names the act, the words that introduce it whose act it is; both are quoted."""
    powers = ["Điều 4. Thẩm quyền", "Chủ tịch Ủy ban nhân dân xã có thẩm quyền sau đây:"]
    clauses = ["1. Thu hồi cờ luân lưu của thôn vi phạm;", "2. Hủy bỏ kết quả bình chọn sai."]
    text = "\n".join([*LETTERHEAD, *BODY, *powers, *clauses])
    (tmp_path / "luat.txt").write_text(text, encoding="utf-8")
    taken_in(tmp_path / "luat.txt")

    answer = Engine.open(tmp_path / "kho").ask("Ai thu hồi cờ luân lưu của thôn vi phạm?")

    (statement,) = answer.statements
    assert statement.text.split("\n")[1:3] == [powers[1], clauses[0]]
    assert statement.key == clauses[0]
    assert [citation.provision_id for citation in answer.citations] == ["d4"]


def test_what_says_where_a_file_comes_from_is_no_word_of_it(tmp_path: Path) -> None:
    """Notes above the text are kept as received and are never read, cited or searched."""
    note = "# source: https://example.org/luat (tải ngày 1/1/2030)"
    text = "\n".join([note, "", *LETTERHEAD, *BODY, "# nguồn: trong bài"])
    (tmp_path / "luat.txt").write_text(text, encoding="utf-8")

    document = taken_in(tmp_path / "luat.txt")

    assert document.lines[0].received == note
    assert document.text.startswith("QUỐC HỘI\n")
    assert document.text.endswith("# nguồn: trong bài")
