"""Hold every word that the pages themselves say, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from retrieval.model import Reason
from ui import (
    compare_words,
    deadlines_words,
    dossiers_words,
    official_words,
    onboarding_words,
    side_by_side_words,
    source_words,
    understanding_words,
    writing_words,
)
from ui.compare_words import CompareWords
from ui.deadlines_words import DeadlinesWords
from ui.dossiers_words import DossiersWords
from ui.official_words import OfficialWords
from ui.onboarding_words import OnboardingWords
from ui.side_by_side_words import SideBySideWords
from ui.source_words import SourceWords
from ui.understanding_words import UnderstandingWords
from ui.writing_words import WritingWords


class Language(StrEnum):
    """Languages of the pages, valued by their code in HTML."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; names in braces are filled in where they are shown."""

    title: str
    page_chat: str
    purpose: str
    promise: str
    examples_heading: str
    ask_here: str
    opening: str
    searching: str
    new_conversation: str
    language: str
    day: str
    day_help: str
    summary: str
    documents_held: str
    citation: str
    page: str
    one_line: str
    several_lines: str
    numbered_document: str
    issued_document: str
    refusal_titles: Mapping[Reason, str]
    refusal_ways_out: Mapping[Reason, str]
    fault_title: str
    try_again: str
    source: SourceWords
    compare: CompareWords
    deadlines: DeadlinesWords
    dossiers: DossiersWords
    official: OfficialWords
    onboarding: OnboardingWords
    understanding: UnderstandingWords
    writing: WritingWords
    side_by_side: SideBySideWords


EXAMPLES = (
    "Hạn nộp hồ sơ khen thưởng của huyện Chợ Đồn là ngày nào?",
    "han nop ho so khen thuong cua huyen Cho Don la ngay nao?",
    "Đợt thi đua 75 ngày đêm kéo dài từ ngày nào đến ngày nào?",
    "Ai chủ trì phong trào xã hội học tập ở phường Nhơn Hưng?",
)

_VIETNAMESE = Words(
    title="Hỏi đáp thi đua, khen thưởng",
    page_chat="Hỏi đáp",
    purpose=(
        "Hỏi về thời hạn, hồ sơ, tiêu chuẩn, hình thức khen thưởng… trong các kế hoạch thi đua. "
        "Gõ có dấu hay không dấu đều được."
    ),
    promise=(
        "Mỗi câu trả lời là lời văn của văn bản, kèm nơi trích dẫn để đối chiếu. "
        "Văn bản không nêu thì hệ thống nói là không nêu."
    ),
    examples_heading="Hỏi thử một câu",
    ask_here="Nhập câu hỏi…",
    opening="Đang mở kho văn bản và chỉ mục. Lần đầu có thể mất vài phút…",
    searching="Đang tìm trong kho văn bản…",
    new_conversation="Xóa hội thoại",
    language="Ngôn ngữ hiển thị",
    day="Hỏi tại ngày",
    day_help="Câu trả lời theo văn bản còn hiệu lực vào ngày này.",
    summary="tóm lược, không phải nguyên văn",
    documents_held="Văn bản trong kho",
    citation="[{number}] {document}, {label}, {lines}",
    page="trang {page}",
    one_line="dòng {first}",
    several_lines="dòng {first}–{last}",
    numbered_document="{kind} số {number}",
    issued_document="{kind} của {issuer}",
    refusal_titles={
        Reason.NOT_IN_CORPUS: "Không có trong kho văn bản",
        Reason.SILENT: "Văn bản không nêu điều này",
        Reason.OUT_OF_DOMAIN: "Câu hỏi nằm ngoài lĩnh vực thi đua, khen thưởng",
        Reason.AMBIGUOUS: "Câu hỏi chưa đủ rõ",
        Reason.NOT_IN_FORCE: "Văn bản không còn hiệu lực vào ngày được hỏi",
    },
    refusal_ways_out={
        Reason.NOT_IN_CORPUS: "Hãy hỏi về một văn bản có trong kho; danh sách ở thanh bên trái.",
        Reason.SILENT: "Hãy hỏi một điều khác có trong văn bản, hoặc hỏi cơ quan ban hành.",
        Reason.OUT_OF_DOMAIN: "Hãy hỏi về thời hạn, hồ sơ, tiêu chuẩn, hình thức khen thưởng…",
        Reason.AMBIGUOUS: "Hãy nêu rõ địa phương, số văn bản hoặc điều cần biết.",
        Reason.NOT_IN_FORCE: "Hãy hỏi về văn bản thay thế, hoặc nêu ngày khác.",
    },
    fault_title="Chưa mở được kho văn bản",
    try_again="Thử lại",
    source=source_words.VIETNAMESE,
    compare=compare_words.VIETNAMESE,
    deadlines=deadlines_words.VIETNAMESE,
    dossiers=dossiers_words.VIETNAMESE,
    official=official_words.VIETNAMESE,
    onboarding=onboarding_words.VIETNAMESE,
    understanding=understanding_words.VIETNAMESE,
    writing=writing_words.VIETNAMESE,
    side_by_side=side_by_side_words.VIETNAMESE,
)

_ENGLISH = Words(
    title="Emulation and commendation: questions and answers",
    page_chat="Ask",
    purpose=(
        "Ask about deadlines, dossiers, criteria, rewards… in the emulation plans. "
        "Vietnamese questions may be typed with or without diacritics."
    ),
    promise=(
        "Every answer is the documents' own wording, with the place it comes from. "
        "Where the documents are silent, the answer says so."
    ),
    examples_heading="Try a question",
    ask_here="Type a question…",
    opening="Opening the documents and their index. The first time may take a few minutes…",
    searching="Searching the documents…",
    new_conversation="Clear conversation",
    language="Language of the page",
    day="As of",
    day_help="Answers go by what is in force on this day.",
    summary="summary, not the original wording",
    documents_held="Documents held",
    citation="[{number}] {document}, {label}, {lines}",
    page="page {page}",
    one_line="line {first}",
    several_lines="lines {first}–{last}",
    numbered_document="{kind} số {number}",
    issued_document="{kind}, {issuer}",
    refusal_titles={
        Reason.NOT_IN_CORPUS: "Not among the documents held",
        Reason.SILENT: "The documents do not say",
        Reason.OUT_OF_DOMAIN: "The question is not about emulation and commendation",
        Reason.AMBIGUOUS: "The question is not clear enough",
        Reason.NOT_IN_FORCE: "The document was not in force on the day asked about",
    },
    refusal_ways_out={
        Reason.NOT_IN_CORPUS: "Ask about a document that is held; the sidebar lists them.",
        Reason.SILENT: "Ask something else that the documents say, or ask the issuing body.",
        Reason.OUT_OF_DOMAIN: "Ask about deadlines, dossiers, criteria, rewards…",
        Reason.AMBIGUOUS: "Name the place, the document's number, or what you need to know.",
        Reason.NOT_IN_FORCE: "Ask about the document that replaced it, or name another day.",
    },
    fault_title="The documents could not be opened",
    try_again="Try again",
    source=source_words.ENGLISH,
    compare=compare_words.ENGLISH,
    deadlines=deadlines_words.ENGLISH,
    dossiers=dossiers_words.ENGLISH,
    official=official_words.ENGLISH,
    onboarding=onboarding_words.ENGLISH,
    understanding=understanding_words.ENGLISH,
    writing=writing_words.ENGLISH,
    side_by_side=side_by_side_words.ENGLISH,
)

WORDS: Mapping[Language, Words] = {
    Language.VIETNAMESE: _VIETNAMESE,
    Language.ENGLISH: _ENGLISH,
}
