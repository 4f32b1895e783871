"""Change a corpus folder whole or not at all: start, add, replace, remove."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.catalogue import CATALOGUE, Record, read_records
from corpus.errors import SourceError, UnknownDocument
from corpus.intake.entries import entry_of, with_entry, with_file, without_entry
from corpus.legislation import LEGISLATION
from corpus.model import Source
from corpus.readings import READINGS
from corpus.store import SHIPPED_CORPUS

_STAGING = ".van-ban-"


class Holdings:
    """The files and the catalogue of one corpus folder while it is being changed.

    Every change lays the file in place first and the catalogue last; one that fails is undone.
    """

    def __init__(self, folder: Path, staging: Path) -> None:
        """Read the catalogue of the folder; `staging` is an empty folder within it."""
        self.folder = folder
        self.staging = staging
        self.records = list(read_records(folder))

    def add(self, file: Path, source: Source, *, sha256: str) -> None:
        """Store a staged file under the name that its entry gives, and write the entry."""
        text = with_entry(self._text(), entry_of(source, sha256=sha256))
        self._commit(text, file, source.file)
        self.records.append(Record(source, sha256, by_hand=False))

    def replace(self, old: Record, file: Path, source: Source, *, sha256: str) -> Source:
        """Store a staged file instead of a record's, and return the entry that it has now.

        What a person wrote stays as it is, but for the name of the file.
        """
        place = self.records.index(old)
        if old.by_hand:
            kept = replace(old.source, file=source.file)
            text, new = with_file(self._text(), place, source.file), replace(old, source=kept)
        else:
            entry = entry_of(source, sha256=sha256)
            text = with_entry(self._text(), entry, instead_of=place)
            new = Record(source, sha256, by_hand=False)
        self._commit(text, file, source.file)
        self.records[place] = new
        if old.source.file != source.file:
            self._forget(old.source.file)
        return new.source

    def remove(self, document_id: str) -> Source:
        """Take a document out of the catalogue, then its file; raises UnknownDocument."""
        for place, record in enumerate(self.records):
            if record.source.id == document_id:
                self._write(without_entry(self._text(), place))
                del self.records[place]
                for file in record.source.files:
                    self._forget(file)
                return record.source
        known = ", ".join(record.source.id for record in self.records) or "không có văn bản nào"
        raise UnknownDocument(f"không có văn bản '{document_id}'; trong kho có: {known}")

    def _text(self) -> str:
        return (self.folder / CATALOGUE).read_text(encoding="utf-8")

    def _commit(self, text: str, file: Path, name: str) -> None:
        """Lay the file in place, then the catalogue; where that fails, lay back what was there."""
        target, saved = self.folder / name, self.staging / "saved"
        had = target.exists()
        if had:
            target.replace(saved)
        try:
            file.replace(target)
            self._write(text)
        except OSError:
            target.unlink(missing_ok=True)
            if had:
                saved.replace(target)
            raise

    def _write(self, text: str) -> None:
        partial = self.staging / CATALOGUE
        with partial.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self.folder / CATALOGUE)

    def _forget(self, name: str) -> None:
        """Delete a file that no entry names any more."""
        if all(name not in record.source.files for record in self.records):
            (self.folder / name).unlink(missing_ok=True)


@contextmanager
def changing(folder: Path, *, start: bool) -> Iterator[Holdings]:
    """Hold a corpus folder for changing; one at a time, others are told to wait.

    With `start`, a folder that does not exist begins as a copy of the shipped corpus.
    Raises SourceError for a folder that is no corpus, is in use, or cannot be written.
    """
    try:
        if start and not (folder.exists() and any(folder.iterdir())):
            _copy_shipped(folder)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise SourceError(
            f"{folder}: không mở được kho này ({error.strerror}); chọn --corpus là thư mục khác"
        ) from error
    try:
        _lock(descriptor, folder)
        _sweep(folder)
        with _staging(folder) as staging:
            yield Holdings(folder, staging)
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise SourceError(
            f"{folder}: kho đang được một lệnh khác thay đổi; chờ lệnh đó xong rồi chạy lại"
        ) from None


def _sweep(folder: Path) -> None:
    """Delete what runs that were killed left; no other run is under way."""
    for left in folder.glob(f"{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """Make a hidden folder in a folder, on the same disk, that goes when the change is over."""
    try:
        made = TemporaryDirectory(prefix=_STAGING, dir=folder)
    except OSError as error:
        raise SourceError(
            f"{folder}: không ghi được ({error.strerror}); cấp quyền ghi thư mục này hoặc chọn "
            "--corpus khác"
        ) from error
    with made as name:
        yield Path(name)


def _copy_shipped(folder: Path) -> None:
    """Copy the catalogue, its files and their readings beside the folder, then rename."""
    beside = folder.resolve().parent
    beside.mkdir(parents=True, exist_ok=True)
    with _staging(beside) as staging:
        copy = staging / "corpus"
        copy.mkdir()
        for record in read_records(SHIPPED_CORPUS):
            for file in record.source.files:
                shutil.copyfile(SHIPPED_CORPUS / file, copy / file)
        for name in (CATALOGUE, LEGISLATION):
            shutil.copyfile(SHIPPED_CORPUS / name, copy / name)
        if (SHIPPED_CORPUS / READINGS).is_dir():
            shutil.copytree(SHIPPED_CORPUS / READINGS, copy / READINGS)
        copy.replace(folder)
