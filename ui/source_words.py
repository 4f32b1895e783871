"""Hold the words of the panel that shows a source, in Vietnamese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The words of one language; names in braces are filled in where they are shown."""

    heading: str
    missing: str
    issued_on: str
    close: str
    whole_document: str
    download: str
    line_heading: str
    text_heading: str
    restored_heading: str
    received_heading: str
    region: str
    confidence: str
    doubtful: str
    confidence_note: str
    followed_heading: str
    back: str
    refers_to: str
    referred_by: str
    others: str
    maybe: str
    not_held: str
    official_text: str
    articles_missing: str
    changed: str


VIETNAMESE = SourceWords(
    heading="Nguồn trích dẫn [{number}]",
    missing="Không đọc được tệp như nhận được",
    issued_on="ban hành ngày {date}",
    close="Đóng nguồn",
    whole_document="Xem cả văn bản",
    download="Tải tệp như nhận được",
    line_heading="Dòng",
    text_heading="Văn bản",
    restored_heading="Văn bản đã phục hồi",
    received_heading="Văn bản như nhận được",
    region="Các dòng của văn bản nguồn; chỗ trích dẫn được tô nền",
    confidence="tin cậy {percent}%",
    doubtful="cần đối chiếu",
    confidence_note="% dưới số dòng: độ tin cậy khi phục hồi; đậm màu nâu: nên đối chiếu.",
    followed_heading="Nơi được viện dẫn",
    back="Quay lại",
    refers_to="Viện dẫn",
    referred_by="Được viện dẫn tại",
    others="… và {count} nơi khác",
    maybe="có thể là {name}",
    not_held="{name}: chưa có trong kho",
    official_text="văn bản chính thức",
    articles_missing="Chưa có trong kho: {articles}",
    changed="Văn bản đã đổi từ khi có câu trả lời này; hãy hỏi lại.",
)

ENGLISH = SourceWords(
    heading="Source [{number}]",
    missing="The file as received cannot be read",
    issued_on="issued on {date}",
    close="Close source",
    whole_document="Whole document",
    download="Download the file as received",
    line_heading="Line",
    text_heading="Text",
    restored_heading="Restored text",
    received_heading="Text as received",
    region="Lines of the source document; the cited words are highlighted",
    confidence="confidence {percent}%",
    doubtful="check against source",
    confidence_note="% under a line number: confidence of restoration; bold brown: compare.",
    followed_heading="Place referred to",
    back="Back",
    refers_to="Refers to",
    referred_by="Referred to by",
    others="… and {count} more",
    maybe="perhaps {name}",
    not_held="{name}: not held",
    official_text="official text",
    articles_missing="Not held: {articles}",
    changed="The document has changed since this was answered; please ask again.",
)
