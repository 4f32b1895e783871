"""Hold the words of the sidebar's section of official texts, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.holding import Holding
from corpus.intake.outcomes import What


@dataclass(frozen=True, slots=True)
class OfficialWords:
    """The words of one language; names in braces are filled in where they are shown."""

    heading: str
    holdings: Mapping[Holding, str]
    fetch: str
    fetching: str
    fetched_bytes: str
    read_pages: str
    upload: str
    upload_help: str
    take_in: str
    taking_in: str
    outcome: str
    refused: str
    outcomes: Mapping[What, str]
    offline: str
    not_writable: str


VIETNAMESE = OfficialWords(
    heading="Văn bản chính thức",
    holdings={
        Holding.WHOLE: "Có toàn văn",
        Holding.DIGEST: "Có bản tóm lược",
        Holding.NOTHING: "Chưa có trong kho",
    },
    fetch="Tải văn bản chính thức",
    fetching="Đang nối tới trang chính thức…",
    fetched_bytes="{name}: đã tải {amount} KB",
    read_pages="{name}: đã đọc {amount} trang",
    upload="Nạp tệp đã tải về",
    upload_help="PDF, Word, HTML, văn bản hoặc ảnh; tệp có số của văn bản nào thì thay văn bản đó.",
    take_in="Nạp vào kho",
    taking_in="Đang đọc tệp…",
    outcome="{name}: {what}",
    refused="{name}: không lấy được, {cause}",
    outcomes={
        What.ADDED: "đã thêm vào kho",
        What.REPLACED: "đã thay bản trong kho",
        What.UNCHANGED: "đã có, không đổi",
        What.DUPLICATE: "đã có trong kho dưới tên khác",
        What.REFUSED: "không lấy được",
    },
    offline=(
        "Chưa nối được tới các trang chính thức. Hãy mở tên văn bản ở trên bằng trình duyệt "
        "của máy có mạng, tải tệp về rồi nạp ở dưới."
    ),
    not_writable="Thư mục kho chỉ đọc được; cấp quyền ghi thì mới tải và nạp được văn bản.",
)

ENGLISH = OfficialWords(
    heading="Official texts",
    holdings={
        Holding.WHOLE: "Full text held",
        Holding.DIGEST: "Summary held",
        Holding.NOTHING: "Not held",
    },
    fetch="Download the official texts",
    fetching="Connecting to the official sites…",
    fetched_bytes="{name}: {amount} KB downloaded",
    read_pages="{name}: {amount} pages read",
    upload="Add a downloaded file",
    upload_help="PDF, Word, HTML, text or image; a file with a document's number replaces it.",
    take_in="Add to the documents",
    taking_in="Reading the file…",
    outcome="{name}: {what}",
    refused="{name}: not taken, {cause}",
    outcomes={
        What.ADDED: "added",
        What.REPLACED: "replaced what was held",
        What.UNCHANGED: "held already, unchanged",
        What.DUPLICATE: "held already under another name",
        What.REFUSED: "not taken",
    },
    offline=(
        "The official sites could not be reached. Open a document's name above in the browser "
        "of a machine with a network, save the file and add it below."
    ),
    not_writable="The documents' folder is read-only; make it writable to add documents.",
)
