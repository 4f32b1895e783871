"""Files go into a corpus whole or not at all, and every file's outcome is told."""

import json
import os
import shutil
import time
from pathlib import Path

import pytest
from conftest import SHARED

from corpus import ingest as command
from corpus.catalogue import CATALOGUE, read_catalogue, read_records
from corpus.errors import CorpusError, SourceError, UnknownDocument
from corpus.ingest import ingest
from corpus.intake.changes import changing
from corpus.intake.entries import with_entry, without_entry
from corpus.intake.naming import safe_name
from corpus.intake.outcomes import What
from corpus.list import main as list_main
from corpus.remove import main as remove_main
from corpus.show import main as show_main
from corpus.store import SHIPPED_CORPUS, open_corpus

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN CHỢ ĐỒN
Số: {number}/KH-UBND
Chợ Đồn, ngày 2 tháng 5 năm 2024

KẾ HOẠCH
Phát động thi đua {number}

Thực hiện Kế hoạch số 327/KH-UBND của UBND tỉnh;

I. MỤC ĐÍCH
1. Nâng cao chất lượng công tác thi đua, khen thưởng trên địa bàn huyện.
"""


def plan(number: int) -> str:
    """Return a small plan with a number of its own."""
    return PLAN.format(number=number)


def held(folder: Path) -> dict[str, bytes]:
    """Return every file of a corpus by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of its own with one plan in it."""
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / CATALOGUE).write_text("# Kho thử.\n", encoding="utf-8")
    (tmp_path / "một.txt").write_text(plan(1), encoding="utf-8")
    ingest([tmp_path / "một.txt"], corpus=folder)
    return folder


def test_a_new_corpus_starts_as_a_copy_of_the_shipped_one(tmp_path: Path) -> None:
    """Its catalogue is the shipped one, letter for letter, and what is added stands behind it."""
    path = tmp_path / "a.txt"
    path.write_text(plan(7), encoding="utf-8")

    (outcome,) = ingest([path], corpus=tmp_path / "mới" / "kho")

    shipped = (SHIPPED_CORPUS / CATALOGUE).read_text(encoding="utf-8")
    text = (tmp_path / "mới" / "kho" / CATALOGUE).read_text(encoding="utf-8")
    assert text.startswith(shipped.rstrip())
    assert (outcome.what, outcome.id) == (What.ADDED, "kh-7-ubnd-cho-don-2024")
    assert len(open_corpus(tmp_path / "mới" / "kho").documents) == shipped.count("[[source]]") + 1


def test_the_entry_states_what_the_document_states(corpus: Path) -> None:
    """Metadata goes into the catalogue; the file is stored as received."""
    (source,) = read_catalogue(corpus)

    assert source.number == "1/KH-UBND"
    assert source.places == ("huyện Chợ Đồn", "tỉnh Bắc Kạn")
    assert source.rests_on == ("327/KH-UBND",)
    assert (corpus / source.file).read_text(encoding="utf-8") == plan(1)


def test_what_is_known_is_not_taken_twice(corpus: Path, tmp_path: Path) -> None:
    """The same file is unchanged, the same bytes under another name a duplicate."""
    shutil.copy(tmp_path / "một.txt", tmp_path / "bản sao.txt")
    before = held(corpus)

    outcomes = ingest([tmp_path / "một.txt", tmp_path / "bản sao.txt"], corpus=corpus)

    assert [outcome.what for outcome in outcomes] == [What.UNCHANGED, What.DUPLICATE]
    assert held(corpus) == before


def test_a_changed_file_takes_the_place_of_the_old_one(corpus: Path, tmp_path: Path) -> None:
    """By its name, and its entry is read anew."""
    (tmp_path / "một.txt").write_text(plan(1) + "2. Thêm.\n", encoding="utf-8")

    (outcome,) = ingest([tmp_path / "một.txt"], corpus=corpus)

    assert (outcome.what, outcome.id) == (What.REPLACED, "kh-1-ubnd-cho-don-2024")
    assert len(read_catalogue(corpus)) == 1
    assert (corpus / "một.txt").read_text(encoding="utf-8").endswith("2. Thêm.\n")


def test_the_same_document_in_another_file_takes_its_place(corpus: Path, tmp_path: Path) -> None:
    """Its number tells; the old file goes."""
    (tmp_path / "khác.txt").write_text(plan(1) + "2. Thêm.\n", encoding="utf-8")

    (outcome,) = ingest([tmp_path / "khác.txt"], corpus=corpus)

    assert (outcome.what, outcome.id) == (What.REPLACED, "kh-1-ubnd-cho-don-2024")
    assert [source.file for source in read_catalogue(corpus)] == ["khác.txt"]
    assert not (corpus / "một.txt").exists()


def test_documents_without_a_number_do_not_replace_each_other(corpus: Path, tmp_path: Path) -> None:
    """Two plans of one office and year may both lack a number: the second id gets one behind."""
    for name in ("x", "y"):
        text = plan(5).replace("Số: 5/", "Số: /").replace("Phát động", f"Phát động {name}")
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    outcomes = [ingest([tmp_path / f"{name}.txt"], corpus=corpus)[0] for name in "xy"]

    assert [o.id for o in outcomes] == ["kh-ubnd-cho-don-2024", "kh-ubnd-cho-don-2024-2"]


def test_files_of_one_name_in_two_folders_are_both_kept(corpus: Path, tmp_path: Path) -> None:
    """A folder a year with a "plan.txt" each loses nothing, now and at the next run."""
    for number in (8, 9):
        (tmp_path / "vào" / str(number)).mkdir(parents=True)
        path = tmp_path / "vào" / str(number) / "plan.txt"
        path.write_text(plan(number), encoding="utf-8")

    first = ingest([tmp_path / "vào"], corpus=corpus)
    again = ingest([tmp_path / "vào"], corpus=corpus)

    assert [outcome.file for outcome in first] == ["plan.txt", "plan (2).txt"]
    assert [outcome.what for outcome in again] == [What.UNCHANGED, What.UNCHANGED]


def test_what_a_person_wrote_stays(corpus: Path, tmp_path: Path) -> None:
    """A corrected title and a comment survive a changed file, letter for letter."""
    path = corpus / CATALOGUE
    text = path.read_text(encoding="utf-8").replace("Phát động", "Ghi tay")
    text = text.replace("phát động thi đua 1", "do tay người sửa").replace(
        "[[source]]", "# Lời ghi.\n[[source]]"
    )
    path.write_text(text, encoding="utf-8")
    (tmp_path / "một.txt").write_text(plan(1) + "2. Thêm.\n", encoding="utf-8")

    (outcome,) = ingest([tmp_path / "một.txt"], corpus=corpus)

    assert outcome.what is What.REPLACED
    assert path.read_text(encoding="utf-8") == text
    assert read_records(corpus)[0].by_hand


def test_an_id_can_be_given(corpus: Path, tmp_path: Path) -> None:
    """It names a new document, or the one to replace; it must be an id, for one file."""
    (tmp_path / "hai.txt").write_text(plan(2), encoding="utf-8")

    (added,) = ingest([tmp_path / "hai.txt"], corpus=corpus, document_id="cua-toi")

    assert (added.what, added.id) == (What.ADDED, "cua-toi")
    with pytest.raises(CorpusError, match="không dấu"):
        ingest([tmp_path / "hai.txt"], corpus=corpus, document_id="Của tôi")
    with pytest.raises(CorpusError, match="2 tệp"):
        ingest([tmp_path / "hai.txt"] * 2, corpus=corpus, document_id="a")


def test_a_refused_file_leaves_the_corpus_as_it_was(corpus: Path, tmp_path: Path) -> None:
    """Byte for byte, and nothing beside it; the others still go in."""
    (tmp_path / "rỗng.pdf").write_bytes(b"")
    before, beside = held(corpus), set(tmp_path.iterdir())

    (outcome, missing) = ingest([tmp_path / "rỗng.pdf", tmp_path / "không có"], corpus=corpus)

    assert outcome.what is missing.what is What.REFUSED
    assert "rỗng" in str(outcome.reason)
    assert held(corpus) == before
    assert set(tmp_path.iterdir()) == beside


def test_a_catalogue_that_cannot_be_written_undoes_the_change(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file laid in place is taken back, the old one laid back."""
    (tmp_path / "một.txt").write_text(plan(1) + "2. Thêm.\n", encoding="utf-8")
    before = held(corpus)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (outcome,) = ingest([tmp_path / "một.txt"], corpus=corpus)

    assert outcome.what is What.REFUSED
    assert "đĩa" in str(outcome.reason)
    assert held(corpus) == before


def test_two_commands_do_not_change_one_corpus_at_once(corpus: Path, tmp_path: Path) -> None:
    """The second is told to wait."""
    with (
        changing(corpus, start=False),
        pytest.raises(SourceError, match="chờ"),
        changing(corpus, start=False),
    ):
        pass


NAMES = [
    ("../../evil.txt", "evil.txt"),
    ("..%2f..%2fevil.txt", "evil.txt"),
    ("..%252f..%252fevil.txt", "evil.txt"),
    ("..\\..\\evil.txt", "evil.txt"),
    ("/etc/cron.d/evil.txt", "evil.txt"),
    ("ke-hoach.txt\0.pdf", "ke-hoach.txt.pdf"),
    ("ke-hoach\u202efdp.exe", "ke-hoachfdp.exe"),
    ("ke\nhoach.txt", "kehoach.txt"),
    ("Kê\u0301 hoạch.txt", "Kế hoạch.txt"),
    (".readings", "readings"),
    ("sources.toml", "van-ban sources.toml"),
    ("...", "van-ban"),
    ("", "van-ban"),
]


@pytest.mark.parametrize(("name", "stored"), NAMES)
def test_names_are_made_safe(name: str, stored: str) -> None:
    """No path, no control character, no name of the corpus's own; twice is once."""
    assert safe_name(name) == stored
    assert safe_name(stored) == stored


def test_shared_upload_names_stay_in_the_folder() -> None:
    """Each is one name of at most 200 bytes that a disk takes."""
    path = SHARED / "scans" / "bad" / "upload-names.json"
    if not path.exists():
        pytest.skip("the shared hostile files are not beside the repository")
    for name in json.loads(path.read_text(encoding="utf-8"))["names"].values():
        safe = safe_name(name)

        assert Path(safe).name == safe
        assert len(safe.encode()) <= 200


def test_removing_is_the_inverse_of_adding(corpus: Path) -> None:
    """The text of the catalogue, with an entry added and removed, is what it was."""
    text = (corpus / CATALOGUE).read_text(encoding="utf-8")

    added = with_entry(text, '[[source]]\nid = "x"\n')

    assert without_entry(added, 1) == text


def test_the_commands_tell_what_they_did(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One JSON document each; exit statuses that scripts can use."""
    at = ["--corpus", str(corpus), "--json"]
    (tmp_path / "rỗng.txt").write_bytes(b"")

    assert command.main([str(tmp_path / "một.txt"), *at]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["unchanged"] == 1
    assert command.main([str(tmp_path / "rỗng.txt"), *at]) == 1
    assert json.loads(capsys.readouterr().out)["files"][0]["what"] == "refused"
    assert list_main(at) == 0
    (listed,) = json.loads(capsys.readouterr().out)["documents"]
    assert show_main([listed["id"], *at]) == 0
    assert json.loads(capsys.readouterr().out)["outline"][-1]["label"] == "khoản 1 mục I"
    assert show_main(["--source", "một.txt", "--text", *at]) == 0
    assert "Nâng cao chất lượng" in json.loads(capsys.readouterr().out)["text"]
    assert show_main(["kh-999", *at]) == 1
    assert "kh-1-ubnd" in capsys.readouterr().err
    assert remove_main([listed["id"], *at]) == 0
    assert remove_main([listed["id"], *at]) == 1
    assert command.main([str(tmp_path), "--corpus", str(tmp_path / "một.txt")]) == 2
    assert read_catalogue(corpus) == ()
    assert not (corpus / "một.txt").exists()


def test_removing_what_is_not_there_is_refused(corpus: Path) -> None:
    """The error names what is there."""
    with changing(corpus, start=False) as holdings, pytest.raises(UnknownDocument, match="kh-1-"):
        holdings.remove("kh-999")


def test_five_hundred_unchanged_files_take_five_seconds_at_most(
    corpus: Path, tmp_path: Path
) -> None:
    """Their hashes are known; none is read again."""
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number in range(500):
        (folder / f"{number}.txt").write_text(plan(number + 10), encoding="utf-8")
    ingest([folder], corpus=corpus)

    began = time.perf_counter()
    outcomes = ingest([folder], corpus=corpus)
    seconds = time.perf_counter() - began

    assert {outcome.what for outcome in outcomes} == {What.UNCHANGED}
    assert len(outcomes) == 500
    assert seconds <= 5
