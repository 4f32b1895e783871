"""What held texts repeal, replace and end is known, from the day they say."""

from dataclasses import replace
from datetime import date

import pytest
from conftest import SHARED
from made_texts import document_of

from corpus.legislation import Change, Confidence, Legislation, What
from corpus.model import Document, Kind, Level, Source
from corpus.repeals import with_repeals

DAY = date(2031, 7, 1)
DECREE = Source(
    "nd-2-2031-nd-cp", "a.txt", Kind.DECREE, "Về thử", "Chính phủ", Level.CENTRAL,
    number="2/2031/NĐ-CP", effective=DAY,
)  # fmt: skip
DECISION = Source(
    "qd-5-2031-vinh-mau", "b.txt", Kind.DECISION, "Về thử", "UBND tỉnh Vĩnh Mẫu", Level.PROVINCE,
    number="5/2031/QĐ-UBND", places=("tỉnh Vĩnh Mẫu",), effective=DAY,
)  # fmt: skip
PLAN = Source(
    "kh-9-ubnd-mau-2031", "c.txt", Kind.PLAN, "Kế hoạch thử", "UBND xã Mẫu", Level.COMMUNE,
    number="9/KH-UBND", places=("xã Mẫu",), issued=date(2031, 3, 4),
)  # fmt: skip
SAID = [
    # the day the decree begins
    (
        DECREE,
        "Nghị định số 1/2020/NĐ-CP ngày 02 tháng 3 năm 2020 hết hiệu lực kể từ ngày Nghị định này "
        "có hiệu lực thi hành.",
        [("nd-1-2020-nd-cp", What.ENDS, DAY, ())],
    ),
    # a day of its own
    (
        DECREE,
        "Nghị định số 1/2020/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 9 năm 2031.",
        [("nd-1-2020-nd-cp", What.ENDS, date(2031, 9, 1), ())],
    ),
    # two decrees; the title of the first names another kind of document
    (
        DECREE,
        "Nghị định số 1/2020/NĐ-CP quy định chi tiết Luật số 3/2019/QH14 và Nghị định số "
        "7/2021/NĐ-CP hết hiệu lực từ ngày Nghị định này có hiệu lực.",
        [
            ("nd-1-2020-nd-cp", What.ENDS, DAY, ()),
            ("nd-7-2021-nd-cp", What.ENDS, DAY, ()),
        ],
    ),
    # what amended the one that ends is named, but not listed
    (
        DECREE,
        "Luật Thử số 15/2003/QH11 đã được sửa đổi theo Luật số 47/2005/QH11 và Luật số "
        "39/2013/QH13 hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        [("luat-15-2003-qh11", What.ENDS, DAY, ())],
    ),
    (
        DECREE,
        "Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2031 và thay thế Nghị định số "
        "1/2020/NĐ-CP.",
        [("nd-1-2020-nd-cp", What.ENDS, DAY, ())],
    ),
    # a province's decision is one of that province
    (
        DECISION,
        "Quyết định này có hiệu lực. Bãi bỏ Quyết định số 3/2024/QĐ-UBND ngày 05/6/2024 của UBND.",
        [("qd-3-2024-vinh-mau", What.ENDS, DAY, ())],
    ),
    # a part only
    (
        DECREE,
        "Bãi bỏ khoản 3 Điều 5 Nghị định số 1/2020/NĐ-CP.",
        [("nd-1-2020-nd-cp", What.AMENDED, DAY, ("d5.k3",))],
    ),
    (
        DECREE,
        "Bãi bỏ điểm a, b khoản 1 Điều 4, khoản 2 và khoản 3 Điều 5, Điều 7 của Nghị định số "
        "1/2020/NĐ-CP.",
        [
            (
                "nd-1-2020-nd-cp",
                What.AMENDED,
                DAY,
                ("d4.k1.a", "d4.k1.b", "d5.k2", "d5.k3", "d7"),
            )
        ],
    ),
    # a plan holds from the day it was signed; the year of the old one is that of its day
    (
        PLAN,
        "Kế hoạch này thay thế Kế hoạch số 4/KH-UBND ngày 10/01/2031.",
        [("kh-4-ubnd-mau-2031", What.ENDS, date(2031, 3, 4), ())],
    ),
    # a commune repeals no law and no decree, whatever its plan says
    (PLAN, "Bãi bỏ Luật số 3/2029/QH20 ngày 10/01/2029.", []),
    (PLAN, "Nghị định số 1/2020/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 9 năm 2031.", []),
    (DECISION, "Bãi bỏ khoản 3 Điều 5 Nghị định số 1/2020/NĐ-CP.", []),
    # nothing is repealed here
    (DECREE, "Nghị định này hết hiệu lực từ ngày 01 tháng 9 năm 2032.", []),
    (DECREE, "Thay thế cụm từ “thử” bằng cụm từ “mẫu” tại Nghị định số 1/2020/NĐ-CP.", []),
    (DECREE, "Cơ quan tham mưu bãi bỏ Nghị định số 1/2020/NĐ-CP.", []),
    # nobody says from when
    (replace(DECREE, effective=None), "Bãi bỏ Nghị định số 1/2020/NĐ-CP.", []),
]


def law(source: Source, said: str) -> Document:
    """Return a document whose second article says something."""
    if source.kind is Kind.PLAN:
        return document_of(source, f"I. MỤC ĐÍCH\nThử.\nII. TỔ CHỨC THỰC HIỆN\n1. {said}\n")
    return document_of(source, f"Điều 1. Phạm vi\nĐể thử.\nĐiều 2. Hiệu lực thi hành\n1. {said}\n")


@pytest.mark.parametrize(("source", "said", "expected"), SAID)
def test_what_a_text_repeals(
    source: Source, said: str, expected: list[tuple[str, What, date, tuple[str, ...]]]
) -> None:
    """The table of sentences: which documents, what happens to them, from when, which parts."""
    known = with_repeals(Legislation(), [law(source, said)])

    assert [(c.of, c.what, c.on, c.provisions) for c in known.changes] == expected
    assert {change.of for change in known.changes} <= {r.id for r in known.regulations}
    assert all(change.by == source.id for change in known.changes)


def test_an_exception_is_to_be_checked() -> None:
    """A decree that ends but for some of its articles is marked as not sure."""
    said = "Nghị định số 1/2020/NĐ-CP hết hiệu lực từ ngày 01/9/2031, trừ Điều 5."

    (change,) = with_repeals(Legislation(), [law(DECREE, said)]).changes

    assert change.confidence is Confidence.SINGLE
    assert change.at == "d2.k1"


def test_what_is_known_already_is_not_said_twice() -> None:
    """The day that legislation.toml gives stays the only one."""
    known = Legislation(
        (), (Change("nd-1-2020-nd-cp", What.ENDS, date(2031, 6, 30), Confidence.VERIFIED),)
    )

    found = with_repeals(known, [law(DECREE, "Bãi bỏ Nghị định số 1/2020/NĐ-CP.")])

    assert found == known


def test_a_part_repealed_by_another_than_the_one_known_counts() -> None:
    """A decree that is known to be amended is amended once more by the text held; it ends once."""
    known = Legislation(
        (), (Change("nd-1-2020-nd-cp", What.AMENDED, date(2031, 6, 30), Confidence.VERIFIED),)
    )
    part = law(DECREE, "Bãi bỏ Điều 5 Nghị định số 1/2020/NĐ-CP.")
    whole = law(replace(DECREE, id="x"), "Bãi bỏ Nghị định số 1/2020/NĐ-CP.")
    again = law(replace(DECREE, id="y"), "Bãi bỏ Nghị định số 1/2020/NĐ-CP.")

    changes = with_repeals(known, [part, whole, again]).changes

    assert [(c.what, c.by) for c in changes] == [
        (What.AMENDED, None),
        (What.AMENDED, DECREE.id),
        (What.ENDS, "x"),
    ]


def test_a_held_document_is_the_one_that_is_repealed() -> None:
    """A plan of the same number counts where its place and its day are those named."""
    held = replace(PLAN, id="kh-cu", number="4/KH-UBND", issued=date(2031, 1, 10))
    elsewhere = replace(held, id="kh-khac", places=("xã Khác",))
    earlier = replace(held, id="kh-xua", issued=date(2030, 1, 10))
    by = law(PLAN, "Kế hoạch này thay thế Kế hoạch số 4/KH-UBND ngày 10/01/2031.")

    documents = [*(law(own, "Thử.") for own in (elsewhere, earlier, held)), by]

    assert [c.of for c in with_repeals(Legislation(), documents).changes] == ["kh-cu"]


def test_the_decision_of_bac_ninh_repeals_the_one_before() -> None:
    """QĐ 86/2025 repeals 13/2024/QĐ-UBND on 15/12/2025 in its second article."""
    file = SHARED / "legal" / "qd-86-2025-bac-ninh.txt"
    if not file.exists():
        pytest.skip("the text does not ship")
    source = replace(
        DECISION, id="qd-86-2025-bac-ninh", number="86/2025/QĐ-UBND", issuer="UBND tỉnh Bắc Ninh",
        places=("tỉnh Bắc Ninh",), effective=date(2025, 12, 15),
    )  # fmt: skip

    known = with_repeals(
        Legislation(), [document_of(source, file.read_text(encoding="utf-8").partition("\n")[2])]
    )

    (change,) = known.changes
    assert (change.of, change.what, change.on, change.at) == (
        "qd-13-2024-bac-ninh", What.ENDS, date(2025, 12, 15), "d2",
    )  # fmt: skip
    assert known.regulations[0].number == "13/2024/QĐ-UBND"
