"""Official hosts alone are asked, at every hop, and what does not come whole is not taken."""

import socket
from pathlib import Path
from unittest.mock import Mock

import pytest
from fetch_server import Host, Reply, serving
from fetched import (
    GOOD,
    ID,
    a_corpus,
    a_host,
    know,
    lines,
    one_restorer,
    page,
    refused,
    rules,
    take,
    word,
)

from corpus.errors import DownloadError
from corpus.fetching import fetching
from corpus.fetching.addresses import OFFICIAL, origin_of
from corpus.fetching.download import Rules, download
from corpus.intake.outcomes import What
from corpus.legislation import read_legislation
from corpus.store import SHIPPED_CORPUS

host = pytest.fixture(a_host)
kho = pytest.fixture(a_corpus)
_one_restorer = pytest.fixture(autouse=True)(one_restorer)


def test_a_page_s_links_to_other_hosts_are_left_alone(kho: Path, host: Host) -> None:
    """A page cannot send the command elsewhere."""
    with serving() as other:
        link = f'<a href="{other.says("/7nd.docx", Reply(word(*lines())))}">DOCX</a>'
        know(kho, page=host.says("/vb", Reply(page(link))))

        said = refused(kho, host)

    assert "không thấy số văn bản" in said
    assert other.origin not in said
    assert other.asked == []


def test_a_redirect_to_an_allowed_address_is_followed(kho: Path, host: Host) -> None:
    """The gazette's addresses lead to its file server."""
    host.says("/b", GOOD)
    know(kho, host.leads("/a", "/b"))

    assert take(kho, host).what is What.ADDED


def test_a_redirect_elsewhere_is_refused_before_anything_is_asked_there(
    kho: Path, host: Host
) -> None:
    """Another port of the same machine is another host, and so is another name of it."""
    with serving() as hostile:
        hostile.says("/b", GOOD)
        for target in (hostile.origin, hostile.origin.replace("127.0.0.1", "localhost")):
            know(kho, host.leads("/a", f"{target}/b"))

            assert "không thuộc các trang chính thức" in refused(kho, host)

    assert hostile.asked == []


def test_a_redirect_without_end_is_refused(kho: Path, host: Host) -> None:
    """At most five hops are followed."""
    know(kho, host.leads("/a", "/a"))

    assert "quá 5 lần" in refused(kho, host)
    assert host.asked == ["/a"] * 6


def test_a_name_that_leads_into_the_own_network_is_refused(kho: Path, host: Host) -> None:
    """Even where the name is allowed; nothing is asked."""
    origin = f"http://localhost:{host.port}"
    host.says("/a", GOOD)
    know(kho, f"{origin}/a")

    assert "mạng nội bộ" in refused(kho, host, but=Rules(origins={origin}))
    assert host.asked == []


def test_a_host_that_does_not_prove_itself_is_refused(kho: Path, host: Host) -> None:
    """Over https alone what a host sends is its own."""
    origin = host.origin.replace("http:", "https:")
    host.says("/a", GOOD)
    know(kho, f"{origin}/a")

    assert "chứng chỉ" in refused(kho, host, but=Rules(origins={origin}))


TRANSFERS = [
    (Reply(GOOD.body[:400], announced=len(GOOD.body)), "không trọn"),
    (Reply(b""), "tệp rỗng"),
    (Reply(GOOD.body, announced=2 << 20), "lớn hơn 1 MB"),  # said so, nothing is read
    (Reply(b"x" * (2 << 20), announced=-1), "lớn hơn 1 MB"),  # said nothing
    (Reply(GOOD.body, stall=1), "ngừng gửi quá 0.3 giây"),
    (Reply(b"", 404), "mã 404"),
    (Reply(b"", 500), "mã 500"),
]


@pytest.mark.parametrize(("reply", "said"), TRANSFERS)
def test_a_file_that_does_not_come_whole_is_refused(
    kho: Path, host: Host, reply: Reply, said: str
) -> None:
    """The reason names the address, what was wrong, and what to do instead."""
    know(kho, host.says("/a", reply))

    reason = refused(kho, host)

    assert f"{host.origin}/a: " in reason
    assert said in reason
    assert f"python -m corpus.ingest TỆP --id {ID}" in reason


def test_no_part_of_a_file_is_left(host: Host, tmp_path: Path) -> None:
    """What did not come whole is deleted."""
    address = host.says("/a", Reply(GOOD.body[:400], announced=len(GOOD.body)))
    told: list[int] = []

    with pytest.raises(DownloadError, match="400 byte"):
        download(
            address, tmp_path / "a", rules=rules(host), received=lambda done, _: told.append(done)
        )

    assert told[-1] == 400
    assert list(tmp_path.iterdir()) == []


def test_bytes_that_drip_are_given_up_after_a_time(kho: Path, host: Host) -> None:
    """A host that always sends one more byte in time does not hold the command for ever."""
    know(kho, host.says("/a", Reply(GOOD.body, stall=0.05)))

    but = Rules(origins={host.origin}, read_seconds=2, seconds=0.3)

    assert "chưa tải xong" in refused(kho, host, but=but)


def test_without_a_network_the_way_out_is_told(
    kho: Path, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A browser, and the command for the file it saves; a dead host is not asked again."""
    asked = Mock(wraps=download)
    monkeypatch.setattr(fetching, "download", asked)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{closed.getsockname()[1]}"
        know(kho, f"{origin}/a", page=f"{origin}/b")

        reason = refused(kho, host, but=Rules(origins={origin}, connect_seconds=1))

    assert reason.startswith(f"không có mạng, hoặc không nối được tới {origin}. ")
    assert asked.call_count == 1
    assert f"mở {origin}/b bằng trình duyệt" in reason
    assert f"python -m corpus.ingest TỆP --id {ID} --corpus {kho}" in reason
    outcome = take(kho, host, but=Rules(origins={origin}, connect_seconds=1))
    assert outcome.offline
    assert outcome.cause == f"không có mạng, hoặc không nối được tới {origin}"


@pytest.mark.parametrize(
    "address",
    [
        "http://vbpl.vn/a",  # not encrypted
        "https://vbpl.vn.evil.example/",
        "https://vbpl.vn@evil.example/",
        "https://vbpl.vn:8443/",
        "https://evil.example/https://vbpl.vn/",
        "file:///etc/passwd",
        "https://[vbpl.vn/",
        "//vbpl.vn/a",
        "",
    ],
)
def test_addresses_that_only_look_official_are_not(address: str) -> None:
    """Scheme, host and port all count."""
    assert origin_of(address) not in OFFICIAL


def test_every_shipped_address_is_of_an_official_host() -> None:
    """What ships could be fetched where there is a network."""
    known = read_legislation(SHIPPED_CORPUS).regulations

    addresses = [address for regulation in known for address in regulation.addresses]

    assert addresses
    assert {origin_of(address) for address in addresses} <= OFFICIAL
