"""Bring one file from an official host, whole or not at all; the one door to the network."""

import time
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from corpus.errors import DownloadError, Unreachable
from corpus.fetching.addresses import OFFICIAL, check_address, origin_of

_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; emulation-search)"}
_PIECE = 1 << 16

# Told the bytes that are here and those that are announced, if any are.
Received = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be asked of the network and how much of it is taken; tests name their own origins.

    `connect_seconds` is waited for a connection, `read_seconds` for the next bytes, `seconds` for
    the whole file.
    """

    origins: Set[str] = OFFICIAL
    redirects: int = 5
    most_bytes: int = 100 << 20
    connect_seconds: float = 10
    read_seconds: float = 60
    seconds: float = 900


def download(address: str, target: Path, *, rules: Rules, received: Received) -> str:
    """Write what an address holds to a file and return the address that it came from at last.

    Every hop has to be an address that the rules allow.  A file that did not come whole is deleted.
    Raises DownloadError (what, why), Unreachable where no connection came about.
    """
    with requests.Session() as session:
        session.headers.update(_HEADERS)
        with _followed(session, address, rules) as response:
            try:
                _write(response, target, rules, received)
            except BaseException:
                target.unlink(missing_ok=True)
                raise
            return response.url


@contextmanager
def _followed(session: requests.Session, address: str, rules: Rules) -> Iterator[requests.Response]:
    """Open what an address leads to, each hop checked before it is asked."""
    for _ in range(rules.redirects + 1):
        check_address(address, origins=rules.origins)
        with _asked(session, address, rules) as response:
            target = session.get_redirect_target(response)
            if target is None:
                if response.status_code != requests.codes.ok:
                    raise DownloadError(f"máy chủ trả lời mã {response.status_code}")
                yield response
                return
        address = urljoin(address, target)
    raise DownloadError(f"máy chủ chuyển hướng quá {rules.redirects} lần")


def _asked(session: requests.Session, address: str, rules: Rules) -> requests.Response:
    host = urlsplit(address).hostname
    waits = (rules.connect_seconds, rules.read_seconds)
    try:
        return session.get(address, stream=True, allow_redirects=False, timeout=waits)
    except requests.exceptions.SSLError as error:
        raise DownloadError(f"{host}: chứng chỉ bảo mật không dùng được; không tải") from error
    except requests.ConnectionError as error:
        raise Unreachable(origin_of(address)) from error
    except requests.Timeout as error:
        raise DownloadError(f"{host} không trả lời trong {rules.read_seconds:g} giây") from error
    except requests.RequestException as error:
        raise DownloadError(f"{host}: không hỏi được ({error})") from error


def _write(response: requests.Response, target: Path, rules: Rules, received: Received) -> None:
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isdecimal() else None
    _check_size(total or 0, rules)
    done = 0
    try:
        with target.open("wb") as file:
            for piece in _pieces(response, rules):
                done += len(piece)
                _check_size(done, rules)
                file.write(piece)
                received(done, total)
    except ReadTimeoutError as error:
        raise DownloadError(f"máy chủ ngừng gửi quá {rules.read_seconds:g} giây") from error
    except HTTPError as error:
        raise DownloadError(f"tệp tới không trọn: {done} byte rồi đứt; thử lại sau") from error
    except OSError as error:
        raise DownloadError(f"không ghi được tệp tạm ({error.strerror})") from error


def _pieces(response: requests.Response, rules: Rules) -> Iterator[bytes]:
    """Yield bytes as they come, so that drops can be counted; urllib3 holds them to their number.

    Raises HTTPError for fewer bytes than announced, or none within the time to wait.
    """
    until = time.monotonic() + rules.seconds
    while piece := response.raw.read1(_PIECE, decode_content=True):
        if time.monotonic() > until:
            raise DownloadError(f"chưa tải xong sau {rules.seconds:g} giây")
        yield piece


def _check_size(size: int, rules: Rules) -> None:
    if size > rules.most_bytes:
        raise DownloadError(f"tệp lớn hơn {rules.most_bytes >> 20} MB; không tải")
