"""Tell which addresses may be asked: those of the official hosts, over https, on the open net."""

import socket
from collections.abc import Iterator, Set
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from corpus.errors import DownloadError

# The Government's portal and its files, the national database of law, the gazette and its files.
_HOSTS = (
    "chinhphu.vn",
    "vanban.chinhphu.vn",
    "datafiles.chinhphu.vn",
    "vbpl.vn",
    "congbao.chinhphu.vn",
    "congbaocdn.chinhphu.vn",
)
OFFICIAL = frozenset(f"https://{host}" for host in _HOSTS)


def origin_of(address: str) -> str:
    """Return the scheme, host and port of an address; empty for one that cannot be read.

    >>> origin_of("https://VBPL.vn/a?b"), origin_of("https://vbpl.vn@evil.example/"), origin_of("x")
    ('https://vbpl.vn', 'https://vbpl.vn@evil.example', '')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else ""


def check_address(address: str, *, origins: Set[str]) -> None:
    """Raise DownloadError for an address of another origin, or whose host is not on the open net.

    A host that is listed by its number is taken as it is; a name has to lead to public addresses.
    A name that leads nowhere is left to the request, which may go through a proxy.
    """
    if (origin := origin_of(address)) not in origins:
        raise DownloadError(f"{origin or 'địa chỉ'} không thuộc các trang chính thức; không mở")
    host = urlsplit(address).hostname or ""
    if not _is_number(host) and not all(map(_is_public, _numbers(host))):
        raise DownloadError(f"{host} dẫn tới địa chỉ mạng nội bộ; kiểm tra cấu hình DNS của máy")


def _numbers(host: str) -> Iterator[str]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return
    for *_, place in found:
        yield str(place[0])


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_public(number: str) -> bool:
    address = ip_address(number.partition("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_global
