"""What heads a division of a law, and what only refers to one."""

import pytest

from corpus.locator import StepKind
from corpus.normalize import normalize
from corpus.outline.heads import head_of

HEADS = [
    ("Điều 5. Nguyên tắc", (StepKind.ARTICLE, "5")),
    ("Điều 5.Nguyên tắc", (StepKind.ARTICLE, "5")),
    ("Điều 1: Phạm vi", (StepKind.ARTICLE, "1")),
    ("Điều 1 - Phạm vi", (StepKind.ARTICLE, "1")),
    ("ĐIỀU 5.", (StepKind.ARTICLE, "5")),
    ("Điều 5", (StepKind.ARTICLE, "5")),
    ("Điều 05. Nguyên tắc", (StepKind.ARTICLE, "5")),
    # A law inserts Điều 12a after Điều 12.
    ("Điều 12a. Nguồn lực", (StepKind.ARTICLE, "12a")),
    # Consolidated texts mark amendments with footnotes.
    ("Điều 5.[12] Nguyên tắc", (StepKind.ARTICLE, "5")),
    ("Điều 5[3]. Nguyên tắc", (StepKind.ARTICLE, "5")),
    # Converters mark headings.
    ("**Điều 5.** Nguyên tắc", (StepKind.ARTICLE, "5")),
    ("### Điều 5. Nguyên tắc", (StepKind.ARTICLE, "5")),
    # A font of old has the Icelandic letter.
    ("Ðiều 5. Nguyên tắc", (StepKind.ARTICLE, "5")),
    # Without a point, a title is told from a reference by its words.
    ("Điều 5 Nguyên tắc chung", (StepKind.ARTICLE, "5")),
    ("Điều 5 Luật Thi đua được sửa đổi", None),
    ("Điều 24 của Luật này", None),
    ("Điều 5, Điều 6", None),
    ("Điều 5.1 của quy chế", None),
    # A table of contents.
    ("Điều 5. Nguyên tắc ........ 3", None),
    ("Chương I", (StepKind.CHAPTER, "I")),
    ("CHƯƠNG II QUY ĐỊNH CHUNG", (StepKind.CHAPTER, "II")),
    ("Chương 3. Tổ chức", (StepKind.CHAPTER, "3")),
    ("Chương II của Nghị định này", None),
    ("Mục 2. HỒ SƠ", (StepKind.SECTION, "2")),
    ("Mục 2, Mục 3 của Chương này", None),
    ("Mục đích", None),
    ("Tiểu mục 1. HỒ SƠ", (StepKind.SUBSECTION, "1")),
    ("Phần thứ hai", (StepKind.PART, "2")),
    ("PHẦN I. CHUNG", (StepKind.PART, "I")),
    ("Phần mở đầu", None),
    ("Phụ lục", (StepKind.APPENDIX, "")),
    ("PHỤ LỤC SỐ 02", (StepKind.APPENDIX, "02")),
    ("Phụ lục I (Kèm theo Nghị định số 1)", (StepKind.APPENDIX, "I")),
    ("Phụ lục I ban hành kèm theo Nghị định này.", None),
    ("Mẫu số 08", (StepKind.FORM, "08")),
    ("Mẫu số 1.1. Tờ trình", (StepKind.FORM, "1.1")),
    ("Mẫu 01A: Biên bản", (StepKind.FORM, "01a")),
    ("Mẫu số 08 gồm hai trang", None),
]


@pytest.mark.parametrize(("words", "expected"), HEADS)
def test_heads(words: str, expected: tuple[StepKind, str] | None) -> None:
    """The table of what heads a division and what only refers to one."""
    head = head_of(normalize(words))

    assert (head and (head.kind, head.value)) == expected
