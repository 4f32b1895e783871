"""Fetch regulations one by one: every address in turn until one holds the right text."""

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.catalogue import Record
from corpus.errors import CorpusError, SourceError, Unreachable
from corpus.extract.pagecache import PAGES, forgotten_on
from corpus.fetching.addresses import origin_of
from corpus.fetching.checking import check_hash, check_text, suffix_of
from corpus.fetching.download import Rules, download
from corpus.fetching.links import linked_files
from corpus.fetching.progress import Amount, Report, counted
from corpus.intake.changes import changing
from corpus.intake.intake import Intake
from corpus.intake.outcomes import INSTEAD, Outcome, What
from corpus.legislation import Regulation
from corpus.reading import hash_file
from corpus.store import SHIPPED_CORPUS

_REFUSALS = (CorpusError, MemoryError, RecursionError, OSError)
_PAGE = ".html"


@dataclass(frozen=True, slots=True)
class Fetching:
    """One run of fetching into one corpus; it asks no host again that could not be reached."""

    corpus: Path
    rules: Rules
    report: Report
    unreachable: set[str] = field(default_factory=set)

    def take(self, regulation: Regulation) -> Outcome:
        """Fetch one regulation and say what happened; where no text was right, nothing changes.

        Raises SourceError for a corpus that cannot be changed.
        """
        began = time.perf_counter()
        with TemporaryDirectory(prefix="van-ban-") as folder:
            outcome = self._first_right(regulation, Path(folder))
        return replace(outcome, seconds=time.perf_counter() - began)

    def _first_right(self, regulation: Regulation, folder: Path) -> Outcome:
        """Try the addresses; the files that a page links to come right after the page."""
        waiting = deque(regulation.addresses)
        tried: dict[str, CorpusError] = {}
        while waiting:
            address = waiting.popleft()
            if address in tried:
                continue
            try:
                path, last = self._downloaded(address, regulation, folder)
            except CorpusError as error:
                tried[address] = error
                continue
            outcome = self._taken_in(path, regulation)
            if outcome.what is not What.REFUSED:
                return replace(outcome, path=address)
            tried[address] = SourceError(outcome.reason)
            if path.suffix == _PAGE:
                links = linked_files(path, address=last, origins=self.rules.origins)
                waiting.extendleft(reversed(links))
        return self._refused(regulation, tried)

    def _downloaded(self, address: str, regulation: Regulation, folder: Path) -> tuple[Path, str]:
        """Return a file of a format that is read, and the address that it came from at last."""
        origin = origin_of(address)
        if origin in self.unreachable:
            raise Unreachable(origin)

        def received(done: int, total: int | None) -> None:
            self.report(Amount(regulation.id, done, total, "B"))

        target = folder / regulation.id
        try:
            last = download(address, target, rules=self.rules, received=received)
        except Unreachable as error:
            self.unreachable.add(error.origin)
            raise
        path = target.with_name(target.name + suffix_of(target))
        target.replace(path)
        check_hash(path, regulation)
        return path, last

    def _taken_in(self, path: Path, regulation: Regulation) -> Outcome:
        """Check the text and ingest it under the regulation's id."""
        pages = partial(counted, document_id=regulation.id, report=self.report)
        with changing(self.corpus, start=True) as holdings:
            for record in holdings.records:
                if record.source.id == regulation.id and _holds(holdings.folder, record, path):
                    held = record.source
                    return Outcome(str(path), What.UNCHANGED, id=held.id, file=held.file)
            kept = holdings.folder / PAGES
            intake = Intake(holdings, wanted_id=regulation.id, progress=pages)
            try:
                with forgotten_on(kept, *_REFUSALS):
                    check_text(
                        path, regulation, restorer=intake.restorer, pages=kept, progress=pages
                    )
            except _REFUSALS as error:
                reason = str(error) or "đọc tệp này cần quá nhiều bộ nhớ"
                return Outcome(str(path), What.REFUSED, reason=reason)
            return intake.take(path)

    def _refused(self, regulation: Regulation, tried: Mapping[str, CorpusError]) -> Outcome:
        """Return why nothing came, and what to do instead."""
        offline = bool(tried) and all(isinstance(e, Unreachable) for e in tried.values())
        if not tried:
            why = "chưa biết địa chỉ chính thức"
        elif offline:
            hosts = dict.fromkeys(origin_of(address) for address in tried)
            why = f"không có mạng, hoặc không nối được tới {', '.join(hosts)}"
        else:
            why = "; ".join(f"{a}: {_without_name(e, regulation)}" for a, e in tried.items())
        where = f"mở {regulation.page}" if regulation.page else f"tìm số {regulation.number}"
        into = "" if self.corpus == SHIPPED_CORPUS else f" --corpus {self.corpus}"
        command = f"python -m corpus.ingest TỆP --id {regulation.id}{into}"
        instead = f"{where} bằng trình duyệt, tải văn bản về rồi chạy: {command}"
        name, reason = regulation.id, f"{why}{INSTEAD}{instead}"
        return Outcome(name, What.REFUSED, id=name, reason=reason, offline=offline)


def _holds(folder: Path, record: Record, path: Path) -> bool:
    """Whether a record's file is the same, byte for byte."""
    held = folder / record.source.file
    return held.is_file() and hash_file(held) == hash_file(path)


def _without_name(error: CorpusError, regulation: Regulation) -> str:
    """Return what an error says behind the name of the temporary file."""
    name, colon, said = str(error).partition(": ")
    return said if colon and name.startswith(regulation.id) else str(error)
