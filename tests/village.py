"""A plan of a village on disk, and questions on it: who keeps which thing, handed over when."""

import json
from collections.abc import Mapping
from pathlib import Path

from corpus.catalogue import CATALOGUE

THINGS = {"cờ": "tháng 5", "kèn": "tháng 6", "trống": "tháng 7", "nón": "tháng 8"}
NUMERALS = ("I", "II", "III", "IV")


def village(folder: Path) -> Path:
    """Return a corpus folder of one plan: each thing has a purpose, a month and a keeper."""
    sections = (
        f"{numeral}. TRAO {thing.upper()}\n1. Mục đích trao {thing} là để làng vui.\n"
        f"2. Thời gian trao {thing}: {month}.\n3. Giao Phòng Kho giữ {thing}.\n"
        for numeral, (thing, month) in zip(NUMERALS, THINGS.items(), strict=True)
    )
    folder.mkdir()
    (folder / "kh.txt").write_text("".join(sections), encoding="utf-8")
    entry = {
        "id": "kh", "file": "kh.txt", "kind": "kế hoạch", "title": "Kế hoạch làng",
        "issuer": "UBND xã Mẫu", "level": "xã",
    }  # fmt: skip
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in entry.items())
    (folder / CATALOGUE).write_text("[[source]]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return folder


def question(number: int, **fields: object) -> Mapping[str, object]:
    """Return a question answered by `provision`, as it stands in a file."""
    return {
        "id": f"q{number}", "variant": "accented", "intent": "other", "asked_on": "2030-01-01",
        "answerable": True, "must_include": [], **fields,
        "evidence": [{"document": "kh", "provision": fields["provision"]}],
    }  # fmt: skip


def all_questions() -> list[Mapping[str, object]]:
    """Return when each thing is handed over and who keeps it; the last one nothing answers."""
    asked = [
        question(
            number, provision=f"{numeral.lower()}.{item}", question=words, must_include=[[answer]]
        )
        for row, (numeral, (thing, month)) in enumerate(
            zip(NUMERALS, THINGS.items(), strict=True), start=1
        )
        for number, item, words, answer in (
            (row, 2, f"Trao {thing} vào tháng mấy?", month),
            (row + 10, 3, f"Phòng nào giữ {thing}?", "Phòng Kho"),
        )
    ]
    silent = question(99, provision="i.1", question="Ai may cờ cho trường?", answerable=False)
    return [*asked, silent]


def write_questions(path: Path, *questions: Mapping[str, object]) -> Path:
    """Write questions as a file, one a line."""
    lines = (json.dumps(question, ensure_ascii=False) for question in questions)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
