"""Carry the requests to one chat model's server, and to no other."""

import ssl
from collections.abc import Iterator
from typing import cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from retrieval.writing.patience import Patience, PatientNetwork

# A server that does not take a connection in so many seconds is down.
_CONNECTING = 3.0
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class PatientTransport(httpx.BaseTransport):
    """Sends requests to one address, by the proxy of the environment, within one patience.

    What comes back is taken as it is sent: a compressed body could be a thousand times its size.
    """

    def __init__(self, url: str, patience: Patience) -> None:
        self._allowed = _origin(httpx.URL(url))
        network = PatientNetwork(patience, connecting=_CONNECTING)
        secured = ssl.create_default_context() if self._allowed[0] == "https" else None
        if proxy := _proxy_of(url):
            self._pool: httpcore.ConnectionPool = httpcore.HTTPProxy(
                proxy, ssl_context=secured, network_backend=network
            )
        else:
            self._pool = httpcore.ConnectionPool(ssl_context=secured, network_backend=network)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; raises httpcore's errors, and UnsupportedProtocol for another address."""
        if _origin(request.url) != self._allowed:
            raise httpcore.UnsupportedProtocol(f"{request.url.host} is not the server that is set")
        received = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(str(request.url)),
                headers=request.headers.raw,
                content=cast("httpx.SyncByteStream", request.stream),
                extensions=request.extensions,
            )
        )
        headers = [pair for pair in received.headers if pair[0].lower() != b"content-encoding"]
        return httpx.Response(received.status, headers=headers, stream=_Body(received))

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, received: httpcore.Response) -> None:
        self._received = received

    def __iter__(self) -> Iterator[bytes]:
        yield from self._received.iter_stream()

    def close(self) -> None:
        self._received.close()


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _proxy_of(url: str) -> str | None:
    """Return the proxy that the environment names for an address; this machine needs none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host in _THIS_MACHINE or proxy_bypass(host):
        return None
    return getproxies().get(parts.scheme)
