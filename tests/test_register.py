"""The register states each change in a sentence that can be cited by itself."""

from datetime import date
from pathlib import Path

import pytest

from corpus import register
from corpus.errors import CorpusError
from corpus.legislation import (
    LEGISLATION,
    Change,
    Confidence,
    Legislation,
    Regulation,
    What,
    read_legislation,
)
from corpus.model import Kind
from corpus.register import REGISTER, register_of, sentence_of
from corpus.store import SHIPPED_CORPUS, Corpus

DECREE = Regulation("a", "1/2030/NĐ-CP", Kind.DECREE, "Về việc thử", "Chính phủ", date(2030, 2, 3))
LAW = Regulation("b", "9/2031/QH17", Kind.LAW, "Luật Thử", "Quốc hội")
DAY = date(2031, 7, 1)
SAID = [
    (
        Change("a", What.BEGINS, DAY, Confidence.VERIFIED, (), "a", "d9.k1"),
        "Nghị định số 1/2030/NĐ-CP có hiệu lực từ ngày 01/7/2031 (khoản 1 Điều 9).",
    ),
    (
        Change("a", What.ENDS, DAY, Confidence.VERIFIED, (), "b"),
        "Nghị định số 1/2030/NĐ-CP hết hiệu lực từ ngày 01/7/2031, "
        "được thay thế bằng Luật số 9/2031/QH17.",
    ),
    (
        Change("a", What.ENDS, DAY, Confidence.SINGLE),
        "Nghị định số 1/2030/NĐ-CP hết hiệu lực từ ngày 01/7/2031; "
        "mới thấy ở một nguồn, cần kiểm tra.",
    ),
    (
        Change("a", What.AMENDED, DAY, Confidence.VERIFIED, (), "b"),
        "Nghị định số 1/2030/NĐ-CP được sửa đổi, bổ sung một phần từ ngày 01/7/2031 "
        "bởi Luật số 9/2031/QH17.",
    ),
    (
        Change("a", What.REPLACED, DAY, Confidence.VERIFIED, ("d8.k2",), "b", "d5"),
        "Khoản 2 Điều 8 Nghị định số 1/2030/NĐ-CP từ ngày 01/7/2031 "
        "thực hiện theo Điều 5 Luật số 9/2031/QH17.",
    ),
    (
        Change("a", What.SUSPENDED, DAY, Confidence.VERIFIED),
        "Nghị định số 1/2030/NĐ-CP ngưng hiệu lực từ ngày 01/7/2031.",
    ),
]


@pytest.mark.parametrize(("change", "expected"), SAID)
def test_each_kind_of_change_is_said_in_a_sentence(change: Change, expected: str) -> None:
    """Who, what, from when, by what, and how sure, in one sentence."""
    assert sentence_of(change, Legislation((DECREE, LAW), (change,))) == expected


def test_a_change_of_an_unknown_document_is_refused() -> None:
    """The error names the document that the register would have to name."""
    with pytest.raises(CorpusError, match="'a'"):
        sentence_of(SAID[0][0], Legislation((LAW,)))


def test_the_shipped_register_is_what_the_shipped_legislation_says() -> None:
    """Nobody edits the register; it is written from legislation.toml, byte for byte."""
    shipped = (SHIPPED_CORPUS / f"{REGISTER}.txt").read_bytes()

    assert shipped == register_of(read_legislation(SHIPPED_CORPUS)).encode()


def test_every_change_is_a_provision_of_the_register(shipped: Corpus) -> None:
    """Each sentence can be cited: it is the whole of a provision behind its letter."""
    document = shipped.document(REGISTER)
    known = shipped.legislation

    paragraphs = [p.span.of(document.text).strip() for p in document.provisions]
    said = {words.partition(" ")[2] for words in paragraphs}
    assert {sentence_of(change, known) for change in known.changes} <= said


def test_the_command_writes_the_register_of_a_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It writes beside legislation.toml; a file that cannot be used ends it with status 2."""
    toml = (SHIPPED_CORPUS / LEGISLATION).read_text(encoding="utf-8")
    (tmp_path / LEGISLATION).write_text(toml, encoding="utf-8")

    written = register.main(["--corpus", str(tmp_path)])
    (tmp_path / LEGISLATION).write_text("[[document", encoding="utf-8")
    refused = register.main(["--corpus", str(tmp_path)])

    assert (written, refused) == (0, 2)
    assert (tmp_path / f"{REGISTER}.txt").read_text(encoding="utf-8") == register_of(
        read_legislation(SHIPPED_CORPUS)
    )
    assert "Lỗi" in capsys.readouterr().err
