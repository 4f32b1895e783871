"""Take files into a corpus one by one: known, new, changed, or refused."""

import os
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from corpus.catalogue import Record
from corpus.errors import CorpusError, SourceError
from corpus.extract.formats import Progress
from corpus.extract.pagecache import PAGES, forgotten_on
from corpus.intake.changes import Holdings
from corpus.intake.naming import free_name, safe_name, same_name
from corpus.intake.outcomes import Outcome, What
from corpus.metadata.identity import document_id, free_id
from corpus.metadata.reading import Metadata, read_metadata
from corpus.model import Document, Kind, Level, Source
from corpus.reading import hash_file, read_document
from corpus.readings import READINGS
from corpus.restore.restorer import Restorer

UNKNOWN_ISSUER = "không rõ"
_LONGEST_TITLE = 150
_MOST_BYTES = 300 << 20
# How a file is refused; a run that is stopped keeps what it has read.
_REFUSALS = (CorpusError, MemoryError, RecursionError, OSError)


class Intake:
    """One run of ingestion into one corpus; it remembers what the run has stored."""

    def __init__(
        self, holdings: Holdings, *, wanted_id: str | None = None, progress: Progress = iter
    ) -> None:
        """Know every file that is held by its hash; `progress` wraps pages that take long."""
        self.holdings = holdings
        self.wanted_id = wanted_id
        self._progress = progress
        self._staged = holdings.staging / "file"
        self._pages = holdings.folder / PAGES
        self._this_run: set[str] = set()
        self._hashes = {
            record.sha256 or self._hash_held(record): record for record in holdings.records
        }

    @cached_property
    def restorer(self) -> Restorer:
        """The restorer, opened for the first file that has to be read."""
        return Restorer.load()

    def take(self, path: Path) -> Outcome:
        """Take one file in and say what happened to it; a refused one leaves no trace."""
        began = time.perf_counter()
        shown = shown_path(path)
        try:
            outcome = self._take(path, shown)
        except CorpusError as error:
            outcome = Outcome(shown, What.REFUSED, reason=str(error))
        except (MemoryError, RecursionError):
            outcome = Outcome(
                shown, What.REFUSED, reason="đọc tệp này cần quá nhiều bộ nhớ; chia nhỏ tệp"
            )
        except OSError as error:
            outcome = Outcome(
                shown, What.REFUSED, reason=f"{error.strerror}; xem quyền đọc, chỗ trống trên đĩa"
            )
        finally:
            shutil.rmtree(self._staged, ignore_errors=True)
        return replace(outcome, seconds=time.perf_counter() - began)

    def _take(self, path: Path, shown: str) -> Outcome:
        if not path.is_file():
            raise SourceError(f"{path.name}: không có tệp này hoặc không phải tệp thường")
        if path.stat().st_size > _MOST_BYTES:
            raise SourceError(
                f"{path.name}: tệp lớn hơn {_MOST_BYTES >> 20} MB; chia thành nhiều tệp"
            )
        sha256 = hash_file(path)
        name = safe_name(path.name)
        if (known := self._hashes.get(sha256)) is not None and self.wanted_id is None:
            same = same_name(known.source.file, name)
            what = What.UNCHANGED if same else What.DUPLICATE
            return Outcome(shown, what, id=known.source.id, file=known.source.file)
        with forgotten_on(self._pages, *_REFUSALS):
            document = self._read(path, name)
            found = read_metadata([line.text for line in document.lines])
            old = self._replaced(name, found)
            source = self._source(document, found, old, path)
            return self._store(document, source, old, shown)

    def _read(self, path: Path, name: str) -> Document:
        """Read a copy in the staging folder, where its reading is kept until it is stored."""
        self._staged.mkdir()
        shutil.copyfile(path, self._staged / name)
        source = Source(name, name, Kind.OTHER, name, UNKNOWN_ISSUER, Level.OFFICE)
        return read_document(
            source,
            self._staged,
            restorer=self.restorer,
            pages=self._pages,
            progress=self._progress,
        )

    def _replaced(self, name: str, found: Metadata) -> Record | None:
        """Return the record that the file takes the place of, if any.

        Named by --id; or stored under the same name; or the same document by its number.  What
        this run stored is replaced by no other file of the run.
        """
        records = self.holdings.records
        if self.wanted_id is not None:
            return next((r for r in records if r.source.id == self.wanted_id), None)
        earlier = [record for record in records if record.source.id not in self._this_run]
        for record in earlier:
            if record.source.file.casefold() == name.casefold():
                return record
        numbered = document_id(found) if found.number and found.issuer else None
        return next((record for record in earlier if record.source.id == numbered), None)

    def _source(
        self, document: Document, found: Metadata, old: Record | None, path: Path
    ) -> Source:
        others = [r.source for r in self.holdings.records if r is not old]
        named = self.wanted_id or document_id(found, fallback=path.stem)
        if old is not None and _numbered(old.source.id, named):
            named = old.source.id
        files = [source.file for source in others]
        return Source(
            id=free_id(named, {source.id for source in others}),
            file=free_name(document.source.file, [*files, *self._strays(document.source.file)]),
            kind=found.kind or Kind.OTHER,
            title=found.title or _first_words(document),
            issuer=found.issuer or UNKNOWN_ISSUER,
            level=found.level or Level.OFFICE,
            number=found.number,
            places=found.places,
            year=found.year,
            issued=found.issued,
            effective=found.effective,
            signer=found.signer,
            rests_on=found.rests_on,
        )

    def _store(self, document: Document, source: Source, old: Record | None, shown: str) -> Outcome:
        staged, sha256 = self._staged / document.source.file, document.sha256
        if old is None:
            self.holdings.add(staged, source, sha256=sha256)
        else:
            source = self.holdings.replace(old, staged, source, sha256=sha256)
        self._keep_readings()
        self._hashes = {h: r for h, r in self._hashes.items() if r is not old}
        self._hashes[sha256] = next(r for r in self.holdings.records if r.source == source)
        self._this_run.add(source.id)
        what = What.ADDED if old is None else What.REPLACED
        return Outcome(shown, what, id=source.id, file=source.file)

    def _keep_readings(self) -> None:
        """Move what was read into the corpus, so that opening it does not read the file again."""
        kept = self.holdings.folder / READINGS
        kept.mkdir(exist_ok=True)
        for reading in (self._staged / READINGS).glob("*.json"):
            reading.replace(kept / reading.name)

    def _strays(self, name: str) -> list[str]:
        """Return the name if a file is held under it that no entry knows."""
        named = {record.source.file for record in self.holdings.records}
        return [name] if name not in named and (self.holdings.folder / name).exists() else []

    def _hash_held(self, record: Record) -> str:
        path = self.holdings.folder / record.source.file
        return hash_file(path) if path.exists() else f"missing {record.source.id}"


def files_in(paths: Iterable[Path], *, but: Path) -> Iterator[Path]:
    """Return the files named, and those in the folders named, in order, hidden ones left out.

    Links to folders are not followed; the folder `but`, the corpus itself, is left out.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for folder, folders, names in os.walk(path):
            inside = Path(folder)
            folders[:] = sorted(n for n in folders if _ours(n) and (inside / n).resolve() != but)
            yield from (inside / name for name in sorted(names) if _ours(name))


def shown_path(path: Path) -> str:
    """Return a path that can be printed, whatever bytes its name holds."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _ours(name: str) -> bool:
    """Whether a name in a folder is a document, not a hidden file or Word's lock."""
    return not name.startswith(("~$", ".")) or name.startswith("..")


def _numbered(held: str, named: str) -> bool:
    """Whether an id in the corpus is the id named, with or without a number behind it."""
    stem, _, count = held.rpartition("-")
    return held == named or (stem == named and count.isdecimal())


def _first_words(document: Document) -> str:
    """Return how a document without a title begins."""
    first = document.text.split("\n", maxsplit=1)[0]
    if len(first) <= _LONGEST_TITLE:
        return first or document.source.file
    return first[:_LONGEST_TITLE].rpartition(" ")[0] + "…"
