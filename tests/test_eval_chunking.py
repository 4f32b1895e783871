"""`python -m eval.chunking`: the same questions, the texts cut in several ways."""

from pathlib import Path

import pytest
from beir_files import write_dataset

from corpus.store import Corpus
from eval import chunking
from eval.windows import chunks_of
from index.chunking import chunk_corpus


def test_every_way_of_cutting_has_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands first whatever the windows is found first in each line."""
    folder = write_dataset(tmp_path / "mau", questions={"q1": "hồ sơ"}, qrels="q1\tp3\t1\n")

    status = chunking.main(["--dataset", str(folder), "--half", "all"])

    lines = capsys.readouterr().out.splitlines()
    assert status == 0
    assert [line.split()[3] for line in lines] == [str(window) for window in chunking.WINDOWS]
    assert all("R@1 1.000" in line for line in lines)


def test_a_smaller_window_makes_more_chunks_of_the_same_words() -> None:
    """Nothing is lost between windows."""
    passages = {
        "d": "\n".join(f"Đoạn {n} về thi đua khen thưởng của địa phương." for n in range(40))
    }
    small, large = chunks_of(passages, window=100), chunks_of(passages, window=1000)

    assert len(small) > len(large)
    words = [" ".join(" ".join(c.body for c in chunks).split()) for chunks in (small, large)]
    assert words[0] == words[1]


def test_without_sections_every_provision_is_its_own(plans: Corpus) -> None:
    """Sections of no characters are the chunks themselves; wider ones gather several."""
    alone = chunk_corpus(plans, section=0)
    wide = chunk_corpus(plans, section=4000)

    assert all(chunk.section == chunk.id for chunk in alone)
    assert len({chunk.section for chunk in wide}) < len(wide)
    assert [chunk.body for chunk in alone] == [chunk.body for chunk in wide]
