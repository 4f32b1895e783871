"""Hold the words of answers that compare documents, in Vietnamese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SideBySideWords:
    """The words of one language."""

    silent: str
    table: str
    table_help: str
    compared: str
    contradicting: str
    compare: str
    as_one: str


VIETNAMESE = SideBySideWords(
    silent="Không nêu trong văn bản",
    table="Mở bảng so sánh",
    table_help="Mở trang so sánh với các văn bản này, ở thẻ mới của trình duyệt",
    compared="So sánh từng văn bản",
    contradicting="Tìm chỗ ghi khác nhau",
    compare="So sánh từng văn bản",
    as_one="Trả lời chung, không so sánh",
)
ENGLISH = SideBySideWords(
    silent="Not stated in the document",
    table="Open the comparison table",
    table_help="Open the page that compares these documents, in a new browser tab",
    compared="Document by document",
    contradicting="Looking for what is said differently",
    compare="Compare document by document",
    as_one="Answer as one, do not compare",
)
