"""Write a small BEIR-style data set for the tests that read one."""

import json
from collections.abc import Mapping
from pathlib import Path

PASSAGES = {"p1": "thi đua", "p2": "thi đua khen thưởng", "p3": "hồ sơ"}
QUESTIONS = {"q1": "hồ sơ", "q3": "thi đua"}
QRELS = "q1\tp3\t1\nq3\tp2\t1\n"


def write_dataset(
    folder: Path,
    *,
    passages: Mapping[str, str] = PASSAGES,
    questions: Mapping[str, str] = QUESTIONS,
    qrels: str = QRELS,
) -> Path:
    """Write texts by id and the qrels as they are; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, texts in (("corpus.jsonl", passages), ("queries.jsonl", questions)):
        lines = (
            json.dumps({"_id": number, "text": text}, ensure_ascii=False) + "\n"
            for number, text in texts.items()
        )
        (folder / name).write_text("".join(lines), encoding="utf-8")
    (folder / "qrels.tsv").write_text(qrels, encoding="utf-8")
    return folder
