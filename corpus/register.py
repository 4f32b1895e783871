"""Write what is known of validity as sentences to cite: python -m corpus.register [--corpus DIR].

One paragraph a regulation and one a change, so that what an answer says of validity stands,
verbatim, in a document of the corpus.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from corpus.errors import CorpusError
from corpus.legislation import Change, Confidence, Legislation, Regulation, What, read_legislation
from corpus.locator import Locator
from corpus.store import SHIPPED_CORPUS

REGISTER = "tinh-trang-hieu-luc"

_HEAD = "TÌNH TRẠNG HIỆU LỰC CỦA CÁC VĂN BẢN VỀ THI ĐUA, KHEN THƯỞNG"
_LETTERS = "abcdđeghiklm"
_UNSURE = "; mới thấy ở một nguồn, cần kiểm tra"


def register_of(legislation: Legislation) -> str:
    """Return the register: a numbered paragraph a regulation, a lettered one a change."""
    return "\n".join([_HEAD, *_paragraphs(legislation), ""])


def _paragraphs(legislation: Legislation) -> Iterator[str]:
    for number, regulation in enumerate(legislation.regulations, start=1):
        yield f"{number}. {_named(regulation)}: {regulation.title}."
        changes = legislation.changes_of(regulation.id)
        for letter, change in zip(_LETTERS, changes, strict=False):
            yield f"{letter}) {sentence_of(change, legislation)}"


def sentence_of(change: Change, legislation: Legislation) -> str:
    """Return a change as a sentence that stands by itself.

    Raises CorpusError for a change of a document that is not known.
    """
    if (regulation := legislation.regulation(change.of)) is None:
        raise CorpusError(f"không có văn bản '{change.of}'; thêm một mục [[document]] cho nó")
    unsure = _UNSURE if change.confidence is Confidence.SINGLE else ""
    return f"{_said(change, regulation, legislation)}{unsure}."


def _said(change: Change, regulation: Regulation, legislation: Legislation) -> str:
    by, at = legislation.regulation(change.by or ""), _label(change.at)
    day, name = written(change.on), regulation.name
    provisions = ", ".join(_label(own) for own in change.provisions)
    subject = _capital(f"{provisions} {name}".strip())
    match change.what:
        case What.BEGINS:
            return f"{subject} có hiệu lực từ ngày {day}" + (f" ({at})" if at else "")
        case What.ENDS:
            instead = f", được thay thế bằng {by.name}" if by else ""
            return f"{subject} hết hiệu lực từ ngày {day}{instead}"
        case What.AMENDED:
            who = f" bởi {by.name}" if by else ""
            return f"{subject} được sửa đổi, bổ sung một phần từ ngày {day}{who}"
        case What.REPLACED:
            instead = f"{at} {by.name}".strip() if by else "văn bản khác"
            return f"{subject} từ ngày {day} thực hiện theo {instead}"
        case What.SUSPENDED:
            return f"{subject} ngưng hiệu lực từ ngày {day}"


def written(day: date) -> str:
    """Return a day as regulations write it.

    >>> written(date(2025, 7, 1)), written(date(2024, 1, 1))
    ('01/7/2025', '01/01/2024')
    """
    month = f"{day.month:02}" if day.month < 3 else str(day.month)  # noqa: PLR2004  (as decreed)
    return f"{day.day:02}/{month}/{day.year}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the register of a corpus folder and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.register", description="Viết lại bảng tình trạng hiệu lực của kho."
    )
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    folder = parser.parse_args(arguments).corpus
    try:
        text = register_of(read_legislation(folder))
        (folder / f"{REGISTER}.txt").write_text(text, encoding="utf-8")
    except (CorpusError, OSError) as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2
    return 0


def _named(regulation: Regulation) -> str:
    day = f" ngày {written(regulation.issued)}" if regulation.issued else ""
    return f"{regulation.name}{day} của {regulation.issuer}"


def _label(provision: str | None) -> str:
    return Locator.from_id(provision).label if provision else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    sys.exit(main())
