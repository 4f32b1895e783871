"""Reading: which passage of a plan answers, and how surely."""

from datetime import date

import pytest
from small_weights import weights

from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.outline.paragraphs import join_lines
from corpus.outline.plan import outline_plan
from retrieval.intent import asks_who, intent_of
from retrieval.model import Query
from retrieval.passages import Passage, cut
from retrieval.reader import Reading, read
from retrieval.terms import TermWeights
from retrieval.wanted import what_is_asked

LINES = [
    "I. CÁC PHONG TRÀO CỦA PHƯỜNG",
    "1. Phong trào dân vận khéo của phường năm nay",
    "- Thực hiện: Giao Khối vận chủ trì.",
    "2. Phong trào xã hội học tập của phường năm nay",
    "- Thực hiện: Giao Hội Khuyến học chủ trì.",
    "- Thời gian thực hiện: Từ tháng 3/2024 đến tháng 10/2024.",
    "II. HỒ SƠ",
    "Hồ sơ gồm:",
    "- Tờ trình;",
    "- Biên bản họp xét.",
]

WEIGHTS = weights(
    {"coverage": 8, "of_one_statement": 2, "value": 2, "names_who": 2, "list_of_all": 4},
    confidence={"nearest": 10, "bias": -8},
)


@pytest.fixture(scope="module")
def passages() -> tuple[Passage, ...]:
    """The passages of a small plan of two movements, one of which names its months."""
    text, lines = join_lines([ReadLine(line, line) for line in LINES])
    source = Source("kh", "kh.txt", Kind.PLAN, "Kế hoạch thi đua", "UBND phường", Level.COMMUNE)
    provisions = outline_plan("kh", text)
    document = Document(source, "0" * 64, TextOrigin.DIGITAL, text, lines, provisions=provisions)
    return cut(document)


def _read(question: str, passages: tuple[Passage, ...]) -> Reading:
    query = Query(
        question=question,
        restored=question,
        topic=question,
        context="",
        intent=intent_of(question),
        asks_who=asks_who(question),
        documents=("kh",),
        on=date(2024, 7, 1),
    )
    asked = what_is_asked(query, TermWeights.of(passage.body for passage in passages))
    (reading,) = read(query, passages, asked=asked, found={}, known=1.0, weights=WEIGHTS)
    return reading


def _answer(question: str, passages: tuple[Passage, ...]) -> str:
    return _read(question, passages).key.folded


def test_a_value_is_taken_from_under_its_own_heading(passages: tuple[Passage, ...]) -> None:
    """The months of a movement answer for it."""
    answer = _answer("Phong trào xã hội học tập làm từ tháng mấy đến tháng mấy?", passages)

    assert answer == "thoi gian thuc hien: tu thang 3/2024 den thang 10/2024."


def test_a_value_under_another_heading_is_unsure(passages: tuple[Passage, ...]) -> None:
    """The months of its neighbour are all that is there, and not what a movement is asked for."""
    asked = "Phong trào {} của phường năm nay làm từ tháng mấy đến tháng mấy?"
    own, other = (
        _read(asked.format(name), passages) for name in ("xã hội học tập", "dân vận khéo")
    )

    assert own.key == other.key
    assert own.confidence > 0.5 > other.confidence


def test_who_does_a_thing_is_told_apart(passages: tuple[Passage, ...]) -> None:
    """Each movement has its own body."""
    first = _answer("Ai chủ trì phong trào dân vận khéo?", passages)
    second = _answer("Ai chủ trì phong trào xã hội học tập?", passages)

    assert ("khoi van" in first, "khuyen hoc" in first) == (True, False)
    assert ("khoi van" in second, "khuyen hoc" in second) == (False, True)


def test_a_list_is_quoted_whole(passages: tuple[Passage, ...]) -> None:
    """Asked for the papers, all of them are quoted."""
    answer = _answer("Hồ sơ gồm những giấy tờ gì?", passages)

    assert "to trinh" in answer
    assert "bien ban" in answer
