"""Bodies of every kind are read from the letterheads of what they issue; invented documents."""

import pytest

from corpus.metadata.reading import read_metadata

LETTERHEADS: list[tuple[list[str], str, tuple[str, ...]]] = [
    (["SỞ GD&ĐT LẠNG SƠN", "TRƯỜNG THPT HOA BAN"], "Trường THPT Hoa Ban", ("tỉnh Lạng Sơn",)),
    (
        ["UBND HUYỆN CAO LỘC", "TRƯỜNG TIỂU HỌC HOA BAN"],
        "Trường Tiểu học Hoa Ban huyện Cao Lộc",
        ("huyện Cao Lộc", "tỉnh Lạng Sơn"),
    ),
    (
        ["CÔNG AN TỈNH LẠNG SƠN", "CÔNG AN HUYỆN CAO LỘC"],
        "Công an huyện Cao Lộc",
        ("huyện Cao Lộc", "tỉnh Lạng Sơn"),
    ),
    (  # a scan that lost its diacritics
        ["CONG AN TINH LANG SON CONG HOA XA HOI CHU NGHIA VIET NAM", "CÔNG AN HUYỆN CAO LOC"],
        "Công an huyện Cao Lộc",
        ("huyện Cao Lộc", "tỉnh Lạng Sơn"),
    ),
    (["BỘ CÔNG AN", "CÔNG AN TỈNH LẠNG SƠN"], "Công an tỉnh Lạng Sơn", ("tỉnh Lạng Sơn",)),
    (
        ["ỦY BAN NHÂN DÂN", "HUYỆN CAO LỘC", "PHÒNG NỘI VỤ"],
        "Phòng Nội vụ huyện Cao Lộc",
        ("huyện Cao Lộc", "tỉnh Lạng Sơn"),
    ),
    (["SỞ XÂY DỰNG LẠNG SƠN"], "Sở Xây dựng tỉnh Lạng Sơn", ("tỉnh Lạng Sơn",)),
    (["TỈNH ỦY LẠNG SƠN", "HUYỆN ỦY CAO LỘC"], "Huyện ủy Cao Lộc", ("huyện Cao Lộc",)),
    (
        ["ĐẢNG BỘ TỈNH LẠNG SƠN    ĐẢNG CỘNG SẢN VIỆT NAM", "HUYỆN ỦY CAO LỘC", "BAN THƯỜNG VỤ"],
        "Ban Thường vụ Huyện ủy Cao Lộc",
        ("huyện Cao Lộc",),
    ),
    (
        ["UBND HUYỆN CAO LỘC", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"],
        "Hội đồng Thi đua - Khen thưởng huyện Cao Lộc",
        ("huyện Cao Lộc",),
    ),
    (
        ["HỘI LHPN TỈNH LẠNG SƠN", "HỘI LHPN HUYỆN CAO LỘC"],
        "Hội LHPN huyện Cao Lộc",
        ("huyện Cao Lộc",),
    ),
    (
        ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "HUYỆN CAO LỘC"],
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Cao Lộc",
        ("huyện Cao Lộc",),
    ),
    (
        ["BỘ CHQS TỈNH LẠNG SƠN", "BAN CHQS HUYỆN CAO LỘC"],
        "Ban CHQS huyện Cao Lộc",
        ("huyện Cao Lộc",),
    ),
    (
        ["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠNG SƠN"],
        "Liên đoàn Lao động tỉnh Lạng Sơn",
        ("tỉnh Lạng Sơn",),
    ),
    (
        ["ĐOÀN TNCS HỒ CHÍ MINH", "BAN CHẤP HÀNH TỈNH LẠNG SƠN"],
        "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Lạng Sơn",
        ("tỉnh Lạng Sơn",),
    ),
    (["BỘ NỘI VỤ"], "Bộ Nội vụ", ()),
]


@pytest.mark.parametrize(("head", "issuer", "places"), LETTERHEADS)
def test_the_body_that_stands_last_issued_the_document(
    head: list[str], issuer: str, places: tuple[str, ...]
) -> None:
    """The body above it tells only where it lies; a council's office bears the council's unit."""
    body = ["Số: 12/KH-X", "KẾ HOẠCH", "Thi đua năm 2024", "", "I. MỤC ĐÍCH"]

    found = read_metadata([*head, *body])

    assert found.issuer == issuer
    assert found.places[: len(places)] == places


def test_a_letter_is_titled_by_what_it_is_about() -> None:
    """A letter has no heading: "V/v …" under its number is its title, its head is none."""
    lines = [
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "HUYỆN CAO LỘC          Độc lập - Tự do - Hạnh phúc",
        "Số: 8/PNV-TĐKT          Cao Lộc, ngày 4 tháng 10 năm 2024",
        "V/v gửi hồ sơ thi đua", "năm 2024", "",
        "Kính gửi: Các phòng, ban.", "", "1. Đối tượng",
    ]  # fmt: skip

    assert read_metadata(lines).title == "Về việc gửi hồ sơ thi đua năm 2024"
