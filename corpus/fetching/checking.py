"""Tell whether a file is the regulation that was wanted, before it replaces anything."""

from pathlib import Path

from corpus.errors import SourceError
from corpus.extract.formats import Format, Progress, format_of
from corpus.legislation import Regulation
from corpus.metadata.identity import plain
from corpus.metadata.reading import read_metadata
from corpus.model import Document, Level, Source
from corpus.reading import hash_file, read_document
from corpus.restore.restorer import Restorer
from corpus.steps import StepKind

# The formats that official hosts publish texts in.
_SUFFIXES = {Format.PDF: ".pdf", Format.DOCX: ".docx", Format.DOC: ".doc", Format.HTML: ".html"}
_END_OF_PDF, _TAIL = b"%%EOF", 2048
_MOST_NAMED = 10


def suffix_of(path: Path) -> str:
    """Return how the name of a file of this content ends; raises SourceError for no such format."""
    found = format_of(path)
    if found not in _SUFFIXES:
        raise SourceError(f"{path.name}: là {found}, không phải {', '.join(_SUFFIXES)}")
    if found is Format.PDF and _END_OF_PDF not in path.read_bytes()[-_TAIL:]:
        raise SourceError(f"{path.name}: tệp PDF bị cắt (thiếu phần cuối)")
    return _SUFFIXES[found]


def check_hash(path: Path, regulation: Regulation) -> None:
    """Raise SourceError for another file than the one whose hash is pinned, if one is."""
    if regulation.sha256 not in (None, hash_file(path)):
        raise SourceError(f"{path.name}: sha256 khác với giá trị ghi trong legislation.toml")


def check_text(
    path: Path, regulation: Regulation, *, restorer: Restorer, pages: Path, progress: Progress
) -> None:
    """Raise SourceError for a file that is another document, or not all of this one."""
    source = Source(
        regulation.id,
        path.name,
        regulation.kind,
        regulation.title,
        regulation.issuer,
        Level.CENTRAL,
    )
    document = read_document(source, path.parent, restorer=restorer, pages=pages, progress=progress)
    number = read_metadata([line.text for line in document.lines]).number
    if number is None:
        raise SourceError(
            f"{path.name}: không thấy số văn bản {regulation.number} (có thể là trang báo lỗi)"
        )
    if plain(number) != plain(regulation.number):
        raise SourceError(f"{path.name}: là văn bản số {number}, không phải {regulation.number}")
    _check_articles(document, regulation)


def articles_of(document: Document) -> tuple[str, ...]:
    """Return the numbers of a document's own articles, in order.

    Those that it quotes are none, and neither are those of a regulation that it issues.
    """
    firsts = (provision.locator.steps[0] for provision in document.provisions)
    numbers = (
        step.value for step in firsts if step.kind is StepKind.ARTICLE and step.occurrence == 1
    )
    return tuple(dict.fromkeys(numbers))


def _check_articles(document: Document, regulation: Regulation) -> None:
    found, wanted = articles_of(document), regulation.articles
    if wanted is None or len(found) == wanted:
        return
    missing = [str(n) for n in range(1, wanted + 1) if str(n) not in found]
    shown = ", ".join(missing[:_MOST_NAMED]) + (", …" if missing[_MOST_NAMED:] else "")
    which = f" (thiếu Điều {shown})" if missing else ""
    raise SourceError(
        f"{document.source.file}: đọc được {len(found)} điều, phải có {wanted}{which}"
    )
