"""A question names regulations by number, short number or title, with or without diacritics."""

from datetime import date

import pytest

from corpus.legislation import Legislation, Regulation, read_legislation
from corpus.model import Kind
from corpus.store import SHIPPED_CORPUS, Corpus
from retrieval.regulations import by_age, pointed_at, regulations_named, writes_a_number

LOCAL = Regulation(
    "qd-13-2024-bac-ninh", "13/2024/QĐ-UBND", Kind.DECISION, "Quy chế", "UBND tỉnh Bắc Ninh"
)
OTHER = Regulation("nd-98-2021-nd-cp", "98/2021/NĐ-CP", Kind.DECREE, "Thiết bị y tế", "Chính phủ")
NAMED = [
    ("Nghị định 98/2023/NĐ-CP còn hiệu lực không?", ["nd-98-2023-nd-cp"]),
    ("98/2023/nđ-cp còn dùng không", ["nd-98-2023-nd-cp"]),
    # the figure alone fits both decrees
    ("nghi dinh 98 con hieu luc khong", ["nd-98-2023-nd-cp", "nd-98-2021-nd-cp"]),
    ("nđ 152 hết hiệu lực chưa", ["nd-152-2025-nd-cp"]),
    ("thông tư số 1/2024 của Bộ Nội vụ", ["tt-01-2024-tt-bnv"]),
    ("thong tu 01/2024 cua bo noi vu con ap dung khong", ["tt-01-2024-tt-bnv"]),
    # another ministry's circular of the same number is not the one known
    ("Thông tư 01/2024 của Ủy ban Dân tộc còn áp dụng không?", []),
    ("Thông tư 01/2024/TT-UBDT còn áp dụng không?", []),
    ("luật 06/2026 có hiệu lực chưa", ["luat-06-2026-qh16"]),
    ("Luật Thi đua, khen thưởng năm 2003 còn dùng được không?", ["luat-15-2003-qh11"]),
    ("luat thi dua khen thuong con hieu luc khong", ["luat-06-2022-qh15"]),
    ("Luật sửa đổi Luật Thi đua, khen thưởng có hiệu lực từ ngày nào", ["luat-06-2026-qh16"]),
    (
        "luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số bao nhiêu",
        ["luat-06-2026-qh16"],
    ),
    ("Quyết định 13/2024/QĐ-UBND của Bắc Ninh còn dùng không?", ["qd-13-2024-bac-ninh"]),
    ("quyet dinh 13/2024 cua ubnd tinh bac ninh", ["qd-13-2024-bac-ninh"]),
    ("Quyết định 13/2024/QĐ-UBND của Lâm Đồng còn dùng không?", []),
    # in the order of the question
    (
        "Nghị định 152/2025 thay Nghị định 98/2023 từ ngày nào?",
        ["nd-152-2025-nd-cp", "nd-98-2023-nd-cp"],
    ),
    ("Nghị định 45/2010 còn hiệu lực không?", []),
    ("Điều 98 quy định gì, năm 2023 có 152 tập thể", []),
    ("", []),
]


@pytest.mark.parametrize(("question", "expected"), NAMED)
def test_the_regulations_that_a_question_names(question: str, expected: list[str]) -> None:
    """The table of questions; what is not known is not guessed."""
    shipped = read_legislation(SHIPPED_CORPUS)
    corpus = Corpus((), Legislation((*shipped.regulations, LOCAL, OTHER), shipped.changes))

    assert list(regulations_named(question, corpus)) == expected


def test_held_plans_are_no_regulations(plans: Corpus) -> None:
    """A plan's number names the plan, not a regulation."""
    assert regulations_named("Kế hoạch số 153/KH-UBND", plans) == ()


def test_a_number_is_seen_where_nothing_is_known_of_it() -> None:
    """An unknown decree is still a decree; a day or a share is no number of one."""
    assert writes_a_number("nghị định 45 còn hiệu lực không")
    assert writes_a_number("45/2010/NĐ-CP")
    assert not writes_a_number("từ ngày 06/8/2024 có 80% phiếu")


AGED = [
    ("luật cũ được sửa bởi những luật nào", date(2025, 1, 1), ["luat-15-2003-qh11"]),
    ("nghi dinh cu con dung khong", date(2025, 8, 1), ["nd-98-2023-nd-cp"]),
    # on an earlier day another one was old, and another new
    ("Nghị định cũ còn áp dụng không?", date(2024, 6, 1), ["nd-91-2017-nd-cp"]),
    ("Nghị định mới có hiệu lực từ khi nào?", date(2025, 8, 1), ["nd-152-2025-nd-cp"]),
    ("Nghị định mới có hiệu lực từ khi nào?", date(2024, 6, 1), ["nd-98-2023-nd-cp"]),
    ("thông tư mới áp dụng chưa", date(2025, 9, 1), ["tt-15-2025-tt-bnv"]),
    # before any was replaced, the first that will be
    ("luật cũ còn hiệu lực không", date(2023, 1, 1), ["luat-15-2003-qh11"]),
    # when, not which; a plan has none
    ("luật mới được sửa khi nào", date(2025, 1, 1), []),
    ("kế hoạch mới có gì", date(2025, 1, 1), []),
]


@pytest.mark.parametrize(("question", "day", "expected"), AGED)
def test_the_old_regulation_and_the_new_are_those_of_the_day(
    question: str, day: date, expected: list[str]
) -> None:
    """The one replaced last, and the one that replaced it."""
    corpus = Corpus((), read_legislation(SHIPPED_CORPUS))

    assert list(by_age(question, corpus, on=day)) == expected


def test_what_was_spoken_of_is_pointed_at_by_its_kind() -> None:
    """Of the documents spoken of "luật đó" is the law, "văn bản đó" any."""
    corpus = Corpus((), read_legislation(SHIPPED_CORPUS))
    near = ["luat-06-2022-qh15", "nd-98-2023-nd-cp", "luat-06-2022-qh15"]

    assert pointed_at("Luật đó còn hiệu lực không?", near, corpus) == ("luat-06-2022-qh15",)
    assert pointed_at("nghị định này thì sao", near, corpus) == ("nd-98-2023-nd-cp",)
    assert pointed_at("văn bản ấy còn dùng không", near, corpus) == tuple(near[:2])
    assert pointed_at("quyết định do ai ký", near, corpus) == ()
