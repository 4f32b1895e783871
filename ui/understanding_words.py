"""Hold the words for how a question was understood and for setting that right, in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.model import Intent
from ui import intent_words


@dataclass(frozen=True, slots=True)
class UnderstandingWords:
    """The words of one language; names in braces are filled in where they are shown.

    `kinds` say what a question may ask for.
    """

    restored: str
    kind: str
    kinds: Mapping[Intent, str]
    continued: str
    within: str
    everywhere: str
    as_of: str
    corrected: str
    correct: str
    as_typed: str
    ask_alone: str
    any_document: str
    one_document: str
    choose_document: str
    other_kind: str
    choose_kind: str
    undo: str
    choices: str
    nearest: str


VIETNAMESE = UnderstandingWords(
    restored="Đã hiểu: {question}",
    kind="Hỏi về: {kind}",
    kinds=intent_words.VIETNAMESE,
    continued="Hiểu là hỏi tiếp câu trước",
    within="Tìm trong: {documents}",
    everywhere="Tìm trong: mọi văn bản",
    as_of="Trả lời tại ngày {date}",
    corrected="Đã hiểu lại theo lựa chọn của anh/chị",
    correct="Hiểu chưa đúng? Sửa",
    as_typed="Giữ nguyên chữ tôi gõ",
    ask_alone="Hỏi riêng, không nối câu trước",
    any_document="Tìm trong mọi văn bản",
    one_document="Chỉ tìm trong một văn bản",
    choose_document="Chọn văn bản…",
    other_kind="Thật ra tôi hỏi về",
    choose_kind="Chọn điều cần hỏi…",
    undo="Hiểu lại như ban đầu",
    choices="Anh/chị muốn hỏi về:",
    nearest="Gần nhất, nhưng không trả lời câu hỏi",
)

ENGLISH = UnderstandingWords(
    restored="Understood: {question}",
    kind="Asked about: {kind}",
    kinds=intent_words.ENGLISH,
    continued="Read as following on from the question before",
    within="Searched in: {documents}",
    everywhere="Searched in: all documents",
    as_of="Answered as of {date}",
    corrected="Read again as you chose",
    correct="Misread? Correct it",
    as_typed="Keep the words as I typed them",
    ask_alone="Ask by itself, not as a follow-up",
    any_document="Search in all documents",
    one_document="Search in one document only",
    choose_document="Choose a document…",
    other_kind="I am really asking about",
    choose_kind="Choose what to ask about…",
    undo="Read it as at first",
    choices="Did you want to ask about:",
    nearest="Nearest, but no answer to the question",
)
