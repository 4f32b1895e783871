"""What a checklist is printed and said as: a Word file, JSON, lines of a terminal."""

import io
import json
from pathlib import Path

import pytest
from docx import Document
from dossier_corpus import AFTER, BEFORE, PLAN, dossier_corpus

from corpus.facts.finding import facts_of
from retrieval.dossiers import __main__ as command
from retrieval.dossiers.awards import award_called, awards
from retrieval.dossiers.model import Checklist
from retrieval.dossiers.of_award import of_award
from retrieval.dossiers.of_plan import of_plan
from retrieval.dossiers.paper import paper_of
from retrieval.dossiers.phrases import VIETNAMESE
from retrieval.dossiers.report import checklist_json, checklist_text
from retrieval.exports.docx import docx_bytes

_CORPUS = dossier_corpus()


def _plan() -> Checklist:
    document = _CORPUS.document(PLAN)
    return of_plan(document, _CORPUS, on=BEFORE, facts=facts_of(document))


def _order() -> Checklist:
    award = award_called("Huân chương Lao động hạng Nhất", awards(_CORPUS.documents))
    assert award
    return of_award(award, _CORPUS, on=AFTER)


def test_the_laws_list_is_not_ticked_twice() -> None:
    """Beside the decree's own list that of the law has dashes."""
    award = award_called("Huân chương Lao động hạng Nhất", awards(_CORPUS.documents))
    assert award
    paragraphs, _ = _printed(of_award(award, _CORPUS, on=BEFORE))

    assert "☐\ttờ trình của tỉnh" in paragraphs
    assert "–\tTờ trình của cơ quan" in paragraphs


def _printed(checklist: Checklist) -> tuple[list[str], list[list[str]]]:
    """The paragraphs and the rows of the table of the Word file, as it opens again."""
    paper = Document(io.BytesIO(docx_bytes(paper_of(checklist, _CORPUS))))
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]
    return [paragraph.text for paragraph in paper.paragraphs], rows


def test_each_paper_has_a_box_and_its_source() -> None:
    """The Word file opens again with a box before every item, and the place under it."""
    paragraphs, _ = _printed(_plan())

    first = paragraphs.index("☐\tTờ trình đề nghị tặng Giấy khen của các thôn")
    assert paragraphs[first + 1].startswith("Kế hoạch số 4/2030 (UBND tỉnh Mẫu), gạch đầu dòng")
    assert sum(paragraph.startswith("☐") for paragraph in paragraphs) == 2


def test_silence_stands_in_the_table() -> None:
    """Every aspect has its row; where the plan is silent the row says so and cites nothing."""
    _, rows = _printed(_plan())

    assert {row[0] for row in rows[1:]} - {""} == set(VIETNAMESE.aspects.values())
    assert ["Ai quyết định", "không nêu trong văn bản", ""] in rows
    assert next(row for row in rows if row[0] == "Nộp cho ai")[1].endswith("Phòng Nội vụ")


def test_what_has_ended_is_printed_as_such() -> None:
    """The old decree stands among the rules that hold no more, and who took its place is named."""
    paragraphs, rows = _printed(_order())

    past = paragraphs[paragraphs.index("Quy định không còn áp dụng") :]
    assert any("hết hiệu lực" in words for words in past)
    assert any("Nghị định số 2/2030 thay thế quy định trước đó" in words for words in past)
    assert "Số lượng được đề nghị" not in [row[0] for row in rows]


def test_json_gives_null_where_nothing_is_said() -> None:
    """Programs tell silence from an empty list; every entry has its citation."""
    said = json.loads(json.dumps(checklist_json(_plan()), ensure_ascii=False))

    assert said["document"] == PLAN
    assert said["details"]["authority"] is None
    assert said["details"]["deadline"][0]["normalised"] == "2031-06-05"
    items = said["contents"][0]["items"]
    assert [item["citation"]["provision"] for item in items] == ["ii.1.-1", "ii.1.-2"]
    assert items[1]["forms"][0]["value"] == "Mẫu số 08"


def test_a_terminal_shows_the_same() -> None:
    """Boxes, silence and what is not held stand in the lines."""
    plan, order = checklist_text(_plan(), _CORPUS), checklist_text(_order(), _CORPUS)

    assert plan.count("☐") == 2
    assert "Ai quyết định: không nêu trong văn bản" in plan
    assert "Bằng cách nào: chưa thấy trong văn bản có trong kho" in order
    assert "! Nghị định số 2/2030 thay thế quy định trước đó" in order


class _Opened:
    """What the command opens in place of a corpus folder."""

    corpus = _CORPUS
    facts = {document.id: facts_of(document) for document in _CORPUS.documents}  # noqa: RUF012


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command over the made documents."""
    monkeypatch.setattr(command, "open_engine", lambda _: _Opened())


@pytest.mark.usefixtures("opened")
def test_the_command_prints_and_writes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One JSON document on standard output, and the Word file where it was asked for."""
    file = tmp_path / "hs.docx"
    status = command.main(
        ["--award", "giay khen", "--on", "2031-05-01", "--json", "--docx", str(file)]
    )

    assert status == 0
    assert json.loads(capsys.readouterr().out)["subject"] == "Giấy khen"
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.usefixtures("opened")
def test_the_command_lists_awards_and_refuses_others(capsys: pytest.CaptureFixture[str]) -> None:
    """An award that no regulation has ends the command with status 1 and the way out."""
    listed = command.main(["--list"])
    unknown = command.main(["--award", "Huân chương Mặt trăng"])

    printed = capsys.readouterr()
    assert (listed, unknown) == (0, 1)
    assert "Giấy khen\n" in printed.out
    assert "--list" in printed.err
