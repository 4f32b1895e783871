"""What a document states of itself is found; what it does not state stays absent."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date

import pytest
from conftest import SHARED

from corpus.catalogue import read_catalogue
from corpus.metadata.anatomy import dissect
from corpus.metadata.dates import dates_in
from corpus.metadata.identity import document_id
from corpus.metadata.reading import Metadata, read_metadata
from corpus.metadata.signers import read_signer
from corpus.metadata.units import find_units
from corpus.model import Kind, Level
from corpus.store import SHIPPED_CORPUS, Corpus

MOTTO = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

# Each with the id and the fields that the head and foot state; invented, but for the names.
DOCUMENTS: list[tuple[list[str], str, Metadata]] = [
    (  # a department of a province; two columns on a line, the name beside the last recipient
        [
            f"UBND TỈNH LẠNG SƠN          {MOTTO[0]}",
            f"SỞ NỘI VỤ          {MOTTO[1]}",
            "Số: 12/KH-SNV        Lạng Sơn, ngày 05 tháng 3 năm 2024",
            "KẾ HOẠCH", "Triển khai công tác thi đua năm 2024", "",
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;",
            "Thực hiện Kế hoạch số 7/KH-UBND và Chỉ thị số 34-CT/TW, Sở Nội vụ ban hành kế hoạch:",
            "I. MỤC ĐÍCH", "Nơi nhận:       GIÁM ĐỐC", "- Lưu: VT.      Nguyễn Văn An",
        ],
        "kh-12-snv-lang-son-2024",
        Metadata(
            "12/KH-SNV", Kind.PLAN, "Kế hoạch triển khai công tác thi đua năm 2024",
            "Sở Nội vụ tỉnh Lạng Sơn", Level.OFFICE, ("tỉnh Lạng Sơn",), 2024, date(2024, 3, 5),
            None, "Nguyễn Văn An", ("98/2023/NĐ-CP", "7/KH-UBND", "34-CT/TW"),
        ),
    ),
    (  # a decree, its title in capitals
        [
            "CHÍNH PHỦ", "-------", *MOTTO, "Số: 98/2023/NĐ-CP",
            "Hà Nội, ngày 31 tháng 12 năm 2023", "NGHỊ ĐỊNH", "QUY ĐỊNH MỘT SỐ ĐIỀU", "Chương I",
            "Điều 1. Phạm vi", "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2024.",
            "TM. CHÍNH PHỦ", "PHÓ THỦ TƯỚNG", "Trần Lưu Quang",
        ],
        "nd-98-2023-nd-cp",
        Metadata(
            "98/2023/NĐ-CP", Kind.DECREE, "Nghị định quy định một số điều", "Chính phủ",
            Level.CENTRAL, (), 2023, date(2023, 12, 31), date(2024, 1, 1), "Trần Lưu Quang", (),
        ),
    ),
    (  # a law; its day is the day it was adopted
        [
            "QUỐC HỘI", "Luật số: 06/2022/QH15", "LUẬT", "THI ĐUA, KHEN THƯỞNG",
            "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Điều 1. Phạm vi",
            "Luật này được Quốc hội khóa XV thông qua ngày 15 tháng 6 năm 2022.",
            "CHỦ TỊCH QUỐC HỘI", "Vương Đình Huệ",
        ],
        "luat-06-2022-qh15",
        Metadata(
            "06/2022/QH15", Kind.LAW, "Luật Thi đua, khen thưởng", "Quốc hội", Level.CENTRAL, (),
            2022, date(2022, 6, 15), None, "Vương Đình Huệ", (),
        ),
    ),
    (  # a province's rule: number with a year, and a place
        [
            f"ỦY BAN NHÂN DÂN | {MOTTO[0]}", f"TỈNH BẮC NINH | {MOTTO[1]}",
            "Số: 86/2025/QĐ-UBND | Bắc Ninh, ngày 3 tháng 12 năm 2025", "QUYẾT ĐỊNH",
            "Ban hành Quy định về thi đua", "Căn cứ Luật số 72/2025/QH15;", "Điều 1. Ban hành",
            "Quyết định này có hiệu lực từ ngày ký.", "CHỦ TỊCH", "Vương Quốc Tuấn",
        ],
        "qd-86-2025-bac-ninh",
        Metadata(
            "86/2025/QĐ-UBND", Kind.DECISION, "Quyết định ban hành Quy định về thi đua",
            "UBND tỉnh Bắc Ninh", Level.PROVINCE, ("tỉnh Bắc Ninh",), 2025, date(2025, 12, 3),
            date(2025, 12, 3), "Vương Quốc Tuấn", ("72/2025/QH15",),
        ),
    ),
    (  # a draft: no figure in the number, no day and month; a degree before the name
        [
            "UBND HUYỆN CAO LỘC", "PHÒNG NỘI VỤ", "Số:      /KH-PNV",
            "Cao Lộc, ngày ... tháng ... năm 2024", "KẾ HOẠCH", "Thi đua năm 2025", "",
            "I. MỤC ĐÍCH", "TRƯỞNG PHÒNG", "ThS. Lý Thị Hoa",
        ],
        "kh-pnv-cao-loc-2024",
        Metadata(
            None, Kind.PLAN, "Kế hoạch thi đua năm 2025", "Phòng Nội vụ huyện Cao Lộc",
            Level.OFFICE, ("huyện Cao Lộc", "tỉnh Lạng Sơn"), 2024, None, None, "Lý Thị Hoa", (),
        ),
    ),
    (  # a name of the highlands; the date in figures
        [
            "UBND TỈNH ĐẮK LẮK", "Số: 0124/KH-UBND", "Đắk Lắk, ngày 20/8/2025", "KẾ HOẠCH",
            "Phát động thi đua", "", "Ủy ban nhân dân tỉnh ban hành Kế hoạch:", "1. Mục đích",
            "CHỦ TỊCH", "Y Giang Gry Niê Knơng",
        ],
        "kh-0124-ubnd-dak-lak-2025",
        Metadata(
            "0124/KH-UBND", Kind.PLAN, "Kế hoạch phát động thi đua", "UBND tỉnh Đắk Lắk",
            Level.PROVINCE, ("tỉnh Đắk Lắk",), 2025, date(2025, 8, 20), None,
            "Y Giang Gry Niê Knơng", (),
        ),
    ),
    (  # a city that is a province
        [
            "ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG", "Số: 7/KH-UBND", "KẾ HOẠCH", "Thi đua", "",
            "I. MỤC ĐÍCH",
        ],
        "kh-7-ubnd-da-nang",
        Metadata(
            "7/KH-UBND", Kind.PLAN, "Kế hoạch thi đua", "UBND thành phố Đà Nẵng", Level.PROVINCE,
            ("thành phố Đà Nẵng",),
        ),
    ),
    (  # excerpts of a decree, which their headings name
        [
            "", "=== Điều 4 Nghị định 152/2025/NĐ-CP | trang 5", "Theo Điều 4 quy định như sau:",
            "1. Nguyên tắc.", "=== Điều 59 Nghị định số 152/2025/NĐ-CP", "Điều 59. Hiệu lực",
            "Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2025.",
        ],
        "nd-152-2025-nd-cp",
        Metadata(
            "152/2025/NĐ-CP", Kind.DECREE, "Nghị định 152/2025/NĐ-CP (trích)", "Chính phủ",
            Level.CENTRAL, (), 2025, None, date(2025, 7, 1), None, (),
        ),
    ),
    (  # nothing of an office: nothing is guessed but the first lines as a title
        ["bảng giá vé", "thành phố Huế 100"],
        "bang-gia",
        Metadata(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "named", "expected"), DOCUMENTS)
def test_head_and_foot_say_what_a_document_is(
    lines: list[str], named: str, expected: Metadata
) -> None:
    """Every field, and the id made of them."""
    found = read_metadata(lines)

    assert found == expected
    assert document_id(found, fallback="Bảng giá") == named


def test_an_office_of_society_is_no_commune() -> None:
    """The "xã" of "xã hội" names no unit."""
    lines = ["UBND TỈNH LẠNG SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "KẾ HOẠCH", "Thi đua"]

    issuer = read_metadata(lines).issuer

    assert issuer == "Sở Lao động - Thương binh và xã hội tỉnh Lạng Sơn"


def test_a_province_is_never_guessed() -> None:
    """An office that names only the level, and a commune that shares its name, stay without one."""
    office = ["KẾ HOẠCH", "Thi đua", "", "Văn phòng UBND tỉnh ban hành Kế hoạch:", "I. MỤC ĐÍCH"]
    commune = ["ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "KẾ HOẠCH", "Thi đua", "", "I. MỤC ĐÍCH"]

    assert len(find_units("xã Tân Lập")) > 5
    assert read_metadata(office).issuer == "Văn phòng UBND tỉnh"
    assert read_metadata(office).places == ()
    assert read_metadata(commune).places == ("xã Tân Lập",)


def test_the_text_decides_between_units_of_one_name() -> None:
    """Of the communes called Tân Lập the one is meant whose district the text names."""
    lines = ["ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "KẾ HOẠCH", "Thi đua", "", "I. MỤC ĐÍCH",
             "Báo cáo UBND huyện Chợ Đồn."]  # fmt: skip

    assert read_metadata(lines).places == ("xã Tân Lập", "huyện Chợ Đồn", "tỉnh Bắc Kạn")


def test_a_name_mentioned_once_is_anybodys() -> None:
    """A plan that learns from another province is not that province's."""
    lines = ["KẾ HOẠCH", "Thi đua", "", "UBND tỉnh ban hành Kế hoạch:", "1. Học tập",
             "Học tập kinh nghiệm của tỉnh Lào Cai."]  # fmt: skip

    assert read_metadata(lines).places == ()


@pytest.mark.parametrize("text", ["ngày 31 tháng 2 năm 2024", "ngày 15/13/2024"])
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    """The year still counts."""
    (written,) = dates_in(text)

    assert (written.year, written.day) == (2024, None)


@pytest.mark.parametrize(
    "foot",
    [
        ["Nguyễn Văn An"],  # no office above
        ["CHỦ TỊCH", "- Lưu: VT, TH."],  # the signature is an image
        ["TM. ỦY BAN NHÂN DÂN", "Nơi nhận", "Phòng Nội vụ;"],
    ],
)
def test_without_a_name_under_an_office_nobody_signed(foot: Sequence[str]) -> None:
    """Recipients are no signers."""
    assert read_signer(foot) is None


def test_the_signer_of_a_decision_stands_above_what_it_issues() -> None:
    """However long the regulation is that follows, and though the columns lost their lines."""
    signed = "Nơi nhận: - Như Điều 2; - Lưu: VT. | TM. ỦY BAN NHÂN DÂNCHỦ TỊCHPhạm Hoàng Sơn"
    regulation = ["QUY CHẾ", "Chương I", *(f"Điều {n}. Tên điều" for n in range(1, 90))]
    lines = ["UBND TỈNH LẠNG SƠN", "QUYẾT ĐỊNH", "Ban hành quy chế", "Điều 1. Ban hành.", signed]

    assert read_metadata([*lines, *regulation]).signer == "Phạm Hoàng Sơn"


def test_headings_that_name_two_documents_name_none() -> None:
    """A collection of excerpts is no document."""
    lines = ["=== Điều 4 Nghị định 1/2030/NĐ-CP", "=== Điều 5 Nghị định 2/2030/NĐ-CP"]

    assert read_metadata(lines).number is None


def test_a_speck_before_a_name_is_no_part_of_it() -> None:
    """A scan's speck stands right before the name, the dash of a recipient does not."""
    assert read_signer(["CHÁNH VĂN PHÒNG", "-Vũ Đức Chính"]) == "Vũ Đức Chính"
    assert read_signer(["CHÁNH VĂN PHÒNG", "- Vũ Đức Chính"]) is None


def test_the_parts_of_an_empty_document_are_empty() -> None:
    """No line, no part, no error."""
    parts = dissect([])

    assert (parts.letterhead, parts.kind, parts.title, parts.text) == ((), None, "", "")
    assert read_metadata([]) == Metadata()


# A letter that restoration got wrong is not metadata's to put right.
RESTORED_WRONG = {("kh-ubnd-cao-lau-2023", "title"), ("kh-vp-ubnd-2023", "signer")}


def test_the_shipped_plans_agree_with_their_catalogue(plans: Corpus) -> None:
    """Every field of every plan, and its id, but for what restoration got wrong."""
    wrong = set()
    for document in plans.documents:
        found = read_metadata([line.text for line in document.lines])
        wrong |= {
            (document.id, field.name)
            for field in fields(Metadata)
            if getattr(found, field.name) != getattr(document.source, field.name)
        }
        assert document_id(found) == document.id

    assert wrong <= RESTORED_WRONG


def test_the_proofread_plans_agree_with_their_catalogue() -> None:
    """Every field of the three plans whose text was proofread."""
    gold = sorted((SHARED / "gold").glob("*.txt"))
    if not gold:
        pytest.skip("the proofread plans are not beside the repository")
    sources = {source.id: source for source in read_catalogue(SHIPPED_CORPUS)}
    for path in gold:
        found = read_metadata(path.read_text(encoding="utf-8").split("\n"))

        for field in fields(Metadata):
            assert getattr(found, field.name) == getattr(sources[path.stem], field.name)
