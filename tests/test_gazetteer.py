"""The units of the lists: their levels, and the provinces known without one."""

import pytest

from corpus.gazetteer import province_names, split_level, unit_names
from corpus.normalize import fold, normalize


def test_provinces_are_those_before_and_after_the_reform() -> None:
    """63 before it, of the 34 after it Huế alone has a new name; a person's name is left out."""
    names = province_names()

    assert len(names) == 63 + 1 - 1
    assert "hue" in names
    assert {"bac kan", "thai nguyen", "ha noi", "ba ria - vung tau"} <= set(names)
    assert "cho don" not in names
    assert "ho chi minh" not in names


def test_provinces_are_spelled_as_questions_are() -> None:
    """By their folded form; with the tone where normalised texts have it, without a level."""
    for folded, name in province_names().items():
        assert fold(name) == folded
        assert normalize(name) == name
        assert split_level(name) == ("", name)
    assert province_names()["hoa binh"] == "Hòa Bình"


@pytest.mark.parametrize(
    ("name", "level", "rest"),
    [
        ("Tỉnh Bắc Ninh", "tỉnh", "Bắc Ninh"),
        ("thành phố Hồ Chí Minh", "thành phố", "Hồ Chí Minh"),
        # the longer level goes first
        ("Thị xã Phú Thọ", "thị xã", "Phú Thọ"),
        ("Xã Phú Thọ", "xã", "Phú Thọ"),
        ("Thị trấn Chợ Rã", "thị trấn", "Chợ Rã"),
        ("đặc khu Phú Quốc", "đặc khu", "Phú Quốc"),
        ("Chợ Đồn", "", "Chợ Đồn"),
    ],
)
def test_a_level_is_split_from_its_name(name: str, level: str, rest: str) -> None:
    """The table of levels."""
    assert split_level(name) == (level, rest)


def test_units_are_known_with_their_level() -> None:
    """The city that bears a person's name too."""
    assert {"thanh pho ho chi minh", "huyen cho don", "tinh bac ninh"} <= unit_names()
    assert "bac ninh" not in unit_names()
