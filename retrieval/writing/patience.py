"""Hold a server to its time and size, whatever it sends: the clock, and connections that mind it.

A read timeout alone does not end a server that sends a byte now and then, so every read has what
is left of the whole.
"""

import ssl
import time
from collections.abc import Iterable

import httpcore


class Patience:
    """What is left of the time and the bytes that one draft may take.

    The clock starts when it is first looked at.  Until `heard` is called the first words are
    waited for, `first` seconds from the start; then `whole` seconds count, from the start as well.
    """

    def __init__(self, *, first: float, whole: float, most: int) -> None:
        self._started: float | None = None
        self._whole = whole
        self._seconds = min(first, whole)
        self._bytes = most

    def heard(self) -> None:
        """Note that words have come."""
        self._seconds = self._whole

    def left(self, asked: float | None) -> float:
        """Return the seconds that an act may take, no more than asked for.

        Raises httpcore.ReadTimeout where none are left.
        """
        now = time.monotonic()
        if self._started is None:
            self._started = now
        left = self._started + self._seconds - now
        if left <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return left if asked is None else min(asked, left)

    def take(self, received: bytes) -> bytes:
        """Return what was received; raises httpcore.ReadError where it is more than allowed."""
        self._bytes -= len(received)
        if self._bytes < 0:
            raise httpcore.ReadError("too much was sent")
        return received


class PatientNetwork(httpcore.NetworkBackend):
    """Opens connections that mind one patience."""

    def __init__(self, patience: Patience, *, connecting: float) -> None:
        self._patience = patience
        self._connecting = connecting
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host within the seconds for connecting."""
        del timeout
        stream = self._network.connect_tcp(
            host, port, self._patience.left(self._connecting), local_address, socket_options
        )
        return _PatientStream(stream, self._patience)


class _PatientStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, patience: Patience) -> None:
        self._stream = stream
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._patience.take(self._stream.read(max_bytes, self._patience.left(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._patience.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._patience.left(timeout)
        return _PatientStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._patience
        )

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
