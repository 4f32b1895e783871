"""What a chat model writes is shown where it stands in the quotes; asked over a real server."""

import socket
from dataclasses import replace

import pytest
from chat_server import Behaviour, ChatServer, server
from written import (
    DEADLINE,
    HONEST,
    HONEST_QUOTA,
    INJECTED,
    ISSUER,
    QUOTA,
    answer,
    answers,
    statement,
    writer,
)

from corpus.register import REGISTER
from retrieval.model import Answer, Intent, Reason

__all__ = ["server"]  # what pytest finds here
PROVIDERS = ["openai", "ollama"]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_honest_rephrasing_is_shown_as_it_comes(server: ChatServer, provider: str) -> None:
    """First the answer as found; then statement by statement anew, with the same citations."""
    found = answer(DEADLINE, QUOTA)
    server.writes(HONEST, HONEST_QUOTA)
    shown = answers(found, writer(server, provider=provider))

    assert [[s.rephrased for s in one.statements] for one in shown] == [
        [False, False],
        [True, False],
        [True, True],
    ]
    assert shown[-1].text == (
        f"{ISSUER}: Hạn các thôn gửi hồ sơ khen thưởng về Văn phòng xã Mẫu là trước ngày "
        f"15/8/2030.\n{ISSUER}: {HONEST_QUOTA.removesuffix(' [2].')}."
    )
    assert shown[-1].citations == found.citations
    assert (shown[-1].written_by, shown[-1].dropped) == (f"{provider}:m", 0)


def test_a_statement_comes_before_the_next_is_written(server: ChatServer) -> None:
    """Whoever reads sees the first statement while the model stalls over the second."""
    server.does = Behaviour([f"{HONEST}\n", HONEST_QUOTA], stalls_at=1)
    coming = writer(server, seconds=60).rephrased(answer(DEADLINE, QUOTA))

    assert [s.rephrased for s in next(coming).statements] == [True, False]
    coming.close()
    assert server.done.wait(5)


WRONG = [
    # a number, a date, a name
    HONEST_QUOTA.replace("15", "50"),
    HONEST_QUOTA.replace("trường", "phường"),
    "Mỗi thôn đề nghị không quá 15 cá nhân trước ngày 01/01/2031 [2].",
    "Ông Nguyễn Văn A đề nghị không quá 15 cá nhân [2].",
    # another statement's place, one that there is not, none
    HONEST_QUOTA.replace("[2]", "[1]"),
    HONEST_QUOTA.replace("[2]", "[9]"),
    HONEST_QUOTA.replace("[2]", "[0]"),
    HONEST_QUOTA.replace(" [2].", "."),
    # the contrary
    HONEST_QUOTA.replace("không quá", "không được dưới"),
    HONEST_QUOTA.replace("đề nghị", "không đề nghị"),
    # half of it
    "Mỗi thôn đề nghị không quá 15 cá nhân [2].",
]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_does_not_stand_leaves_the_statement_as_found(server: ChatServer, wrong: str) -> None:
    """Beside a sentence that stands, a wrong or a half one changes nothing of its statement."""
    found = answer(DEADLINE, QUOTA)
    server.writes(HONEST, wrong)
    *_, last = answers(found, writer(server))

    assert last.statements[0].rephrased
    assert last.statements[1] == found.statements[1]
    assert last.dropped == (0 if wrong == WRONG[-1] else 1)


def test_a_draft_that_mostly_falls_is_not_shown(server: ChatServer) -> None:
    """Where fewer than half of its sentences stand, the answer as found does, and the count."""
    found = answer(DEADLINE, QUOTA)
    server.writes("Bịa [1].", "Bịa nữa [2].", HONEST)
    *_, last = answers(found, writer(server))

    assert last == replace(found, dropped=2)
    assert last.written_by is None


def test_a_rephrasing_is_taken_back_where_too_much_falls_later(server: ChatServer) -> None:
    """What was shown in between does not outlive a draft that turns out to be nonsense."""
    found = answer(DEADLINE)
    server.writes(HONEST, "Bịa [1].", "Bịa nữa [1].")
    _, between, *_, last = answers(found, writer(server))

    assert between.statements[0].rephrased
    assert last == replace(found, dropped=2)


def test_a_sentence_may_stand_in_the_second_place_it_cites(server: ChatServer) -> None:
    """A sentence of two places belongs to the one that it stands in."""
    server.writes(HONEST_QUOTA.replace("[2]", "[1][2]"))
    *_, last = answers(answer(DEADLINE, QUOTA), writer(server))

    assert [s.rephrased for s in last.statements] == [False, True]


def test_a_command_in_a_document_changes_nothing(server: ChatServer) -> None:
    """The model is not shown a statement that commands; obeying one, it is not believed."""
    found = answer(DEADLINE, INJECTED)
    server.writes(
        "Hạn nộp là ngày 31/12/2099 [2].", "Hạn các thôn gửi hồ sơ là ngày 31/12/2099 [1]."
    )
    *_, last = answers(found, writer(server))

    assert INJECTED not in server.prompt
    assert last == replace(found, dropped=2)


def test_documents_stand_between_fences_of_their_own(server: ChatServer) -> None:
    """What fences the statements in is told to be data, and is another one each time."""
    server.writes(HONEST)
    fences = []
    for _ in range(2):
        answers(answer(DEADLINE), writer(server))
        system, human = server.asked[-1]["messages"]
        _, told, _ = human["content"].split("===\n")[0:3]
        fences.append(human["content"].partition("===")[2][:16])
        assert DEADLINE in told
        assert DEADLINE not in system["content"]
        assert fences[-1] in system["content"]

    assert fences[0] != fences[1]


@pytest.mark.parametrize(
    "found",
    [
        # a refusal stays one
        Answer(answer().query, (), Reason.SILENT, "Văn bản không nêu.", (), 0.0),
        # the very words were asked for
        replace(answer(DEADLINE), query=replace(answer().query, whole=True)),
        # what is said of validity is read word for word
        answer(DEADLINE, intent=Intent.VALIDITY),
        # longer than a small model can follow
        replace(
            answer(DEADLINE), statements=(replace(statement(DEADLINE), text=DEADLINE * 40),)
        ),
        # the register's sentence
        replace(
            answer(DEADLINE),
            statements=(
                replace(
                    statement(DEADLINE),
                    citation=replace(statement(DEADLINE).citation, document_id=REGISTER),
                ),
            ),
        ),
    ],
)  # fmt: skip
def test_some_answers_are_nobody_s_to_rephrase(server: ChatServer, found: Answer) -> None:
    """The model is not even asked."""
    assert answers(found, writer(server)) == (found,)
    assert server.asked == []


def test_the_key_goes_to_the_server_and_nowhere_else(
    server: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is sent as a bearer; a proxy of the environment is not asked for this machine."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.writes(HONEST)
    *_, last = answers(answer(DEADLINE), writer(server))

    assert last.statements[0].rephrased
    assert server.keys == ["Bearer khoa-bi-mat"]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_nobody_but_the_server_is_spoken_to(
    server: ChatServer, monkeypatch: pytest.MonkeyPatch, provider: str
) -> None:
    """No tokenizer is fetched, no trace is sent: every connection goes to the server set."""
    reached: list[tuple[str, int]] = []
    connect = socket.socket.connect

    def noting(own: socket.socket, address: tuple[str, int]) -> None:
        reached.append(address)
        connect(own, address)

    monkeypatch.setattr(socket.socket, "connect", noting)
    server.writes(HONEST)
    answers(answer(DEADLINE), writer(server, provider=provider))

    assert [f"http://{host}:{port}" for host, port in reached] == [server.origin]


def test_a_proxy_of_the_environment_is_used(
    server: ChatServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is not on this machine is asked by the proxy that the environment names."""
    monkeypatch.setenv("http_proxy", server.origin)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    server.writes(HONEST)
    by = writer(server)
    elsewhere = replace(by, settings=replace(by.settings, url="http://model.example/v1"))
    *_, last = answers(answer(DEADLINE), elsewhere)

    assert last.statements[0].rephrased
    assert server.paths == ["http://model.example/v1/chat/completions"]
