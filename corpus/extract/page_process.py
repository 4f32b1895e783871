"""Read single pages on request, in a process of its own that may be killed at any time.

Requests and replies are lines of JSON on standard input and output: `{"path", "kind", "page",
"cache"}`, where page 0 asks for the number of pages; the reply is `{"pages"}`, `{"page"}` or
`{"error"}`.  Started as `python -m corpus.extract.page_process BYTES SECONDS`, with the memory it
may use and the time that a request may take, after which it ends even if nobody is left to kill it.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from corpus.errors import SourceError
from corpus.extract.files import ImageFile, PageFile, PdfFile
from corpus.extract.layer import Layer, Verdict, read_layer
from corpus.extract.model import PageLine
from corpus.extract.pagecache import page_key, read_once, rows_of
from corpus.extract.proofread import Proofreader
from corpus.extract.sheets import BEHAVIOUR, SheetReader
from corpus.extract.tesseract import INSTALL, Tesseract, find_language
from corpus.model import TextOrigin
from corpus.restore.evidence import Judge
from corpus.restore.weights import WEIGHTS, Weights, load_weights

_LOST = "trang trống hoặc đã mất nội dung"
NO_READER = f"chưa có Tesseract tiếng Việt (cài bằng: {INSTALL})"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Tesseract opened, with the proofreader, and a name for what it reads with."""

    sheets: SheetReader
    name: str


@cache
def _weights() -> Weights:
    return load_weights(WEIGHTS)


@cache
def _judge() -> Judge:
    return Judge(_weights().vocabulary)


@cache
def _reader() -> _Reader | None:
    """Return the reader of images; None where the Vietnamese data is not installed."""
    folder = find_language()
    if folder is None:
        return None
    tesseract = Tesseract(folder)
    name = f"{BEHAVIOUR} {tesseract.version} {tesseract.data} {_weights().sha256}"
    return _Reader(SheetReader(tesseract, Proofreader(_weights())), name)


@cache
def _open(path: str, kind: str) -> PageFile:
    return PdfFile(Path(path)) if kind == "pdf" else ImageFile(Path(path))


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return the reply to one request."""
    try:
        file = _open(request["path"], request["kind"])
        if not request["page"]:
            return {"pages": file.pages}
        folder = Path(request["cache"]) if request["cache"] else None
        return {"page": _read(file, request["page"], folder)}
    except SourceError as error:
        return {"error": str(error)}
    except (pdfium.PdfiumError, OSError, EOFError) as error:
        return {"error": f"trang hỏng ({error})"}


def _read(file: PageFile, number: int, folder: Path | None) -> dict[str, Any]:
    layer = Layer(Verdict.ABSENT, (), 0)
    if isinstance(file, PdfFile):
        layer = read_layer(file.page(number), _judge())
    origin, lines, note = _decide(file, number, layer, folder)
    damage = file.damage if isinstance(file, PdfFile) else ""
    if damage:
        note = f"{damage}; {_LOST if layer.verdict is Verdict.BLANK else note}"
    width, height = file.size(number)
    return {
        "origin": origin.value,
        "lines": rows_of(lines),
        "width": width,
        "height": height,
        "note": note,
    }


def _decide(
    file: PageFile, number: int, layer: Layer, folder: Path | None
) -> tuple[TextOrigin, tuple[PageLine, ...], str]:
    """Take the layer where it is good, else the image, else the layer as it is."""
    dropped = f"; bỏ {layer.hidden} ký tự ẩn không thấy trên trang" if layer.hidden else ""
    if layer.verdict is Verdict.BLANK:
        return TextOrigin.DIGITAL, (), layer.verdict + dropped
    if layer.verdict is Verdict.GOOD:
        return TextOrigin.DIGITAL, layer.lines, layer.verdict + dropped
    reader = _reader()
    if reader is None:
        rest = "lấy lớp chữ có sẵn để khôi phục dấu" if layer.lines else "trang này chưa đọc được"
        return TextOrigin.RESTORED, layer.lines, f"{layer.verdict}; {NO_READER}; {rest}"
    scan, dots = file.render(number)
    lines = read_once(
        folder,
        page_key(scan, reader=reader.name),
        read=lambda: reader.sheets.read(scan, dots=dots),
    )
    return TextOrigin.OCR, lines, f"{layer.verdict}; đọc chữ từ ảnh"


def main() -> int:
    """Answer requests until the input ends."""
    limit, seconds = int(sys.argv[1]), float(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # What libraries print must not stand among the replies.
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        replies.write(json.dumps(answer(json.loads(line)), ensure_ascii=False) + "\n")
        replies.flush()
        signal.setitimer(signal.ITIMER_REAL, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
