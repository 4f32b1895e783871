"""An official host of our own on this machine: what each path answers, and what was asked."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


@dataclass(frozen=True)
class Reply:
    """What a path answers.

    `announced` is the length that it claims, -1 for none; `stall` are seconds after every byte.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None
    stall: float = 0


class Host:
    """A server on this machine's own address, and the paths it was asked for, in order."""

    def __init__(self, port: int) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        self.port = port
        self.origin = f"http://127.0.0.1:{self.port}"

    def says(self, path: str, reply: Reply) -> str:
        """Let a path answer, and return its address."""
        self.replies[path] = reply
        return self.origin + path

    def leads(self, path: str, target: str) -> str:
        """Let a path redirect, and return its address."""
        return self.says(path, Reply(status=302, headers={"Location": target}))


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        """Answer as the host says; a path that was not given an answer is 404."""
        self.server.host.asked.append(self.path)
        reply = self.server.host.replies.get(self.path, Reply(b"<p>404</p>", 404))
        self.send_response(reply.status)
        length = len(reply.body) if reply.announced is None else reply.announced
        if length >= 0:
            self.send_header("Content-Length", str(length))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        size = 1 if reply.stall else len(reply.body)
        for start in range(0, len(reply.body), size or 1):
            self.wfile.write(reply.body[start : start + size])
            if reply.stall and self.server.stopped.wait(reply.stall):
                return

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.host = Host(int(self.server_address[1]))
        self.stopped = Event()

    def handle_error(self, *_: object) -> None:
        """Keep quiet: clients hang up on purpose."""


@contextmanager
def serving() -> Iterator[Host]:
    """Serve from a thread, on a port that is free."""
    server = _Server()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.host
    finally:
        server.stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()
