"""The shipped path of a new officer, made over what ships, on a day of each decree."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from corpus.model import Span
from corpus.register import REGISTER
from corpus.validity import State
from retrieval.citation import Statement
from retrieval.engine import Engine
from retrieval.onboarding import __main__ as command
from retrieval.onboarding.lookup import plain
from retrieval.onboarding.making import at_place, path_on
from retrieval.onboarding.model import SYLLABLES_A_MINUTE, Path, Quiz, Step
from retrieval.onboarding.table import shipped_steps

BEFORE, NOW = date(2024, 6, 1), date(2026, 11, 21)
_OLD, _NEW, _LAW = "nd-98-2023-nd-cp", "nd-152-2025-nd-cp", "luat-06-2022-qh15"
_GONE = (State.ENDED, State.SUSPENDED, State.NOT_YET)
# What a question of the path is to be answered from, on the later day.
_ANSWERED_BY = {
    "Một thành tích có được khen thưởng nhiều lần không?": f"{_LAW}/d5",
    "Những hành vi nào bị nghiêm cấm trong thi đua, khen thưởng?": f"{_LAW}/d15",
    "Sáng kiến được hiểu như thế nào theo Luật Thi đua, khen thưởng?": f"{_LAW}/d3.k4",
    "Tiêu chuẩn danh hiệu Chiến sĩ thi đua cơ sở là gì?": f"{_LAW}/d23",
    "Chủ tịch Ủy ban nhân dân cấp xã quyết định tặng những gì?": "nd-129-2025-nd-cp/d59",
    "Ai quyết định tặng Bằng khen của Thủ tướng Chính phủ?": f"{_LAW}/d78",
    "Chiến sĩ thi đua cơ sở được thưởng bao nhiêu tiền?": f"{_NEW}/d50",
    "Hồ sơ đề nghị xét tặng danh hiệu thi đua gồm những gì?": f"{_LAW}/d84.k1",
    "Khen thưởng theo thủ tục đơn giản áp dụng khi nào?": f"{_LAW}/d85",
    "Cá nhân đang bị xem xét kỷ luật thì có được khen thưởng không?": f"{_NEW}/d4.k4",
    "Chiến sĩ thi đua cơ sở mấy lần liên tục thì được xét chiến sĩ thi đua cấp tỉnh?": (
        f"{_LAW}/d22.k1"
    ),
    "Danh sách đề nghị khen thưởng phải công khai khi nào?": f"{_NEW}/d44",
    "Nghị định số 98/2023/NĐ-CP còn hiệu lực không?": f"{_NEW}/d59",
    "Thông tư số 01/2024/TT-BNV còn hiệu lực không?": f"{REGISTER}/9.b",
    "Nghị định số 152/2025/NĐ-CP thay thế những nghị định nào?": f"{_NEW}/d59.k2",
}


@pytest.fixture(scope="module")
def paths(engine: Engine) -> dict[date, Path]:
    """The path of either day."""
    return {day: path_on(day, engine.corpus, partial(engine.ask, on=day)) for day in (BEFORE, NOW)}


@pytest.fixture(params=[BEFORE, NOW], ids=str)
def path(request: pytest.FixtureRequest, paths: dict[date, Path]) -> Path:
    """The path of one of the days."""
    return paths[request.param]


def _read(path: Path) -> Iterator[Statement]:
    return (s for step in path.steps for reading in step.readings for s in reading.statements)


def _quizzes(path: Path) -> dict[str, Quiz]:
    return {quiz.id: quiz for step in path.steps for quiz in step.quizzes}


def test_every_quote_stands_in_its_place_and_holds(path: Path, engine: Engine) -> None:
    """What is read and what quizzes rest on is verbatim, and nothing of it has ended."""
    asked = [quiz.statement for quiz in _quizzes(path).values()]
    for statement in [*_read(path), *asked, *path.notes]:
        citation = statement.citation
        text = engine.corpus.document(citation.document_id).text

        assert Span(citation.start, citation.end).of(text) == citation.quote == statement.text
        assert not (citation.validity or "").startswith(_GONE)


def test_each_quiz_has_one_right_option_and_it_stands_in_the_quote(path: Path) -> None:
    """No two options read alike, the right one is quoted, and where values differ no other is."""
    terms = {quiz.id for step in shipped_steps() for quiz in step.quizzes if quiz.kind == "term"}
    for quiz in _quizzes(path).values():
        quote = f" {plain(quiz.statement.text)} "
        standing = [option for option in quiz.options if f" {plain(option)} " in quote]

        assert 3 <= len(quiz.options) == len({plain(option) for option in quiz.options})
        assert quiz.options.count(quiz.right) == 1
        assert quiz.right in standing if quiz.id in terms else standing == [quiz.right], quiz.id


def test_every_step_but_the_last_has_reading_questions_and_a_quiz_of_three(path: Path) -> None:
    """On either day there is enough to read, to try and to be asked."""
    for step in path.steps[:-1]:
        assert step.readings
        assert step.questions
        assert 3 <= len(step.quizzes) <= 4
        assert 2 <= step.minutes <= 8


def test_all_that_the_table_lists_is_made_on_one_of_the_days(paths: dict[date, Path]) -> None:
    """No entry of the table is dead."""
    made = [step for path in paths.values() for step in path.steps]
    leads = {reading.lead for step in made for reading in step.readings}
    quizzes = {quiz.id for step in made for quiz in step.quizzes}
    questions = {question for step in made for question in step.questions}

    for step in shipped_steps():
        assert {reading.lead for reading in step.readings} <= leads
        assert {quiz.id for quiz in step.quizzes} <= quizzes
        assert {q for q in step.questions if "{place}" not in q} <= questions


def test_the_decree_that_a_day_rests_on_is_the_one_in_force(paths: dict[date, Path]) -> None:
    """In June 2024 the path rests on decree 98, in November 2026 on decree 152 alone."""
    documents = {day: {s.citation.document_id for s in _read(paths[day])} for day in paths}

    assert _OLD in documents[BEFORE]
    assert not documents[BEFORE] & {_NEW, "nd-129-2025-nd-cp"}
    assert _NEW in documents[NOW]
    assert _OLD not in documents[NOW]


def test_right_answers_follow_the_day(paths: dict[date, Path]) -> None:
    """A cultural village was the district chair's to name, then the commune chair's."""
    right = [_quizzes(paths[day])["ai-thon-van-hoa"].right for day in (BEFORE, NOW)]

    assert right == ["Chủ tịch Ủy ban nhân dân cấp huyện", "Chủ tịch Ủy ban nhân dân cấp xã"]


@pytest.mark.parametrize(
    ("quiz", "right"),
    [
        ("tu-sang-kien", "Sáng kiến"),
        ("ai-co-thi-dua", "Chính phủ"),
        ("danh-hieu-ca-nhan", "“Chiến sĩ thi đua cơ sở”"),
        ("tien-thuong", "1,0 lần mức lương cơ sở"),
        ("ho-so-danh-hieu", "Biên bản bình xét thi đua"),
        ("ho-so-khen-thuong", "Biên bản xét khen thưởng"),
        ("chien-si-tinh", "03 lần"),
        ("co-phong-trao", "05 năm"),
        ("bang-khen-thu-tuong", "05 năm"),
        (f"het-{_OLD}", "01/7/2025"),
        (f"thay-{_OLD}", "Nghị định số 152/2025/NĐ-CP"),
    ],
)
def test_right_answers_are_those_of_the_official_texts(
    paths: dict[date, Path], quiz: str, right: str
) -> None:
    """Right answers as they were read in the official texts by a person."""
    assert _quizzes(paths[NOW])[quiz].right == right


def test_each_question_is_answered_from_where_its_answer_stands(
    paths: dict[date, Path], engine: Engine
) -> None:
    """Every question to try is answered on its day, and from the provision that answers it."""
    for step in paths[NOW].steps:
        for question in step.questions:
            places = [
                f"{c.document_id}/{c.provision_id}" for c in engine.ask(question, on=NOW).citations
            ]

            assert any(place.startswith(_ANSWERED_BY[question]) for place in places), question


def test_what_a_corpus_does_not_hold_is_left_out_and_said(
    engine: Engine, paths: dict[date, Path]
) -> None:
    """Without the decree its readings are missing by name, and its quiz is counted as left out."""
    held = [document for document in engine.corpus.documents if document.id != _NEW]
    corpus = replace(engine.corpus, documents=tuple(held))
    titles, before = (
        path.steps[1] for path in (path_on(NOW, corpus, partial(engine.ask, on=NOW)), paths[NOW])
    )

    assert "Tiền thưởng kèm danh hiệu của cá nhân" in {said.vi for said in titles.missing}
    assert titles.left_out == before.left_out + 1
    assert "tien-thuong" not in {quiz.id for quiz in titles.quizzes}


def test_the_last_step_is_about_the_plans_of_a_place(
    engine: Engine, paths: dict[date, Path]
) -> None:
    """Chợ Đồn's plan tells its period and deadlines; what it does not state is listed."""
    step = _at("huyện Chợ Đồn", engine, paths)
    quotes = [s.text for reading in step.readings for s in reading.statements]

    assert any("từ ngày 20/5/2024 đến hết ngày 05/8/2024" in quote for quote in quotes)
    assert any("đến hết ngày 08/8/2024" in quote for quote in quotes)
    assert {reading.document for reading in step.readings} == {
        "Kế hoạch số 153/KH-UBND của UBND huyện Chợ Đồn"
    }
    assert "Hạn nộp hồ sơ khen thưởng của huyện Chợ Đồn là ngày nào?" in step.questions
    for quiz in step.quizzes:
        assert plain(quiz.right) in plain(quiz.statement.text)


def test_a_place_finds_what_was_issued_before_it_was_merged(
    engine: Engine, paths: dict[date, Path]
) -> None:
    """Thái Nguyên took in Bắc Kạn, whose plans show; of Cà Mau nothing is held, which is said."""
    merged, unknown = (_at(place, engine, paths) for place in ("Thái Nguyên", "Cà Mau"))

    assert any("153/KH-UBND" in reading.document for reading in merged.readings)
    assert not unknown.readings
    assert [said.vi for said in unknown.missing] == ["Kế hoạch của Cà Mau"]


def test_minutes_are_counted_from_the_words(path: Path) -> None:
    """A step takes a minute for every 200 syllables begun."""
    for step in path.steps:
        said = " ".join(s.text for reading in step.readings for s in reading.statements)

        assert step.minutes >= len(plain(said).split()) / SYLLABLES_A_MINUTE


def test_the_command_prints_the_path(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], engine: Engine
) -> None:
    """With --json one document, with a day and a place; else text with places in brackets."""
    monkeypatch.setattr(command, "open_engine", lambda _: engine)

    assert command.main(["--on", "2024-06-01", "--place", "xã Cao Lâu", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert command.main(["--on", "2024-06-01"]) == 0
    text = capsys.readouterr().out

    assert printed["on"] == "2024-06-01"
    assert [step["id"] for step in printed["steps"]] == [step.id for step in shipped_steps()]
    assert printed["steps"][-1]["readings"]
    assert f"[{_LAW}, khoản 1 Điều 3; còn hiệu lực]" in text


def _at(place: str, engine: Engine, paths: dict[date, Path]) -> Step:
    ask = partial(engine.ask, on=NOW)
    return at_place(paths[NOW], place, engine.corpus, engine.facts, ask).steps[-1]
