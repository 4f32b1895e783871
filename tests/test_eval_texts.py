"""One document in three texts: as received, as restored, as transcribed; lines keep their place."""

from dataclasses import replace
from pathlib import Path

import pytest
from test_eval_canned import LINES, PLAN, plan

from corpus.model import Document
from corpus.store import Corpus
from eval.errors import EvalError
from eval.texts import RECEIVED, RESTORED, TRANSCRIBED, texts_of
from index.chunking import chunk_corpus
from index.model import Chunk

DAMAGED = (
    "1. Hé so nép tir ngay 06/8/2024 dén hét",
    "ngay 08/8/2024 theo Ké hoach 12/KH-UBND.",
    "",
    "2. M6i thén dé nghi khong qua 15 ca nhan.",
    "3. Vin phong nhan hé so.",
)
WHOLE = "1. Hồ sơ nộp từ ngày 06/8/2024 đến hết ngày 08/8/2024 theo Kế hoạch 12/KH-UBND."


def damaged_plan() -> Document:
    """Return the plan as restored, with the lines that it was received in."""
    document = plan()
    lines = zip(document.lines, DAMAGED, strict=True)
    return replace(document, lines=tuple(replace(line, received=said) for line, said in lines))


@pytest.fixture
def corpus() -> Corpus:
    """The plan and another that nobody has transcribed."""
    other = replace(plan(), source=replace(plan().source, id="kh-khac"))
    return Corpus((damaged_plan(), other))


def transcribe(folder: Path, *lines: str) -> Path:
    """Write the plan's transcript into a folder."""
    (folder / f"{PLAN}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_each_text_is_read_from_its_own_lines(corpus: Corpus, tmp_path: Path) -> None:
    """Paragraphs and provisions are made anew from each; untranscribed documents are left out."""
    lines = [line.replace("Văn phòng", "Văn phòng huyện") for line in LINES]
    texts = texts_of(corpus, transcribe(tmp_path, *lines))
    bodies = {name: [chunk.body for chunk in chunk_corpus(read)] for name, read in texts.items()}

    assert [[d.id for d in read.documents] for read in texts.values()] == [[PLAN]] * 3
    assert bodies == {
        RECEIVED: [f"{DAMAGED[0]} {DAMAGED[1]}", DAMAGED[3], DAMAGED[4]],
        RESTORED: [WHOLE, LINES[3], LINES[4]],
        TRANSCRIBED: [WHOLE, LINES[3], "3. Văn phòng huyện nhận hồ sơ."],
    }


def test_provisions_keep_the_numbers_of_their_lines(corpus: Corpus, tmp_path: Path) -> None:
    """Evidence is a range of lines as received, whichever text is searched."""

    def lines_of(read: Corpus, chunk: Chunk) -> tuple[int, int]:
        return read.document(chunk.document_id).line_range(chunk.span)

    for read in texts_of(corpus, transcribe(tmp_path, *LINES)).values():
        assert [lines_of(read, chunk) for chunk in chunk_corpus(read)] == [(1, 2), (4, 4), (5, 5)]


def test_without_transcripts_there_is_nothing_to_compare(corpus: Corpus, tmp_path: Path) -> None:
    """Neither a folder that holds none nor one that is not there is an error."""
    assert texts_of(corpus, tmp_path) == {}
    assert texts_of(corpus, tmp_path / "none") == {}


@pytest.mark.parametrize("lines", [LINES[:4], (*LINES, "4. Thừa."), ("",)])
def test_a_transcript_of_other_lines_is_refused(
    corpus: Corpus, tmp_path: Path, lines: tuple[str, ...]
) -> None:
    """The message names the file."""
    with pytest.raises(EvalError, match=f"{PLAN}.txt"):
        texts_of(corpus, transcribe(tmp_path, *lines))
