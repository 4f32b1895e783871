"""What leans on an answer is looked for where that answer stood."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.references.model import Target
from retrieval.engine import Engine
from retrieval.nearness import nearer, stands_near

LAW = "luat-06-2022-qh15"
DAY = date(2025, 5, 1)
VICE = [Target(LAW, "d58.k1.b")]


@pytest.mark.parametrize(
    ("chunk", "near"),
    [
        # its own list, what stands beside it, the same article's other clause
        (f"{LAW}/d58.k1", True),
        (f"{LAW}/d58.k1.c", True),
        (f"{LAW}/d58.k2.a", True),
        # another article, another document's article of that number
        (f"{LAW}/d59.k1", False),
        ("nd-98-2023-nd-cp/d58.k1.c", False),
    ],
)
def test_near_is_what_stands_in_the_same_article(engine: Engine, chunk: str, *, near: bool) -> None:
    """As the ids of provisions tell."""
    query = replace(engine.understood("Ai ký?"), near=tuple(VICE))

    assert stands_near(query, chunk) is near


def test_what_stands_near_is_read_and_counts_as_found(engine: Engine) -> None:
    """Though search brought none; what was cited counts less where something else is meant."""
    query = replace(engine.understood("Ai ký?"), near=tuple(VICE))

    passages, found = nearer(query, (), {}, engine.passages)
    _, other = nearer(replace(query, other=True), (), {}, engine.passages)

    assert {passage.chunk_id.split(".")[0] for passage in passages} == {f"{LAW}/d58"}
    assert found[f"{LAW}/d58.k1.c"] > found[f"{LAW}/d58.k2.a"] > 0
    assert found[f"{LAW}/d58.k1.b"] == found[f"{LAW}/d58.k1.c"]
    assert other[f"{LAW}/d58.k1.b"] < 0 < other[f"{LAW}/d58.k1.c"]


def test_a_question_that_names_another_document_is_not_kept_near(engine: Engine) -> None:
    """What it names is where it is answered."""
    query = replace(engine.understood("Ai ký?"), near=tuple(VICE), documents=("nd-98-2023-nd-cp",))

    assert nearer(query, (), {}, engine.passages) == ((), {})


# Questions after others that name what they ask of no more, and where they are answered.
FOLLOWING = [
    # another target, another clause of the same article
    (["Chủ tịch UBND cấp xã được tặng danh hiệu gì?"], "Còn giám đốc hợp tác xã?", "d80.k4"),
    # the grade alone changes
    (["Huy chương Chiến sĩ vẻ vang hạng Nhất cần công tác bao nhiêu năm?"], "hạng Ba?", "d57.k2.c"),
    # a clause without its article is of the one asked about, or answered from
    (["Điều 80 khoản 2 quy định gì?"], "Khoản 3 thì sao?", "d80.k3"),
    (["Khi nào bị tước danh hiệu vinh dự nhà nước?"], "Khoản 7 nói gì?", "d93.k7"),
    # the regulation spoken of is the one whose validity is asked
    (["Điều 24 Luật Thi đua, khen thưởng quy định gì?"], "Luật đó có hiệu lực từ khi nào?", "d94"),
    # a whole question is answered by itself
    (
        ["Ai quyết định tặng Gia đình văn hóa?"],
        "Huy chương Chiến sĩ vẻ vang hạng Nhì cần công tác bao nhiêu năm?",
        "d57.k2.b",
    ),
]


@pytest.mark.parametrize(("history", "question", "provision"), FOLLOWING)
def test_a_conversation_about_the_law_goes_on(
    engine: Engine, history: list[str], question: str, provision: str
) -> None:
    """The table of follow-ups."""
    cited = engine.ask(question, history=history, on=DAY).citations

    assert any(f"{c.provision_id}.".startswith(f"{provision}.") for c in cited)


def test_a_clause_that_the_article_spoken_of_has_not_is_said_so(engine: Engine) -> None:
    """As if the article had been named."""
    answer = engine.ask("khoản 9 thì sao?", history=["Điều 80 khoản 2 quy định gì?"], on=DAY)

    assert not answer.answerable
    assert "Điều 80 chỉ có 5 khoản, không có khoản 9." in answer.warnings[0]
