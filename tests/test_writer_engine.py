"""The engine with a chat model, and the measure that watches over what it writes."""

from dataclasses import replace

from chat_server import ChatServer, server
from written import DEADLINE, HONEST, ISSUER, corpus, statement, writer

from eval.asking import ask
from eval.grounding import faults
from eval.model import Cited, Place, Question, Reply
from retrieval.engine import Engine

__all__ = ["server"]  # what pytest finds here


def test_the_engine_answers_twice_with_a_model_and_once_without(
    engine: Engine, server: ChatServer
) -> None:
    """`answers` yields the answer as found first; `ask` returns the last; both are grounded."""
    asked = "Thời gian thi đua của Văn phòng UBND tỉnh Bắc Kạn từ ngày nào đến ngày nào?"
    server.writes("Thời gian là từ ngày 20/5/2024 đến hết ngày 05/8/2024 [1].")
    writing = replace(engine, writer=writer(server))
    (alone,) = engine.answers(asked)
    first, second = writing.answers(asked)

    assert first.statements == alone.statements
    assert second.statements[0].rephrased
    assert writing.ask(asked).text == second.text
    assert second.seconds >= first.seconds
    question = Question(
        "q", asked, "accented", "period", (), alone.query.on, True, (), (), ()  # noqa: FBT003
    )  # fmt: skip
    reply = ask(writing, question)
    assert reply.rephrased == tuple(second.statements[0].text.splitlines())
    assert faults(reply, engine.corpus) == ()


def test_grounding_still_sees_what_a_rephrasing_makes_up() -> None:
    """A rephrased line with another name, number or topic is misgrounded."""
    said = statement(DEADLINE).citation
    cited = Cited(Place(said.document_id, said.lines, said.provision_id), said.quote)

    def found(line: str, *, marked: bool = True) -> int:
        marks = (line,) if marked else ()
        reply = Reply(f"{ISSUER}: {line}", True, (cited,), (), (), 0.0, rephrased=marks)  # noqa: FBT003
        return len(faults(reply, corpus()))

    honest = HONEST.removesuffix(" [1].")
    assert found(honest) == 0
    assert found(honest, marked=False) == 1
    assert found(honest.replace("15/8", "16/8")) == 1
    assert found(honest.replace("Mẫu", "Khác")) == 1
    assert found("Hội đồng họp mỗi tháng một lần ở hội trường") == 1
