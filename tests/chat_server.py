"""A chat model's server of our own on this machine, behaving as a test says.

It speaks OpenAI's protocol (server-sent events) and Ollama's (a JSON object a line).
"""

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from select import select
from threading import Event, Thread
from typing import Any

import pytest


@dataclass(frozen=True)
class Behaviour:
    """What the server sends: pieces of a draft, and how it fails.

    It stalls before the piece numbered `stalls_at`, hangs up before `breaks_at`, begins again after
    the last piece where it is `endless`, and sends `raw` in place of all where that is given.
    While it stalls it sends `alive` now and then.
    """

    pieces: Sequence[str] = ()
    stalls_at: int | None = None
    breaks_at: int | None = None
    endless: bool = False
    raw: bytes | None = None
    status: int = 200
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    alive: bytes = b""


class ChatServer:
    """A server on this machine's own address: what it does, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://127.0.0.1:{port}"
        self.does = Behaviour()
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.keys: list[str | None] = []
        self.done = Event()

    def writes(self, *lines: str) -> None:
        """Have the model write lines, a few letters at a time."""
        text = "\n".join(lines)
        self.does = Behaviour([text[start : start + 7] for start in range(0, len(text), 7)])

    @property
    def prompt(self) -> str:
        """All that the model was told by the last request."""
        return "\n".join(message["content"] for message in self.asked[-1]["messages"])


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer as the server is told to; `done` is set once nothing more is sent."""
        chat = self.server.chat
        body = self.rfile.read(int(self.headers["Content-Length"]))
        chat.asked.append(json.loads(body))
        chat.paths.append(self.path)
        chat.keys.append(self.headers["Authorization"])
        self.close_connection = True
        try:
            self._answer(chat.does, ollama=self.path.endswith("/api/chat"))
        except OSError:
            pass  # the client has hung up, as it should
        finally:
            chat.done.set()

    def _answer(self, does: Behaviour, *, ollama: bool) -> None:
        self.send_response(does.status)
        usual = "application/x-ndjson" if ollama else "text/event-stream"
        self.send_header("Content-Type", does.content_type or usual)
        self.send_header("Transfer-Encoding", "chunked")
        for name, value in does.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if does.raw is not None:
            self._send(does.raw)
        else:
            for number, piece in enumerate(cycle(does.pieces) if does.endless else does.pieces):
                if number == does.breaks_at:
                    return
                if number == does.stalls_at:
                    self._stall(does.alive)
                self._send(_ollama(piece) if ollama else _openai(piece))
            self._send(_ollama("", done=True) if ollama else b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _send(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))

    def _stall(self, alive: bytes) -> None:
        while not self.server.stopped.is_set():
            hung_up, _, _ = select([self.connection], [], [], 0.05)
            if hung_up:
                raise ConnectionResetError
            if alive:
                self._send(alive)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def _openai(piece: str) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": piece}, "finish_reason": None}
    event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return b"data: %b\n\n" % json.dumps({**event, "choices": [choice]}).encode()


def _ollama(piece: str, *, done: bool = False) -> bytes:
    message = {"role": "assistant", "content": piece}
    part = {"model": "m", "created_at": "2030-01-01T00:00:00Z", "message": message, "done": done}
    return json.dumps({**part, **({"done_reason": "stop"} if done else {})}).encode() + b"\n"


class _Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.chat = ChatServer(int(self.server_address[1]))
        self.stopped = Event()

    def handle_error(self, *_: object) -> None:
        """Keep quiet: clients hang up on purpose."""


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Serve from threads, on a port that is free."""
    server = _Server()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.chat
    finally:
        server.stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def server() -> Iterator[ChatServer]:
    """A chat model's server; no thread is left when a test is over."""
    before = set(threading.enumerate())
    with chat_server() as running:
        yield running
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=2)
    assert set(threading.enumerate()) <= before
