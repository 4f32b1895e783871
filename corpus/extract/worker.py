"""Read the pages of a file in processes that are killed when they take too long or too much.

A hostile page can stop its own process and nothing else.  The processes are started anew as
programs and spoken to in lines of JSON: no memory, no state and no pickled object is shared.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Timer
from time import monotonic
from typing import Any

import corpus
from corpus.errors import SourceError
from corpus.extract.model import Extraction, Page
from corpus.extract.pagecache import lines_from
from corpus.model import TextOrigin

# Wraps the pages of a file as they are read, as a progress bar does.
Progress = Callable[[Iterable[Any]], Iterable[Any]]
# After so many pages in a row that ended their process, or so many seconds that such pages took,
# the others are not tried.
_GIVE_UP, _GIVE_UP_SECONDS = 3, 80.0
# A process ends by itself so many seconds after it should have been killed.
_GRACE = 5.0
_ROOT = Path(corpus.__file__).parents[1]
# Pages are read side by side; threads within a page would only get in each other's way.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS"), "1")
_KILLED, _CRASHED = "quá {seconds:.0f} giây", "quá bộ nhớ cho phép hoặc dữ liệu hỏng"


@dataclass(frozen=True, slots=True)
class PageReader:
    """How pages are read: where images once read are kept, and what one page may take.

    `cache` is a folder or None; `seconds` is the time and `memory` the bytes of address space of
    one page; `processes` is how many pages are read side by side.
    """

    cache: Path | None = None
    seconds: float = 45.0
    memory: int = 1 << 30
    processes: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))

    def read(self, path: Path, *, kind: str, progress: Progress = iter) -> Extraction:
        """Return the pages of a file in order; one that cannot be read has a note and no lines.

        `kind` is "pdf" or "image".  Raises SourceError for a file that cannot be opened, or none
        of whose pages could be read.
        """
        with self._processes() as ask, ThreadPoolExecutor(self.processes) as threads:
            request = {"path": str(path), "kind": kind, "cache": self.cache and str(self.cache)}
            count = self._count(ask({**request, "page": 0}), path)
            failures = _Failures()
            futures: list[Future[Page]] = [
                threads.submit(self._read, ask, {**request, "page": number}, failures)
                for number in range(1, count + 1)
            ]
            try:
                pages = tuple(future.result() for future in progress(futures))
            finally:
                threads.shutdown(wait=False, cancel_futures=True)
        _check(pages, path)
        return Extraction(pages)

    @contextmanager
    def _processes(self) -> Iterator["_Ask"]:
        """Lend processes to whoever asks; kill all of them at the end."""
        idle: SimpleQueue[_Process] = SimpleQueue()
        crew = [_Process(self.seconds, self.memory) for _ in range(max(1, self.processes))]
        for process in crew:
            idle.put(process)

        def ask(request: Mapping[str, Any]) -> Mapping[str, Any]:
            process = idle.get()
            try:
                return process.ask(request)
            finally:
                idle.put(process)

        try:
            yield ask
        finally:
            for process in crew:
                process.kill()

    def _count(self, reply: Mapping[str, Any], path: Path) -> int:
        if "pages" in reply:
            return int(reply["pages"])
        what = reply["error"]
        if what.startswith(path.name):
            raise SourceError(what)
        raise SourceError(f"{path.name}: không mở được ({what}); lấy lại tệp gốc")

    def _read(self, ask: "_Ask", request: Mapping[str, Any], failures: "_Failures") -> Page:
        number = int(request["page"])
        if failures.in_a_row >= _GIVE_UP or failures.seconds >= _GIVE_UP_SECONDS:
            return _unread(number, "bỏ qua vì nhiều trang trước không đọc được")
        reply = ask(request)
        failures.in_a_row = failures.in_a_row + 1 if "ended" in reply else 0
        failures.seconds += reply.get("ended", 0.0)
        if "error" in reply:
            return _unread(number, reply["error"])
        page = reply["page"]
        return Page(
            number,
            TextOrigin(page["origin"]),
            lines_from(page["lines"]),
            page["width"],
            page["height"],
            page["note"],
        )


_Ask = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@dataclass(slots=True)
class _Failures:
    """How many pages in a row ended the process that read them, and what all of those took."""

    in_a_row: int = 0
    seconds: float = 0.0


class _Process:
    """One process that reads pages; started when first asked, and again after it was killed."""

    def __init__(self, seconds: float, memory: int) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[str] | None = None

    def ask(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the reply; {"error", "ended"} where the process died or was killed, in seconds."""
        process = self._started()
        started = monotonic()
        late = Timer(self._seconds, process.kill)
        late.start()
        try:
            reply = _exchange(process, request)
        finally:
            late.cancel()
        if reply is not None:
            return reply
        self.kill()
        took = monotonic() - started
        why = _KILLED.format(seconds=self._seconds) if took >= self._seconds else _CRASHED
        return {"error": why, "ended": took}

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
            limits = str(self._memory), str(self._seconds + _GRACE)
            self._process = subprocess.Popen(  # noqa: S603  (this program's own module)
                [sys.executable, "-m", "corpus.extract.page_process", *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={**os.environ, **_ONE_THREAD, "PYTHONPATH": path},
            )
        return self._process


def _exchange(
    process: "subprocess.Popen[str]", request: Mapping[str, Any]
) -> Mapping[str, Any] | None:
    """Send a request and wait for its reply; None where the process died instead."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        reply: Mapping[str, Any] = json.loads(process.stdout.readline())
    except (OSError, ValueError):
        return None
    return reply


def _unread(number: int, why: str) -> Page:
    return Page(number, TextOrigin.OCR, (), note=f"không đọc được trang này: {why}")


def _check(pages: tuple[Page, ...], path: Path) -> None:
    if any(page.lines for page in pages):
        return
    notes = "; ".join(dict.fromkeys(page.note for page in pages)) or "tệp không có trang"
    raise SourceError(
        f"{path.name}: không đọc được chữ nào trong {len(pages)} trang ({notes}); "
        "quét lại hoặc lấy bản khác của văn bản"
    )
