"""Official texts are checked before they take the place of anything, or refused whole."""

import json
from pathlib import Path

import pytest
from fetch_server import Host, Reply
from fetched import (
    GOOD,
    ID,
    NUMBER,
    a_corpus,
    a_host,
    know,
    lines,
    one_restorer,
    page,
    refused,
    rules,
    take,
    word,
)

from corpus import fetch as command
from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.errors import SourceError, UnknownDocument
from corpus.fetch import fetch
from corpus.fetching import fetching
from corpus.fetching.progress import Amount, silent
from corpus.intake.changes import changing
from corpus.intake.outcomes import What
from corpus.legislation import Regulation
from corpus.model import Kind
from corpus.reading import hash_file
from corpus.store import SHIPPED_CORPUS, open_corpus

host = pytest.fixture(a_host)
kho = pytest.fixture(a_corpus)
_one_restorer = pytest.fixture(autouse=True)(one_restorer)


def test_a_good_text_is_ingested_under_the_regulation_s_id(kho: Path, host: Host) -> None:
    """Its articles can be read from the corpus, its file is named by the id and its format."""
    know(kho, host.says("/7nd.aspx?ItemID=1", GOOD))

    outcome = take(kho, host)

    (document,) = open_corpus(kho).documents
    assert (outcome.what, outcome.id, outcome.file) == (What.ADDED, ID, f"{ID}.html")
    assert outcome.path == host.origin + "/7nd.aspx?ItemID=1"
    assert (document.id, document.source.number) == (ID, NUMBER)
    assert "d2.a" in [provision.locator.id for provision in document.provisions]


def test_the_official_text_takes_the_place_of_what_stands_under_the_id(
    kho: Path, host: Host
) -> None:
    """One document is left, with the new file; the same file again changes nothing."""
    know(kho, host.says("/a", Reply(page(*lines(), "Điều này thừa."))))
    take(kho, host)
    know(kho, host.says("/b", Reply(word(*lines()))))

    replaced, again = take(kho, host), take(kho, host)

    assert (replaced.what, again.what) == (What.REPLACED, What.UNCHANGED)
    assert [(s.id, s.file) for s in read_catalogue(kho)] == [(ID, f"{ID}.docx")]
    assert not (kho / f"{ID}.html").exists()


def test_the_id_is_the_regulation_s_whatever_the_text_would_be_named(kho: Path, host: Host) -> None:
    """So a digest under that id is found and replaced."""
    know(kho, host.says("/a", GOOD), known_as="co-luan-luu")

    (outcome,) = fetch([NUMBER], corpus=kho, rules=rules(host))

    assert (outcome.what, outcome.id) == (What.ADDED, "co-luan-luu")


def test_a_page_leads_to_the_files_that_it_links_to(kho: Path, host: Host) -> None:
    """Word files first; links to other hosts are not followed."""
    links = '<a href="/x.pdf">PDF</a> <a href="files/7nd.docx">DOCX</a>'
    know(kho, page=host.says("/vb/?docid=7", Reply(page("Tài liệu đính kèm", links))))
    host.says("/vb/files/7nd.docx", Reply(word(*lines())))

    outcome = take(kho, host)

    assert outcome.what is What.ADDED
    assert host.asked == ["/vb/?docid=7", "/vb/files/7nd.docx"]


CONTENTS = [
    (page("Lỗi", "Không tìm thấy trang bạn yêu cầu."), "không thấy số văn bản 7/2031/NĐ-CP"),
    (page(*lines("8/2031/NĐ-CP")), "là văn bản số 8/2031/NĐ-CP, không phải 7/2031/NĐ-CP"),
    (page(*lines(articles=2)), "đọc được 2 điều, phải có 3 (thiếu Điều 3)"),
    (word(*lines())[:-300], "bị hỏng hoặc bị cắt"),
    (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "PDF bị cắt"),
    (b"\x89PNG\r\n\x1a\n rest", "là ảnh, không phải PDF"),
    ("\n".join(lines()).encode(), "là văn bản thuần, không phải PDF"),
    (b"PK\x03\x04 no archive", "bị hỏng"),
]


@pytest.mark.parametrize(("body", "said"), CONTENTS)
def test_a_file_that_is_not_the_regulation_is_refused(
    kho: Path, host: Host, body: bytes, said: str
) -> None:
    """Even where the host calls it good; what the corpus held stays."""
    know(kho, host.says("/good", GOOD))
    take(kho, host)
    know(kho, host.says("/a", Reply(body)))

    reason = refused(kho, host)

    why, _, way_out = reason.partition(". Cách khác: ")
    assert why.startswith(f"{host.origin}/a: ")
    assert said in why
    assert ID not in why  # the name of a temporary file says nothing
    assert ID in way_out


def test_a_pinned_hash_takes_one_file_only(kho: Path, host: Host, tmp_path: Path) -> None:
    """Another file is refused, right as its text may be."""
    (tmp_path / "a").write_bytes(GOOD.body)
    address = host.says("/a", GOOD)
    know(kho, address, sha256="0" * 64)

    assert "sha256" in refused(kho, host)
    know(kho, address, sha256=hash_file(tmp_path / "a"))
    assert take(kho, host).what is What.ADDED


def test_the_next_address_is_tried_where_one_fails(kho: Path, host: Host) -> None:
    """In their order, the page last."""
    know(
        kho,
        host.says("/gone", Reply(b"", 404)),
        host.says("/other", Reply(page(*lines("8/2031/NĐ-CP")))),
        page=host.says("/page", GOOD),
    )

    assert take(kho, host).what is What.ADDED
    assert host.asked == ["/gone", "/other", "/page"]


def test_a_corpus_that_does_not_exist_is_not_started_in_vain(tmp_path: Path, host: Host) -> None:
    """It begins, as a copy of the shipped one, with the first text that came."""
    (outcome,) = fetch(["luat-06-2022-qh15"], corpus=tmp_path / "mới", rules=rules(host))

    assert outcome.what is What.REFUSED
    assert not (tmp_path / "mới").exists()


def test_a_corpus_that_does_not_exist_starts_as_a_copy_of_the_shipped_one(
    tmp_path: Path, host: Host
) -> None:
    """As it does for any other file that is ingested."""
    official = (host.says("/a", GOOD),)
    decree = Regulation(ID, NUMBER, Kind.DECREE, "Cờ", "Chính phủ", official=official)

    outcome = fetching.Fetching(tmp_path / "mới", rules(host), silent).take(decree)

    ids = [source.id for source in read_catalogue(tmp_path / "mới")]
    assert outcome.what is What.ADDED
    assert ids == [*(source.id for source in read_catalogue(SHIPPED_CORPUS)), ID]


def test_a_regulation_without_an_address_is_refused_and_one_unknown_is_an_error(
    kho: Path, host: Host
) -> None:
    """Without ids, only those with an address are fetched; ids may be numbers."""
    know(kho)

    assert "chưa biết địa chỉ" in refused(kho, host)
    assert fetch(corpus=kho, rules=rules(host)) == ()
    assert len(fetch([NUMBER, ID], corpus=kho, rules=rules(host))) == 1
    with pytest.raises(UnknownDocument, match=ID):
        fetch(["nd-8"], corpus=kho, rules=rules(host))


def test_a_corpus_in_use_stops_the_run(kho: Path, host: Host) -> None:
    """It is no fault of the text; the error says to wait."""
    know(kho, host.says("/a", GOOD))

    with changing(kho, start=False), pytest.raises(SourceError, match="chờ"):
        take(kho, host)


def test_progress_tells_the_bytes_of_a_regulation(kho: Path, host: Host) -> None:
    """The last amount is the whole file."""
    know(kho, host.says("/a", GOOD))
    told: list[Amount] = []

    fetch([ID], corpus=kho, progress=told.append, rules=rules(host))

    size = len(GOOD.body)
    assert told[-1] == Amount(ID, size, size, "B")


def test_the_list_tells_a_digest_from_a_text(
    kho: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """A digest of our own words is no official text, and says so until one has taken its place."""
    know(kho, host.says("/a", GOOD), page="https://vbpl.vn/a")
    entry = f'[[source]]\nid = "{ID}"\nfile = "a.txt"\ndigest = "a.txt"\nkind = "nghị định"\n'
    entry += 'title = "Về cờ luân lưu"\nissuer = "Chính phủ"\nlevel = "trung ương"\n'
    (kho / CATALOGUE).write_text(entry, encoding="utf-8")
    (kho / "a.txt").write_text("Điều 2. Tiêu chuẩn\nXóm dẫn đầu.\n", encoding="utf-8")

    listed = []
    for _ in range(2):
        command.main(["--list", "--corpus", str(kho)])
        listed.append(capsys.readouterr().out.split("\t")[1:])
        take(kho, host)

    said = [f"Nghị định số {NUMBER}", "https://vbpl.vn/a\n"]
    assert listed == [["bản tóm lược", *said], ["toàn văn", *said]]


def test_the_command_tells_what_happened(
    kho: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list, a table or one JSON document; a user cannot allow another host."""
    know(kho, host.says("/a", GOOD))
    at = ["--corpus", str(kho)]

    assert command.main(["--list", *at]) == 0
    assert capsys.readouterr().out == f"{ID}\tchưa có\tNghị định số {NUMBER}\tchưa có địa chỉ\n"
    assert command.main(["--list", "--json", *at]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["regulations"]
    assert (listed["held"], listed["addresses"]) == (None, [f"{host.origin}/a"])
    assert command.main([ID, "--json", *at]) == 1
    (told,) = json.loads(capsys.readouterr().out)["files"]
    assert (told["what"], told["id"]) == ("refused", ID)
    assert command.main([ID, *at]) == 1
    assert f"từ chối    {ID}: {host.origin}/a: {host.origin} không thuộc" in capsys.readouterr().out
    assert command.main(["nd-8", *at]) == 2
    assert "không biết văn bản 'nd-8'" in capsys.readouterr().err
    assert host.asked == []
