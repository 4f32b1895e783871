"""Read a plain text file as received: its lines, unchanged."""

from pathlib import Path

from corpus.errors import SourceError


def read_lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a UTF-8 text file without their ends, numbered from 0.

    Only line feeds end a line (a carriage return before one goes with it): form feeds and other
    separators that `str.splitlines` knows would shift the numbers that citations give.
    Raises SourceError for a file that is missing, empty, or not UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SourceError(f"{path}: không có tệp này") from None
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{path}: không phải UTF-8 (byte {error.start}); lưu lại dạng UTF-8"
        ) from error
    if not text.strip():
        raise SourceError(f"{path}: tệp không có chữ nào")
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return tuple(lines[:-1] if lines[-1] == "" else lines)
