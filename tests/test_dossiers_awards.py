"""The awards of a corpus, read from headings, and how texts name them."""

import pytest
from dossier_corpus import dossier_corpus

from corpus.store import Corpus
from retrieval.dossiers.awards import Award, award_called, awards
from retrieval.dossiers.names import Name, named
from retrieval.dossiers.of_award import regulations


@pytest.fixture(scope="module")
def known(shipped: Corpus) -> tuple[Award, ...]:
    """The awards that the shipped regulations tell of."""
    return awards(regulations(shipped))


def test_awards_are_those_that_articles_are_about() -> None:
    """Each grade is an award of its own; the order of the law's articles is kept."""
    found = awards(dossier_corpus().documents)

    assert [award.title for award in found] == [
        "Lao động tiên tiến",
        "Huân chương Lao động hạng Nhất",
        "Huân chương Lao động hạng Nhì",
        "Giấy khen",
    ]
    assert [award.broad for award in found] == ["danh hieu thi dua", *["hinh thuc khen thuong"] * 3]
    assert found[1].narrow == {"huan chuong"}


@pytest.mark.parametrize(
    "title",
    [
        "Huân chương Sao vàng",
        "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh",
        "Bằng khen của Thủ tướng Chính phủ",
        "Bằng khen của Bộ, ban, ngành, tỉnh",
        "Kỷ niệm chương",
        "Giấy khen",
        "Gia đình văn hóa",
        "Xã, phường, thị trấn tiêu biểu",
        "Bà mẹ Việt Nam anh hùng",
    ],
)
def test_the_law_that_ships_gives_its_awards(known: tuple[Award, ...], title: str) -> None:
    """Titles, orders, honours, certificates: none of them is typed in the program."""
    assert title in [award.title for award in known]


def test_kinds_are_no_awards(known: tuple[Award, ...]) -> None:
    """Articles are headed "Huân chương" and "Bằng khen", which are given to nobody."""
    assert {award.title for award in known}.isdisjoint({"Huân chương", "Huy chương", "Bằng khen"})


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        # without diacritics
        ("huan chuong lao dong hang nhi", "Huân chương Lao động hạng Nhì"),
        # the other spelling
        ("chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua cơ sở"),
        # by who gives it
        ("Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Bộ, ban, ngành, tỉnh"),
        ("bằng khen thủ tướng", "Bằng khen của Thủ tướng Chính phủ"),
        # a team's, not a person's
        ("tập thể lao động tiên tiến", "Tập thể lao động tiên tiến"),
    ],
)
def test_an_award_is_called_as_people_call_it(
    known: tuple[Award, ...], typed: str, title: str
) -> None:
    """Diacritics, spelling and the giver's short name do not matter."""
    award = award_called(typed, known)

    assert award
    assert award.title == title


def test_what_is_no_award_is_none(known: tuple[Award, ...]) -> None:
    """A name that no regulation has leads nowhere."""
    assert award_called("Huân chương Mặt trăng", known) is None


def test_a_certificate_without_a_giver_is_not_the_governments() -> None:
    """Among the powers of a province "bằng khen" is the province's."""
    (loose,) = named("quyết định tặng bằng khen, cờ")

    assert loose.means(Name("bang khen", "unit"))
    assert not loose.means(Name("bang khen", "central"))


def test_an_order_without_a_grade_is_of_all_grades() -> None:
    """What holds for the order holds for each grade, what holds for one grade for that alone."""
    first = Name("huan chuong lao dong", grade="nhat")

    assert Name("huan chuong lao dong").means(first)
    assert not Name("huan chuong lao dong", grade="nhi").means(first)
