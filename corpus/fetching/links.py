"""Find the files that a page on an official host links to or shows within it."""

from collections.abc import Iterator, Set
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from corpus.fetching.addresses import origin_of

# Word files hold letters where PDF files may hold images of pages.
_SUFFIXES = (".docx", ".doc", ".pdf")
_LINKS = {"a": "href", "iframe": "src", "embed": "src", "object": "data"}
_MOST_LINKS = 5
_MOST_BYTES = 5 << 20


def linked_files(page: Path, *, address: str, origins: Set[str]) -> tuple[str, ...]:
    """Return the addresses of the first files that a page links to, Word files before PDF files.

    `address` is the page's own; links to other origins than those given are left out.
    """
    parser = _Links()
    parser.feed(page.read_bytes()[:_MOST_BYTES].decode("utf-8", errors="replace"))
    joined = dict.fromkeys(_joined(parser.found, address))
    files = [link for link in joined if _suffix(link) and origin_of(link) in origins]
    return tuple(sorted(files[:_MOST_LINKS], key=lambda link: _SUFFIXES.index(_suffix(link))))


class _Links(HTMLParser):
    """Collects where the elements of a page point to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address that an element names, if it names one."""
        named = dict(attrs).get(_LINKS.get(tag, ""))
        if named:
            self.found.append(named.strip())


def _joined(links: list[str], address: str) -> Iterator[str]:
    for link in links:
        try:
            yield urljoin(address, link)
        except ValueError:
            continue


def _suffix(link: str) -> str:
    path = urlsplit(link).path.lower()
    return next((suffix for suffix in _SUFFIXES if path.endswith(suffix)), "")
