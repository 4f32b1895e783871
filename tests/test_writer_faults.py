"""Whatever a chat model's server does, the answer as found stands, in time, and nothing is left."""

import gzip
import json
import logging
import socket
import time
from dataclasses import replace

import pytest
from chat_server import Behaviour, ChatServer, chat_server, server
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from written import DEADLINE, HONEST, QUOTA, answer, answers, writer

from retrieval.writing.draft import LONGEST
from retrieval.writing.writer import Writer

__all__ = ["server"]  # what pytest finds here
PROVIDERS = ["openai", "ollama"]
SECONDS = 1.0
# What a busy machine may take beside waiting.
SLACK = 2.0

NONSENSE = [
    Behaviour(raw=b""),  # nothing
    Behaviour(raw=b"\x00\xff\xfe\x80" * 500),  # garbage
    Behaviour(raw=b"data: \xff\xfe\n\n"),  # no text
    Behaviour(raw=b"data: {\n\n"),  # no JSON
    Behaviour(raw=b"{}\n"),
    Behaviour(raw=b"[1]\n"),
    Behaviour(raw=b"data: [1]\n\n"),
    Behaviour(raw=b"null\n"),
    Behaviour(raw=b"data: null\n\n"),
    Behaviour(raw=b'data: {"choices": "x"}\n\n'),
    Behaviour(raw=b'data: {"choices": [{"delta": 7}]}\n\n'),
    Behaviour(raw=b'data: {"error": {"message": "no"}}\n\n'),
    Behaviour(raw=b'{"message": 5}\n'),
    Behaviour(raw=b'{"error": "no such model"}\n'),
    Behaviour(raw=b"[" * 200_000),  # nested too deep
    Behaviour(raw=b"data: " + b"[" * 100_000 + b"\n\n"),
    Behaviour(raw=b"<html><b>Xin ch\xc3\xa0o</b></html>", content_type="text/html"),
    Behaviour(raw=b"{}", content_type="image/png"),
    Behaviour(raw=b"oops", status=500),
    Behaviour(raw=b"<h1>404</h1>", status=404, content_type="text/html"),
    Behaviour(raw=b'{"error": {"message": "bad key"}}', status=401),
    Behaviour(raw=b"later", status=429),
    Behaviour(raw=b"", status=204),
    Behaviour(raw=b"", status=302),
    Behaviour(pieces=["không có câu nào đáng tin"]),
    Behaviour(pieces=["\n\n\n"]),
    Behaviour(breaks_at=0, pieces=["x"]),  # hangs up before the first piece
]


@pytest.fixture(autouse=True, scope="module")
def _imported() -> None:
    """The chat packages are imported once: no part of the time a server takes."""
    with chat_server() as running:
        for provider in PROVIDERS:
            answers(answer(DEADLINE), writer(running, provider=provider))


def _stands(by: Writer) -> float:
    """Check that an answer stays as found; return the seconds that took."""
    found = answer(DEADLINE, QUOTA)
    started = time.monotonic()
    *_, last = answers(found, by)
    taken = time.monotonic() - started
    assert last.statements == found.statements
    assert last.written_by is None
    return taken


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("nonsense", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_changes_nothing(server: ChatServer, provider: str, nonsense: Behaviour) -> None:
    """Garbage, HTML, errors and empty replies of either protocol end in the answer as found."""
    server.does = nonsense

    assert _stands(writer(server, provider=provider)) < SLACK
    assert server.asked


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["choices", "delta", "content", "message", "done", "error", "role", "index"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_JSON, max_size=3), st.sampled_from(PROVIDERS))
def test_no_json_makes_it_fail(server: ChatServer, events: list[object], provider: str) -> None:
    """Events of any shape where a chat model's are expected end in the answer as found."""
    mark = b"data: " if provider == "openai" else b""
    lines = [mark + json.dumps(event).encode() + b"\n\n"[: 1 + bool(mark)] for event in events]
    server.does = Behaviour(raw=b"".join(lines))

    _stands(writer(server, provider=provider))


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("alive", [b"", b": alive\n\n", b"\n"], ids=["mute", "comments", "blanks"])
def test_a_server_that_never_begins_is_left(
    server: ChatServer, provider: str, alive: bytes
) -> None:
    """The first word has half of the time, even where the connection is kept alive."""
    server.does = Behaviour([HONEST], stalls_at=0, alive=alive)
    taken = _stands(writer(server, provider=provider, seconds=2 * SECONDS))

    assert taken < SECONDS + SLACK
    assert server.done.wait(5)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("alive", [b"", b": alive\n\n"], ids=["mute", "comments"])
def test_a_server_that_stalls_midway_is_left(
    server: ChatServer, provider: str, alive: bytes
) -> None:
    """What stood before the stall is shown; half a line is no sentence; the time is kept."""
    server.does = Behaviour([f"{HONEST}\n", "Mỗi thôn"], stalls_at=2, alive=alive)
    server.does = replace(server.does, pieces=[*server.does.pieces, "…"])
    started = time.monotonic()
    *_, last = answers(answer(DEADLINE, QUOTA), writer(server, provider=provider, seconds=SECONDS))

    assert time.monotonic() - started < SECONDS + SLACK
    assert [s.rephrased for s in last.statements] == [True, False]
    assert last.dropped == 0
    assert server.done.wait(5)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_connection_that_breaks_midway_keeps_what_stood(
    server: ChatServer, provider: str
) -> None:
    """A sentence that came whole counts, the one that was cut off does not."""
    server.does = Behaviour([f"{HONEST}\n", "Mỗi thôn đề nghị không quá 1", "x"], breaks_at=2)
    *_, last = answers(answer(DEADLINE, QUOTA), writer(server, provider=provider))

    assert [s.rephrased for s in last.statements] == [True, False]
    assert last.dropped == 0


@pytest.mark.parametrize("provider", PROVIDERS)
def test_an_endless_draft_is_cut(server: ChatServer, provider: str) -> None:
    """A model that repeats itself for ever is hung up on; what it says counts once."""
    server.does = Behaviour([f"{HONEST}\n"], endless=True)
    *_, last = answers(answer(DEADLINE, QUOTA), writer(server, provider=provider, seconds=30))

    assert [s.rephrased for s in last.statements] == [True, False]
    assert last.statements[0].text == f"{HONEST.removesuffix(' [1].')}."
    assert server.done.wait(5)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("piece", ["a" * 10_000_000, "a" * (LONGEST * 3)], ids=["10MB", "long"])
def test_one_huge_token_is_not_waited_for(server: ChatServer, provider: str, piece: str) -> None:
    """Ten million letters in one token are not read to their end."""
    server.does = Behaviour([piece, f"\n{HONEST}"])

    assert _stands(writer(server, provider=provider)) < SLACK
    assert server.done.wait(5)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_redirect_elsewhere_is_not_followed(server: ChatServer, provider: str) -> None:
    """Only the server that is set is spoken to: the key and the documents go nowhere else."""
    with chat_server() as other:
        other.writes(HONEST)
        by = writer(server, provider=provider)
        elsewhere = f"{other.origin}/v1/chat/completions"
        server.does = Behaviour(raw=b"", status=307, headers={"Location": elsewhere})

        _stands(by)
        assert server.asked
        assert other.asked == []


def test_a_compressed_reply_is_not_unpacked(server: ChatServer) -> None:
    """A small body that would unpack to a thousand times its size is read as it is."""
    packed = gzip.compress(b"data: " + b"a" * 500_000_000, compresslevel=1)
    server.does = Behaviour(raw=packed, headers={"Content-Encoding": "gzip"})

    assert _stands(writer(server)) < SLACK


def test_a_server_that_is_down_costs_no_time(caplog: pytest.LogCaptureFixture) -> None:
    """A refused connection ends at once, and the log says which model, without its key."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        down = ChatServer(held.getsockname()[1])
        with caplog.at_level(logging.WARNING):
            taken = _stands(writer(down))

    assert taken < SLACK
    assert "openai:m" in caplog.text
    assert "khoa-bi-mat" not in caplog.text


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_log_does_not_repeat_a_key(
    server: ChatServer, provider: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A server that names the key it refuses does not bring it into the log."""
    refusal = b'{"error": {"message": "khoa-bi-mat is no key"}}'
    server.does = Behaviour(raw=refusal, status=401, content_type="application/json")
    with caplog.at_level(logging.WARNING):
        _stands(writer(server, provider=provider))

    assert "is no key" in caplog.text
    assert "khoa-bi-mat" not in caplog.text


def test_a_host_that_there_is_not_costs_no_answer() -> None:
    """A name that does not resolve ends in the answer as found."""
    by = writer(ChatServer(1))

    _stands(replace(by, settings=replace(by.settings, url="http://khong-co.invalid/v1")))
