"""Refuse what would take more memory than a document needs, before it is opened."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from corpus.errors import SourceError

# A plan of 400 pages is 1 MB of XML and some pictures; parsed XML takes twenty times its size.
_MOST_XML, _MOST_IN_ALL, _MOST_MEMBERS = 32 << 20, 256 << 20, 4096
_CHUNK = 1 << 20
# Some 700 pages: what can be restored within two minutes; four lines in five may be blank.
_MOST_LINES, _MOST_LETTERS = 200_000, 2_000_000
# Whoever looks for values in a text takes the square of what stands there without a blank.
_LONGEST_TOKEN = 500
_LEADER = re.compile(r"([\W_])\1+")
_LOCKED = 0x1
BROKEN_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError,
    RuntimeError, ValueError,
)  # fmt: skip  # what zipfile raises on broken archives, seen by flipping their bytes


def read_bytes(path: Path, *, most: int) -> bytes:
    """Return a file's bytes; raises SourceError for one that is missing, empty or over `most`."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= most else b""
    except FileNotFoundError:
        raise SourceError(f"{path.name}: không có tệp này; kiểm tra lại đường dẫn") from None
    except OSError as error:
        raise SourceError(f"{path.name}: không mở được ({error.strerror}); xem quyền đọc") from None
    if size > most:
        raise SourceError(
            f"{path.name}: tệp quá lớn ({size >> 20} MB, nhiều nhất {most >> 20} MB); "
            "chia thành nhiều tệp"
        )
    if not content:
        raise SourceError(f"{path.name}: tệp rỗng (0 byte); lấy lại tệp gốc")
    return content


def check_lines(lines: Sequence[str], *, name: str) -> None:
    """Raise SourceError for a text too long to restore, or one that no person wrote.

    Dots and rules to write on may be of any length.
    """
    letters = sum(map(len, lines))
    if len(lines) > _MOST_LINES or letters > _MOST_LETTERS:
        raise SourceError(
            f"{name}: quá dài ({letters} chữ cái, {len(lines)} dòng; nhiều nhất {_MOST_LETTERS} và "
            f"{_MOST_LINES}); chia thành nhiều tệp"
        )
    if any(_is_endless(token) for line in lines for token in line.split()):
        raise SourceError(
            f"{name}: có chuỗi dài hơn {_LONGEST_TOKEN} ký tự không có dấu cách; tệp này không "
            "phải văn bản, hoặc bị hỏng; lấy lại tệp gốc"
        )


def _is_endless(token: str) -> bool:
    return len(token) > _LONGEST_TOKEN and len(_LEADER.sub(r"\1", token)) > _LONGEST_TOKEN


def check_archive(path: Path) -> None:
    """Raise SourceError for a ZIP archive that is broken, locked, or would inflate too far.

    Sizes are checked as declared, then by inflating every member piece by piece, so that no
    archive is taken at its word and none takes more memory than a piece.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_declared(members, path.name)
            for member in members:
                with archive.open(member) as stream:
                    _check_inflated(stream, member, path.name)
    except BROKEN_ARCHIVE as error:
        raise SourceError(
            f"{path.name}: tệp nén bị hỏng ({error}); mở bằng Word rồi lưu lại, hoặc lấy lại tệp"
        ) from error


def _check_declared(members: list[zipfile.ZipInfo], name: str) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise SourceError(f"{name}: tệp có mật khẩu; bỏ mật khẩu rồi nạp lại")
    texts = sum(m.file_size for m in members if m.filename.lower().endswith((".xml", ".rels")))
    whole = sum(member.file_size for member in members)
    if texts > _MOST_XML or whole > _MOST_IN_ALL or len(members) > _MOST_MEMBERS:
        raise SourceError(
            f"{name}: giải nén ra {whole >> 20} MB trong {len(members)} phần, vượt mức cho phép "
            f"({_MOST_XML >> 20} MB chữ, {_MOST_IN_ALL >> 20} MB tất cả); tệp này không an toàn, "
            "lấy lại tệp gốc"
        )


def _check_inflated(stream: IO[bytes], member: zipfile.ZipInfo, name: str) -> None:
    left = member.file_size
    while piece := stream.read(_CHUNK):
        left -= len(piece)
        if left < 0:
            raise SourceError(f"{name}: '{member.filename}' lớn hơn đã khai; lấy lại tệp gốc")
