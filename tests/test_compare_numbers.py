"""A cited document has one day and one number; what may be another document is none."""

from dataclasses import replace
from datetime import date

import pytest
from made_facts import found, plan

from corpus.model import Document

_PARENT = "Thực hiện Kế hoạch số 327/KH-UBND ngày {day} của {issuer}.\nI. MỤC ĐÍCH\nThi đua.\n"
_IN_BAC_KAN, _IN_LANG_SON = ("huyện Mẫu", "tỉnh Bắc Kạn"), ("huyện Mẫu", "tỉnh Lạng Sơn")


def _citing(id_: str, day: str, *, issuer: str = "UBND tỉnh",
            places: tuple[str, ...] = _IN_BAC_KAN) -> Document:  # fmt: skip
    return plan(_PARENT.format(day=day, issuer=issuer), id_=id_, places=places)


def _parent(day: str, *, id_: str) -> Document:
    """Return the plan 327 of a province, signed on a day of May 2030."""
    head = f"Số: 327/KH-UBND Bắc Kạn, ngày {day} tháng 5 năm 2030\nKẾ HOẠCH\nI. MỘT\nHai.\n"
    made = plan(head, id_=id_, issuer="UBND tỉnh Bắc Kạn", places=("tỉnh Bắc Kạn",))
    source = replace(made.source, number="327/KH-UBND", issued=date(2030, 5, int(day)))
    return replace(made, source=source)


class TestDaysOfIssue:
    """The day of a document that others cite."""

    def test_one_document_has_one_day(self) -> None:
        """Two plans of a province that give the province's plan two days contradict."""
        (conflict,) = found([_citing("a", "12/5/2030"), _citing("b", "10/5/2030")])

        assert "327/KH-UBND" in conflict.about
        assert "10/5/2030 và 12/5/2030" in conflict.about
        assert [citation.document_id for citation in conflict.citations] == ["b", "a"]
        assert all("327/KH-UBND ngày 1" in citation.quote for citation in conflict.citations)

    @pytest.mark.parametrize(
        "other",
        [
            _citing("b", "12/5/2030", issuer="Ủy ban nhân dân tỉnh"),  # the same day
            _citing("b", "10/5/2030", places=_IN_LANG_SON),  # another province's plan 327
            _citing("b", "10/5/2029"),  # last year's plan 327
            _citing("b", "10/5/2030", issuer="UBND huyện"),  # the district's plan 327
            _citing("b", "10/5/2030", issuer="UBND tỉnh Lạng Sơn"),  # named to be another's
            _citing("b", "10/5/2030", issuer="Sở Nội vụ"),  # a body that is not known to be it
            _citing("b", "10/5/2030", places=()),  # a plan that names no province
        ],
    )
    def test_what_may_be_another_document_is_no_conflict(self, other: Document) -> None:
        """Only what must be the same document can have a wrong day."""
        assert found([_citing("a", "12/5/2030"), other]) == ()

    def test_regulations_of_the_country_are_the_same_everywhere(self) -> None:
        """Two provinces that give one decree two days contradict."""
        text = "Căn cứ Nghị định số 98/2030/NĐ-CP ngày {} của Chính phủ.\nI. MỤC ĐÍCH\nThi đua.\n"
        one = plan(text.format("31/12/2030"), id_="a")
        other = plan(text.format("30/12/2030"), id_="b", places=_IN_LANG_SON)

        (conflict,) = found([one, other])
        assert conflict.about.startswith("Ngày ban hành của Nghị định số 98/2030/NĐ-CP")

    def test_the_year_of_a_number_tells_documents_apart(self) -> None:
        """88/2029/NĐ-CP and 88/2030/NĐ-CP are two decrees, whatever days they are given."""
        text = "Căn cứ Nghị định số 88/{}/NĐ-CP ngày {}/2030 của Chính phủ.\nI. MỘT\nHai.\n"
        made = [
            plan(text.format(*said), id_=said[0]) for said in (("2029", "1/2"), ("2030", "3/4"))
        ]

        assert found(made) == ()

    def test_the_city_may_be_either_of_two(self) -> None:
        """In a city inside a city "UBND thành phố" may be that of either."""
        places = ("phường Mẫu", "thành phố Thủ Đức", "thành phố Hồ Chí Minh")
        days = ("12/5/2030", "10/5/2030")
        made = [_citing(day, day, issuer="UBND thành phố", places=places) for day in days]

        assert found(made) == ()

    def test_a_document_knows_its_own_day(self) -> None:
        """A plan that gives its parent another day than the parent's own head contradicts it."""
        held = _parent("10", id_="p")

        (conflict,) = found([_citing("a", "12/5/2030"), held])
        assert [citation.document_id for citation in conflict.citations] == ["p", "a"]
        assert conflict.citations[0].quote == "327/KH-UBND Bắc Kạn, ngày 10 tháng 5 năm 2030"
        assert found([_citing("a", "10/5/2030"), held]) == ()

    def test_what_nobody_cites_is_not_told_of(self) -> None:
        """Two texts held of one number, as a draft and what was signed, contradict nobody."""
        assert found([_parent("10", id_="p"), _parent("12", id_="q")]) == ()


class TestSpellings:
    """The number of one document within one text."""

    def test_a_number_is_set_apart_in_one_way(self) -> None:
        """34/CT-TW and 34-CT/TW of one day in one text are one directive, one of them wrong."""
        said = "Chỉ thị số {} ngày 07/4/2014 của Bộ Chính trị"
        text = f"I. MỘT\n{said.format('34/CT-TW')}.\nII. HAI\n{said.format('34-CT/TW')}.\n"
        (conflict,) = found([plan(text)])

        assert "34/CT-TW và 34-CT/TW" in conflict.about

    def test_other_spellings_are_no_conflict(self) -> None:
        """A letter without its mark, a blank or another day are none."""
        text = (
            "I. MỘT\nNghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ.\n"
            "II. HAI\nNghị định số 98 /2023/ND-CP ngày 31/12/2023 của Chính phủ.\n"
            "III. BA\nChỉ thị số 34-CT/TW ngày 07/4/2014; Chỉ thị số 34/CT-TW ngày 07/4/2024.\n"
        )
        assert found([plan(text)]) == ()
