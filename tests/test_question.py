"""Questions: written out, their intent, their scope, what they lean on."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.catalogue import read_catalogue
from corpus.legislation import Legislation
from corpus.references.library import Library
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS
from retrieval.english.translating import from_english, is_english
from retrieval.intent import intent_of
from retrieval.lexicon import expand
from retrieval.model import Intent, Query
from retrieval.names import Names
from retrieval.query import QuestionReader, understand
from retrieval.scope import scope_of

CHO_DON = "kh-153-ubnd-cho-don-2024"
BAC_KAN = "kh-vp-ubnd-bac-kan-2024"
CAO_LAU = "kh-ubnd-cao-lau-2023"
NHON_HUNG = "kh-64-ubnd-nhon-hung-2024"
OFFICE = "kh-vp-ubnd-2023"
SOURCES = read_catalogue(SHIPPED_CORPUS)

SCOPES = [
    ("hạn nộp hồ sơ của huyện Chợ Đồn", [CHO_DON], []),
    ("hạn nộp hồ sơ của Chợ Đồn và Cao Lâu", [CHO_DON, CAO_LAU], []),
    # A province that only says where the district lies adds nothing.
    ("huyện Chợ Đồn tỉnh Bắc Kạn khen thưởng ra sao", [CHO_DON], []),
    ("tỉnh Lạng Sơn có phong trào gì", [CAO_LAU], []),
    ("kế hoạch 153 nói gì", [CHO_DON], []),
    ("kế hoạch số 64/KH-UBND nói gì", [NHON_HUNG], []),
    # One body's name stands for several offices: the place or the year tells which.
    ("Văn phòng UBND tỉnh Bắc Kạn", [BAC_KAN], []),
    ("Văn phòng UBND tỉnh năm 2023", [OFFICE], []),
    ("Văn phòng UBND tỉnh", [BAC_KAN, OFFICE], []),
    ("Văn phòng UBND tỉnh Bắc Kạn (2024) và Văn phòng UBND tỉnh (2023)", [BAC_KAN, OFFICE], []),
    ("các kế hoạch năm 2023", [CAO_LAU, OFFICE], []),
    # Named, but not held.
    ("huyện Ba Bể nhận hồ sơ đến hôm nào", [], ["huyện Ba Bể"]),
    ("kế hoạch 327 của tỉnh Bắc Kạn giao việc gì", [], ["kế hoạch mang số được hỏi"]),
    # A province without its level, in capitals or small; of two only the one that is not held.
    ("Bắc Ninh nộp hồ sơ khen thưởng ngày nào?", [], ["Bắc Ninh"]),
    ("bắc ninh nộp hồ sơ ngày nào", [], ["bắc ninh"]),
    ("Hà Nội và Chợ Đồn nộp hồ sơ ngày nào?", [CHO_DON], ["Hà Nội"]),
    ("Bắc Kạn nộp hồ sơ khen thưởng ngày nào?", [CHO_DON, BAC_KAN], []),
    # Lists spell "Hoà Bình", questions "Hòa Bình"; written small it means peace.
    ("Hòa Bình nộp hồ sơ ngày nào?", [], ["Hòa Bình"]),
    ("Thanh Hóa nộp hồ sơ ngày nào?", [], ["Thanh Hóa"]),
    ("có công bảo vệ hòa bình", [], []),
    # What the documents say is no province either, unless in capitals.
    ("lâm đồng là gì", [], []),
    ("Lâm Đồng nộp hồ sơ ngày nào", [], ["Lâm Đồng"]),
    # A level of two words; what stands inside a name is no other place.
    ("Thành phố Hà Nội nộp hồ sơ ngày nào", [], ["Thành phố Hà Nội"]),
    ("thị xã Phú Thọ nộp hồ sơ ngày nào", [], ["thị xã Phú Thọ"]),
    # There is no such district, and it is not the province.
    ("huyện Bắc Ninh nộp hồ sơ ngày nào", [], []),
    # Diacritics of other words: no name.
    ("bắc nính nộp hồ sơ", [], []),
    # An order bears a person's name; the city has its level.
    ("Huân chương Hồ Chí Minh tặng cho ai?", [], []),
    ("thành phố Hồ Chí Minh nộp hồ sơ ngày nào", [], ["thành phố Hồ Chí Minh"]),
    # "cho đơn" is no place.
    ("nộp hồ sơ cho đơn vị nào", [], []),
    ("NỘP HỒ SƠ CHO ĐƠN VỊ NÀO", [], []),
    ("nộp hồ sơ cho ai", [], []),
    # Without diacritics the next word tells "cho đơn vị" from Chợ Đồn.
    ("nop ho so cho don vi nao", [], []),
    ("han nop ho so cho don la bao gio", [CHO_DON], []),
    ("gui bao cao cho cho don", [CHO_DON], []),
]

INTENTS = [
    ("Hạn nộp hồ sơ là ngày nào?", Intent.DEADLINE),
    ("còn kịp gửi không", Intent.DEADLINE),
    ("Đợt thi đua kéo dài từ ngày nào đến ngày nào?", Intent.PERIOD),
    ("Mỗi phòng được đề nghị mấy tập thể?", Intent.QUOTA),
    ("Hồ sơ gồm những giấy tờ gì?", Intent.DOSSIER),
    ("Cá nhân cần đạt tiêu chuẩn gì?", Intent.CRITERIA),
    ("Ai chủ trì phong trào này?", Intent.RESPONSIBILITY),
    ("Thưởng bao nhiêu tiền?", Intent.AMOUNT),
    ("Ai ký kế hoạch này?", Intent.SIGNER),
    ("Số điện thoại phòng Nội vụ?", Intent.CONTACT),
    ("Phải đạt bao nhiêu %?", Intent.PERCENT),
    ("Phải đạt mấy phần trăm?", Intent.PERCENT),
    ("Phải đạt mấy %?", Intent.PERCENT),
    ("Xin chào", Intent.OTHER),
]

WRITTEN_OUT = [
    ("HS KT gửi h. Chợ Đồn", "hồ sơ khen thưởng gửi huyện Chợ Đồn"),
    ("DN được ĐN mấy TT, CN?", "doanh nghiệp được đề nghị mấy tập thể, cá nhân?"),
    # The same letters mean another thing before a number.
    ("CT 34 của CT huyện", "chỉ thị 34 của chủ tịch huyện"),
    # Names and numbers stay.
    ("Kế hoạch 153/KH-UBND của HĐ TĐ-KT", "Kế hoạch 153/KH-UBND của hội đồng thi đua-khen thưởng"),
]


INITIALS = [
    # after the word of a level, written out or short, and of a place
    ("huyện CĐ nộp hồ sơ khi nào", "huyện Chợ Đồn nộp hồ sơ khi nào"),
    ("h.CĐ nộp khi nào", "h. Chợ Đồn nộp khi nào"),
    ("tỉnh BK có gì", "tỉnh Bắc Kạn có gì"),
    ("Ở NH ai khen", "Ở Nhơn Hưng ai khen"),
    # of that level only: the district lies in a province of other initials
    ("tỉnh CĐ có gì", "tỉnh CĐ có gì"),
    # the field has another meaning for them; no place has them; not in capitals; a number
    ("ở CĐ ai khen", "ở CĐ ai khen"),
    ("huyện XY có gì", "huyện XY có gì"),
    ("huyện cđ có gì", "huyện cđ có gì"),
    ("tại CL-12 có gì", "tại CL-12 có gì"),
]
SLIPPED = [
    # after a level or in capitals, one letter wrong
    ("phường Nhơn Hug khen ai", [NHON_HUNG]),
    ("Nhơn Hug khen ai", [NHON_HUNG]),
    # no name: neither a level nor capitals; another unit's name; two letters wrong
    ("nhơn hug khen ai", []),
    ("xã Cao Lạng khen ai", []),
    ("Nhơm Hug khen ai", []),
]

LIBRARY = Library((), Legislation())


def understood(question: str, *history: str) -> Query:
    """Return a question as understood over the shipped plans' names."""
    return understand(
        question,
        history=history,
        reader=QuestionReader(
            Names.of(SOURCES), Restorer.load(), {"don vi"}, LIBRARY, date(2024, 7, 1)
        ),
    )


@pytest.mark.parametrize(("question", "documents", "missing"), SCOPES)
def test_a_question_names_its_documents(
    question: str, documents: list[str], missing: list[str]
) -> None:
    """The table of scopes."""
    scope = scope_of(question, question, Names.of(SOURCES), pairs={"don vi", "don", "lam dong"})

    assert list(scope.documents) == documents
    assert list(scope.missing) == missing


@pytest.mark.parametrize(("typed", "meant"), INITIALS)
def test_initials_of_a_place_are_written_out(typed: str, meant: str) -> None:
    """Where one place of the corpus has them."""
    assert Names.of(SOURCES).written_out(typed) == meant


def test_initials_of_two_places_stay() -> None:
    """Which is meant cannot be told."""
    other = replace(SOURCES[0], id="kh-1", issuer="UBND huyện Cẩm Đường", places=("Cẩm Đường",))

    assert Names.of((*SOURCES, other)).written_out("huyện CĐ có gì") == "huyện CĐ có gì"


@pytest.mark.parametrize(("question", "documents"), SLIPPED)
def test_a_slip_in_a_place_finds_it(question: str, documents: list[str]) -> None:
    """Whether or not restoration mended it."""
    scope = scope_of(question, question, Names.of(SOURCES))

    assert list(scope.documents) == documents


def test_a_place_is_named_where_restoration_mended_it() -> None:
    """The marks that were typed wrong speak against nothing."""
    query = understood("huyện chợ dồn nộp hồ sơ khi nào")

    assert query.documents == (CHO_DON,)


@pytest.mark.parametrize(("question", "intent"), INTENTS)
def test_a_question_has_an_intent(question: str, intent: Intent) -> None:
    """The table of intents."""
    assert intent_of(question) is intent


@pytest.mark.parametrize(("typed", "expected"), WRITTEN_OUT)
def test_abbreviations_are_written_out(typed: str, expected: str) -> None:
    """The table of short forms."""
    assert expand(typed) == expected


def test_english_questions_are_put_into_the_fields_terms() -> None:
    """Terms are translated, names stay; Vietnamese without diacritics is not English."""
    question = "How many nominees may each commune in Cho Don put forward?"

    assert is_english(question)
    assert "Cho Don" in from_english(question)
    assert not is_english("han nop ho so khen thuong la bao gio")


@pytest.mark.parametrize(
    "question",
    [
        "hạn nộp hồ sơ khen thưởng của huyện Chợ Đồn là ngày nào?",
        "han nop ho so khen thuong cua huyen cho don la ngay nao?",
        "HAN NOP HO SO KHEN THUONG CUA HUYEN CHO DON LA NGAY NAO",
        "hạn nop hồ so khen thuong của h. Cho Don là ngay nao?",
    ],
)
def test_diacritics_make_no_difference(question: str) -> None:
    """With, without or with half of its diacritics, a question means the same."""
    query = understood(question)

    assert query.documents == (CHO_DON,)
    assert query.intent is Intent.DEADLINE
    assert "hồ sơ" in query.restored.lower()


def test_a_follow_up_keeps_what_was_asked_and_changes_the_place() -> None:
    """Asked of another place, the question before is asked again."""
    query = understood("còn xã Cao Lâu thì sao?", "hạn nộp hồ sơ của huyện Chợ Đồn là ngày nào?")

    assert query.documents == (CAO_LAU,)
    assert query.intent is Intent.DEADLINE
    assert "nộp hồ sơ" in query.context


def test_a_follow_up_without_a_place_keeps_the_place() -> None:
    """A short question is about the plan asked about before."""
    query = understood("Kết thúc bao giờ?", "Văn phòng UBND tỉnh Bắc Kạn thi đua từ ngày nào?")

    assert query.documents == (BAC_KAN,)


def test_a_question_that_stands_alone_leaves_the_history() -> None:
    """A whole question about another plan takes nothing over."""
    query = understood(
        "Hồ sơ khen thưởng của Cao Lâu gồm giấy tờ gì?", "Ai ký kế hoạch của Chợ Đồn?"
    )

    assert query.context == ""
    assert query.documents == (CAO_LAU,)
