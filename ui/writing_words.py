"""Hold the words about a chat model, in Vietnamese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WritingWords:
    """The words of one language; names in braces are filled in where they are shown."""

    writing: str
    written: str
    dropped: str
    stands: str


VIETNAMESE = WritingWords(
    writing="Mô hình ngôn ngữ đang diễn đạt lại…",
    written="Do mô hình ngôn ngữ {model} diễn đạt lại; bấm vào trích dẫn để đối chiếu.",
    dropped="Đã bỏ {count} câu không khớp với trích dẫn.",
    stands="Lời của mô hình ngôn ngữ không khớp với trích dẫn nên không dùng.",
)
ENGLISH = WritingWords(
    writing="A language model is rephrasing…",
    written="Rephrased by the language model {model}; click a citation to compare.",
    dropped="{count} sentences that did not match their citations were left out.",
    stands="What the language model wrote did not match the citations and is not shown.",
)
