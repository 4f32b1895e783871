"""Questions that compare, and questions about contradictions, over the shipped plans."""

from datetime import date

import pytest

from retrieval.engine import Engine
from retrieval.model import Correction, Intent, Manner, Reason

CHO_DON, CAO_LAU = "kh-153-ubnd-cho-don-2024", "kh-ubnd-cao-lau-2023"
BAC_KAN, NHON_HUNG = "kh-vp-ubnd-bac-kan-2024", "kh-64-ubnd-nhon-hung-2024"
OFFICE = "kh-vp-ubnd-2023"
DAY = date(2024, 7, 1)


def test_each_document_fills_a_cell_and_the_silent_ones_are_named(engine: Engine) -> None:
    """The cells hold the answer's own citations; what compares keeps its intent."""
    answer = engine.ask("So sánh hạn nộp hồ sơ của Chợ Đồn, Cao Lâu và Nhơn Hưng", on=DAY)

    assert answer.query.manner is Manner.COMPARE
    assert answer.query.intent is Intent.DEADLINE
    assert answer.comparison is not None
    (row,) = answer.comparison.rows
    assert {id_: len(cell) for id_, cell in row.cells.items()} == {
        CHO_DON: 1, CAO_LAU: 0, NHON_HUNG: 0,
    }  # fmt: skip
    assert row.cells[CHO_DON][0].citation in answer.citations
    assert "UBND xã Cao Lâu" in answer.message
    assert "UBND phường Nhơn Hưng" in answer.message


def test_documents_named_one_by_one_are_compared_without_a_word_for_it(engine: Engine) -> None:
    """Of two offices each says who writes the report."""
    answer = engine.ask(
        "Việc báo cáo kết quả giao phòng nào ở Văn phòng UBND tỉnh Bắc Kạn (2024) "
        "và Văn phòng UBND tỉnh (2023)?",
        on=DAY,
    )

    assert answer.comparison is not None
    assert "Phòng Hành chính tổ chức" in answer.text
    assert "Phòng Tổ chức - Hành chính - Quản trị" in answer.text


def test_one_name_of_two_documents_is_not_compared(engine: Engine) -> None:
    """What may mean either of two offices sets them not against each other."""
    answer = engine.ask("Kế hoạch của Văn phòng UBND tỉnh ai ký?", on=DAY)

    assert len(answer.query.documents) == 2
    assert answer.comparison is None


def test_every_plan_that_says_something_is_compared_where_none_is_named(engine: Engine) -> None:
    """The plans found are asked one by one; no regulation is."""
    answer = engine.ask("Các kế hoạch quy định thời gian thi đua khác nhau thế nào?", on=DAY)

    assert answer.query.each
    assert {CHO_DON, CAO_LAU, BAC_KAN} <= {c.document_id for c in answer.citations}
    assert all(c.document_id.startswith("kh-") for c in answer.citations)


def test_a_document_is_set_beside_the_one_asked_about_before(engine: Engine) -> None:
    """Both are asked what the question before asked."""
    answer = engine.ask(
        "Kế hoạch 2023 của Văn phòng UBND tỉnh có dẫn cùng ngày không?",
        history=["Chỉ thị 34 của Bộ Chính trị trong kế hoạch phường Nhơn Hưng đề ngày nào?"],
        on=DAY,
    )

    assert {c.document_id for c in answer.citations} == {NHON_HUNG, OFFICE}
    assert all("07/4/2014" in c.quote for c in answer.citations)


def test_movements_are_picked_out_that_one_plan_alone_names(engine: Engine) -> None:
    """What the other names too is not picked; the same movement may open with another place."""
    answer = engine.ask("Phong trào nào Chợ Đồn gắn mà Cao Lâu không nhắc?", on=DAY)
    own, other = (s.picked for s in answer.statements)

    assert "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở" in own
    assert "Bắc Kạn chung sức xây dựng nông thôn mới" not in own
    assert other == ("Đẩy nhanh tiến độ giải ngân vốn đầu tư công",)


def test_movements_are_picked_out_that_plans_share(engine: Engine) -> None:
    """In the words of each plan."""
    answer = engine.ask("Phong trào nào Chợ Đồn và Cao Lâu đều nêu?", on=DAY)

    assert [len(s.picked) for s in answer.statements] == [3, 3]


def test_plans_are_laid_side_by_side_where_nothing_of_them_is_named(engine: Engine) -> None:
    """By what plans are usually compared by; every statement stands in a row."""
    answer = engine.ask("So sánh kế hoạch Chợ Đồn và Cao Lâu", on=DAY)

    assert answer.comparison is not None
    assert len(answer.comparison.rows) > 1
    assert "31/5/2023" in answer.text


def test_a_named_length_is_held_against_the_days(engine: Engine) -> None:
    """The name and the days are cited; how many days there are is said beside."""
    answer = engine.ask("75 ngày đêm của Chợ Đồn có đúng 75 ngày không?", on=DAY)

    assert any("05/8/2024" in c.quote for c in answer.citations)
    assert any("78 ngày" in warning for warning in answer.warnings)
    assert "78" not in answer.text


def test_two_plans_contradict_on_a_day(engine: Engine) -> None:
    """Both places are cited, and nothing else."""
    answer = engine.ask(
        "Ngày ban hành Kế hoạch 327 ở Chợ Đồn và Văn phòng UBND tỉnh Bắc Kạn có thống nhất không?",
        on=DAY,
    )

    assert sorted(c.document_id for c in answer.citations) == [CHO_DON, BAC_KAN]
    assert {"12/5/2024" in c.quote for c in answer.citations} == {True, False}


def test_the_other_place_of_one_plan_is_found(engine: Engine) -> None:
    """One place holds one of the words asked about, the second the other."""
    answer = engine.ask(
        "Thường trực Hội đồng ở Nhơn Hưng: lúc ghi cán bộ, lúc ghi công chức, là ai?", on=DAY
    )
    quotes = [c.quote for c in answer.citations]

    assert len(quotes) == 2
    assert any("Cán bộ Nội vụ" in quote for quote in quotes)
    assert any("Công chức Văn phòng" in quote for quote in quotes)


def test_no_contradiction_is_said_to_be_none(engine: Engine) -> None:
    """A plan without one that is known is no ground for an answer."""
    answer = engine.ask("Kế hoạch Cao Lâu có chỗ nào mâu thuẫn không?", on=DAY)

    assert answer.reason is Reason.SILENT
    assert answer.citations == ()


@pytest.mark.parametrize("manner", list(Manner))
def test_the_reader_sets_the_manner_right(engine: Engine, manner: Manner) -> None:
    """What was chosen stands, whatever the words say."""
    answer = engine.ask(
        "Thời gian thi đua ở Chợ Đồn và Cao Lâu?", on=DAY, correction=Correction(manner=manner)
    )

    assert answer.query.manner is manner
