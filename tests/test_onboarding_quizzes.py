"""Quizzes made of an invented law: what is right comes from its words and changes with them."""

from datetime import date

import pytest
from made_texts import document_of

from corpus.legislation import Change, Confidence, Legislation, What
from corpus.model import Kind, Level, Source
from corpus.store import Corpus
from retrieval.onboarding.glossary import definitions, glossary_on, matching
from retrieval.onboarding.granting import grants
from retrieval.onboarding.model import Lookup, Quiz, QuizWanted, Said
from retrieval.onboarding.quizzes import make_quiz

_DAY = date(2030, 5, 1)
_ASKED = Said("Câu hỏi?", "Question?")
_TEXT = """Điều 1. Giải thích từ ngữ
1. Hội thi là cuộc đua của các làng.
2. Cờ thưởng: vật trao cho làng thắng.
3. Ngày hội gồm ba buổi.
Điều 2. Các loại cờ
1. Cờ xanh.
2. Cờ đỏ: trao mỗi năm.
Điều 3. Các loại kèn
1. Kèn đồng;
2. Kèn gỗ;
3. Cờ đỏ.
Điều 4. Mức thưởng
1. Cờ đỏ: 05 quan.
2. Cờ xanh: {green} quan.
3. Cờ vàng: 12 quan.
Điều 5. Thẩm quyền của Hội
1. Chủ tịch Hội quyết định tặng cờ xanh.
2. Cờ đỏ do Ủy ban Hội quyết định tặng.
3. Chính phủ quy định thẩm quyền quyết định tặng cờ vàng.
4. Thủ tướng Hội quyết định việc tặng kèn đồng, kèn gỗ.
5. Chủ tịch Hội quyết định tặng kèn gỗ.
6. Thủ trưởng phòng thuộc Ủy ban Hội quyết định tặng kèn sắt.
"""


def _corpus(*, green: str = "07") -> Corpus:
    source = Source("luat", "l.txt", Kind.LAW, "Luật Hội", "Hội", Level.CENTRAL, number="1/L")
    begins = Change("luat", What.BEGINS, date(2030, 1, 1), Confidence.VERIFIED)
    return Corpus((document_of(source, _TEXT.format(green=green)),), Legislation((), (begins,)))


def _quiz(wanted: QuizWanted, *, green: str = "07") -> Quiz | None:
    return make_quiz(wanted, _corpus(green=green), on=_DAY)


def _law(article: str, *, holding: tuple[str, ...] = ()) -> Lookup:
    return Lookup(Kind.LAW, article, holding)


@pytest.mark.parametrize(("green", "right"), [("07", "07 quan"), ("09", "09 quan")])
def test_a_value_is_right_as_the_law_has_it(green: str, right: str) -> None:
    """Another number in the law is another right answer; its siblings' are the wrong ones."""
    lookup = _law("Mức thưởng", holding=("cờ xanh",))
    quiz = _quiz(QuizWanted("v", "value", _ASKED, lookup, unit=r"\d+ quan"), green=green)

    assert quiz
    assert quiz.right == right
    assert set(quiz.options) == {"05 quan", "12 quan", right}
    assert quiz.statement.citation.label == "khoản 2 Điều 4"


def test_values_that_differ_by_a_zero_are_one() -> None:
    """Of "5 quan" beside "05 quan" too few wrong answers remain: no quiz is made."""
    lookup = _law("Mức thưởng", holding=("cờ xanh",))

    assert _quiz(QuizWanted("v", "value", _ASKED, lookup, unit=r"\d+ quan"), green="5") is None


def test_an_element_of_both_lists_is_no_wrong_answer() -> None:
    """A red flag is a flag though the list of horns has it; what explains it is cut off."""
    others = (_law("Các loại kèn"),)
    first, second = (
        _quiz(QuizWanted("m", "member", _ASKED, _law("Các loại cờ"), others, pick=pick))
        for pick in (1, 2)
    )

    assert first
    assert second
    assert set(first.options) == {"Cờ xanh", "Kèn đồng", "Kèn gỗ"}
    assert (second.right, set(second.options)) == ("Cờ đỏ", {"Cờ đỏ", "Kèn đồng", "Kèn gỗ"})


def test_a_term_is_asked_for_by_its_definition_without_itself() -> None:
    """The words shown are the definition's; the other terms defined are the wrong answers."""
    quiz = _quiz(QuizWanted("t", "term", _ASKED, term="Hội thi"))

    assert quiz
    assert quiz.quoted == "cuộc đua của các làng."
    assert set(quiz.options) == {"Hội thi", "Cờ thưởng", "Ngày hội"}


def test_who_grants_is_read_before_and_after_the_award() -> None:
    """An office that rules on authority, or whose subordinate grants, is not the one who grants."""
    found = {grant.place.provision.locator.id: grant.giver for grant in grants(_corpus(), on=_DAY)}

    assert found == {
        "d5.k1": "Chủ tịch Hội",
        "d5.k2": "Ủy ban Hội",
        "d5.k3": "",
        "d5.k4": "Thủ tướng Hội",
        "d5.k5": "Chủ tịch Hội",
        "d5.k6": "",
    }


@pytest.mark.parametrize(
    ("award", "right"),
    [
        ("cờ đỏ", "Ủy ban Hội"),
        ("kèn đồng", "Thủ tướng Hội"),
        ("kèn gỗ", None),  # two offices grant it
        ("cờ vàng", None),  # nobody is named
        ("cờ tím", None),  # the law does not know it
    ],
)
def test_a_quiz_asks_only_for_what_one_office_grants(award: str, right: str | None) -> None:
    """Where several or none grant an award there is no one right answer, and no quiz."""
    quiz = _quiz(QuizWanted("g", "grants", _ASKED, award=award))

    assert (quiz.right if quiz else None) == right


def test_options_keep_their_order() -> None:
    """The same quiz has its options in the same order, and not always the right one first."""
    wanted = [QuizWanted(id_, "term", _ASKED, term="Hội thi") for id_ in "abcdefgh"]
    made = [quiz for own in wanted if (quiz := _quiz(own))]

    assert [_quiz(own) for own in wanted] == made
    assert len({quiz.options.index(quiz.right) for quiz in made}) > 1


def test_definitions_are_found_by_how_they_are_written() -> None:
    """Written "X là …", "X: …" or "X gồm …", a term is quoted with its own provision."""
    found = definitions(_corpus(), on=_DAY)

    assert [own.term for own in found] == ["Hội thi", "Cờ thưởng", "Ngày hội"]
    assert [own.statement.citation.provision_id for own in found] == ["d1.k1", "d1.k2", "d1.k3"]
    assert definitions(_corpus(), on=date(2029, 1, 1)) == ()


@pytest.mark.parametrize("typed", ["hoi thi", "HỘI THI", "làng hội cuoc"])
def test_the_glossary_is_searched_with_and_without_diacritics(typed: str) -> None:
    """Every word typed has to stand in the term or its definition."""
    found = matching(glossary_on(_DAY, _corpus()), typed)

    assert [own.term for own in found.definitions] == ["Hội thi"]


def test_short_forms_are_found_by_either_side() -> None:
    """A short form finds its words, the words find it."""
    glossary = glossary_on(_DAY, _corpus())

    assert len(glossary.abbreviations) > 100
    assert "CSTĐCS" in matching(glossary, "cstdcs").abbreviations
    assert "CSTĐCS" in matching(glossary, "chien si thi dua co so").abbreviations
    assert not matching(glossary, "xyz").abbreviations
