"""Hold the words that a checklist is printed with, and name its sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.model import Source
from corpus.validity import State
from retrieval.citation import Citation
from retrieval.dossiers.model import Aspect, Checklist

# Below this a line of a restored text should be compared with its scan.
DOUBTFUL = 0.6
SILENT = "không nêu trong văn bản"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language; names in braces are filled in where they are shown."""

    title: str
    made_on: str
    digest_note: str
    doubtful: str
    contents: str
    no_contents: str
    general: str
    details: str
    columns: tuple[str, str, str]
    silent: str
    not_held: str
    criteria: str
    past: str
    notes: str
    unheld: str
    aspects: Mapping[Aspect, str]
    line: str
    lines: str
    page: str
    digest: str


VIETNAMESE = Phrases(
    title="Danh mục hồ sơ: {subject}",
    made_on=(
        "Theo văn bản có trong kho, tính đến ngày {day}. "
        "Đối chiếu với văn bản chính thức trước khi nộp."
    ),
    digest_note="Nguồn ghi “tóm lược” không phải nguyên văn.",
    doubtful="chữ phục hồi từ bản quét, cần đối chiếu bản gốc",
    contents="Thành phần hồ sơ",
    no_contents="Thành phần hồ sơ: không nêu trong văn bản.",
    general="Quy định chung",
    details="Nộp và xét duyệt",
    columns=("Việc", "Nội dung", "Nguồn"),
    silent=SILENT,
    not_held="chưa thấy trong văn bản có trong kho",
    criteria="Tiêu chuẩn",
    past="Quy định không còn áp dụng",
    notes="Cần lưu ý",
    unheld="{name} thay thế quy định trước đó; phần về hồ sơ của văn bản này chưa có trong kho.",
    aspects={
        Aspect.RECEIVER: "Nộp cho ai",
        Aspect.CHANNEL: "Bằng cách nào",
        Aspect.DEADLINE: "Hạn nộp",
        Aspect.COPIES: "Số bộ hồ sơ",
        Aspect.FORM: "Biểu mẫu",
        Aspect.PROPOSER: "Ai đề nghị, ai trình",
        Aspect.APPRAISER: "Ai thẩm định",
        Aspect.AUTHORITY: "Ai quyết định",
        Aspect.QUOTA: "Số lượng được đề nghị",
    },
    line="dòng {first}",
    lines="dòng {first}–{last}",
    page="trang {page}",
    digest="tóm lược",
)


def silence(checklist: Checklist, phrases: Phrases) -> str:
    """Return what is said where nothing is told: by a plan itself, or by all regulations held."""
    return phrases.silent if checklist.document else phrases.not_held


def source_name(source: Source) -> str:
    """Return how officers name a document: its kind and number with its issuer, said once."""
    if source.number:
        return f"{source.kind.capitalize()} số {source.number} ({source.issuer})"
    return f"{source.kind.capitalize()} của {source.issuer}" if source.issuer else source.title


def place_of(citation: Citation, source: Source, phrases: Phrases) -> str:
    """Return where a citation stands, how it stands on the day, and whether it is a summary."""
    first, last = citation.lines
    lines = phrases.line if first == last else phrases.lines
    parts = [source_name(source), citation.label, lines.format(first=first, last=last)]
    if citation.page is not None:
        parts.insert(2, phrases.page.format(page=citation.page))
    known = citation.validity if citation.validity != State.UNKNOWN else None
    marks = [known, phrases.digest if citation.digest else None]
    marks.append(phrases.doubtful if citation.confidence < DOUBTFUL else None)
    return "; ".join([", ".join(parts), *(mark for mark in marks if mark)])
