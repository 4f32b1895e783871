"""Read DOC, ODT and RTF files by letting LibreOffice turn them into DOCX."""

import os
import resource
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import SourceError
from corpus.extract.docx import read_docx
from corpus.extract.limits import check_archive, read_bytes
from corpus.extract.model import Extraction

SECONDS = 100.0
_MOST_BYTES = 64 << 20
_MEMORY = 2 << 30
_COMMANDS = ("soffice", "libreoffice")
_ZIP = b"PK\x03\x04"


def read_office(path: Path, *, suffix: str) -> Extraction:
    """Return the lines of a DOC, ODT or RTF file as `read_docx` does; `suffix` names its format.

    LibreOffice runs without a window, with a profile of its own, for 100 seconds and in 2 GiB at
    most.  Raises SourceError where it is not installed, takes too long, or cannot read the file.
    """
    command = next(filter(None, map(shutil.which, _COMMANDS)), None)
    if command is None:
        raise SourceError(
            f"{path.name}: đọc tệp {suffix.upper()} cần LibreOffice; cài bằng lệnh "
            "'sudo apt install libreoffice-writer-nogui', hoặc lưu tệp lại dạng DOCX"
        )
    content = read_bytes(path, most=_MOST_BYTES)
    if content.startswith(_ZIP):
        check_archive(path)
    with TemporaryDirectory(prefix="van-ban-") as folder:
        source = Path(folder) / f"nguon.{suffix}"
        source.write_bytes(content)
        _convert(command, source, name=path.name)
        return _named(source.with_suffix(".docx"), name=path.name)


def _convert(command: str, source: Path, *, name: str) -> None:
    """Start LibreOffice in a process group of its own, so that all of it can be killed."""
    folder = source.parent
    process = subprocess.Popen(  # noqa: S603  (the command was found by name, the file is ours)
        [
            command, "--headless", "--norestore", "--nolockcheck",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to", "docx", "--outdir", str(folder), str(source),
        ],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        resource.prlimit(process.pid, resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise SourceError(
            f"{name}: LibreOffice đọc quá {SECONDS:.0f} giây; mở tệp rồi lưu lại dạng DOCX"
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _named(converted: Path, *, name: str) -> Extraction:
    """Read the converted file; what goes wrong is told of the file as received."""
    if not converted.exists():
        raise SourceError(
            f"{name}: LibreOffice không đọc được tệp này; mở tệp rồi lưu lại dạng DOCX"
        )
    try:
        return read_docx(converted)
    except SourceError as error:
        raise SourceError(str(error).replace(converted.name, name)) from error
