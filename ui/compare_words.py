"""Hold the words of the page that compares documents, in Vietnamese and in English."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.facts.model import Attribute
from corpus.model import Kind, Level
from retrieval.compare.attributes import LABELS
from retrieval.compare.wording import SILENT


@dataclass(frozen=True, slots=True)
class CompareWords:
    """The words of one language; names in braces are filled in where they are shown."""

    page: str
    title: str
    purpose: str
    documents: str
    choose_documents: str
    all_plans: str
    all_filtered: str
    none: str
    filters: str
    filters_set: str
    places: str
    levels: str
    years: str
    kinds: str
    any: str
    level_names: Mapping[Level, str]
    kind_names: Mapping[Kind, str]
    attributes: str
    attributes_chosen: str
    attribute_names: Mapping[Attribute, str]
    start: str
    one_more: str
    gone: str
    no_attributes: str
    summary: str
    differing: str
    no_difference: str
    grouped: str
    no_province: str
    central: str
    exports: str
    excel: str
    word: str
    csv: str
    file_name: str
    own: str
    own_example: str
    own_add: str
    own_remove: str
    own_reading: str
    conflicts: str
    conflicts_more: str
    conflict_mark: str
    caption: str
    attribute_heading: str
    document_heading: str
    silent: str
    differs: str
    more: str
    more_documents: str
    less: str
    full: str
    whole: str
    open_source: str
    doubtful: str
    citation_note: str
    doubt_note: str
    sort: str
    table_region: str


VIETNAMESE = CompareWords(
    page="So sánh",
    title="So sánh văn bản",
    purpose=(
        "Chọn văn bản để đặt cạnh nhau: thời gian, hạn nộp, đối tượng, số lượng, hồ sơ… "
        "Mỗi ô là lời văn của văn bản; bấm số trong ngoặc vuông để xem nguồn."
    ),
    documents="Văn bản so sánh",
    choose_documents="Gõ tên, số hoặc nơi ban hành…",
    all_plans="Chọn tất cả kế hoạch ({count})",
    all_filtered="Chọn cả {count} văn bản đã lọc",
    none="Bỏ chọn hết",
    filters="Lọc văn bản",
    filters_set="Lọc văn bản (còn {count})",
    places="Địa phương",
    levels="Cấp",
    years="Năm",
    kinds="Loại văn bản",
    any="Tất cả",
    level_names={
        Level.CENTRAL: "Trung ương",
        Level.PROVINCE: "Tỉnh",
        Level.DISTRICT: "Huyện",
        Level.COMMUNE: "Xã",
        Level.OFFICE: "Cơ quan",
    },
    kind_names={kind: kind.value.capitalize() for kind in Kind},
    attributes="Nội dung so sánh",
    attributes_chosen="Nội dung so sánh ({count})",
    attribute_names={name: label.vietnamese for name, label in LABELS.items()},
    start="Chưa chọn văn bản nào. Gõ tên ở ô trên, hoặc chọn tất cả kế hoạch bằng một lần bấm.",
    one_more="Chọn thêm ít nhất một văn bản để so sánh.",
    gone="{count} văn bản trong liên kết không còn trong kho.",
    no_attributes="Chọn ít nhất một nội dung để so sánh.",
    summary="{documents} văn bản · {rows} nội dung · tại ngày {day}",
    differing="Chỉ hiện nội dung khác nhau",
    no_difference="Không có nội dung nào khác nhau giữa các văn bản đã chọn.",
    grouped="Gom theo tỉnh",
    no_province="Không nêu tỉnh",
    central="Trung ương",
    exports="Tải bảng so sánh: {form}",
    excel="Excel",
    word="Word",
    csv="CSV",
    file_name="so-sanh",
    own="So sánh điều khác",
    own_example="Ví dụ: Ai được tặng Giấy khen?",
    own_add="Thêm vào bảng",
    own_remove="Bỏ: {question}",
    own_reading="Đang đọc {done}/{total} văn bản: {question}",
    conflicts="Mâu thuẫn ({count})",
    conflicts_more="thêm {count} mâu thuẫn",
    conflict_mark="mâu thuẫn",
    caption="So sánh {documents} văn bản theo {rows} nội dung",
    attribute_heading="Nội dung",
    document_heading="Văn bản",
    silent=SILENT,
    differs="khác nhau",
    more="thêm {count} ý",
    more_documents="thêm {count} văn bản",
    less="thu gọn",
    full="xem nguyên văn",
    whole="xem đủ",
    open_source="Xem nguồn [{number}]: {place}",
    doubtful="cần đối chiếu, tin cậy {percent}%",
    citation_note="[số]: mở nguồn bên cạnh bảng. ⋯: xem nguyên văn.",
    doubt_note="⚠ %: văn bản phục hồi từ bản quét, độ tin cậy thấp; bấm số trích dẫn để đối chiếu.",
    sort="Sắp xếp theo: {name}",
    table_region="Bảng so sánh",
)

ENGLISH = CompareWords(
    page="Compare",
    title="Compare documents",
    purpose=(
        "Choose documents to lay side by side: period, deadlines, who may be nominated, dossier… "
        "Every cell is the document's own wording; click a number in brackets to see its source."
    ),
    documents="Documents compared",
    choose_documents="Type a name, a number or an issuer…",
    all_plans="Choose all plans ({count})",
    all_filtered="Choose all {count} documents of the filter",
    none="Clear the choice",
    filters="Filter documents",
    filters_set="Filter documents ({count} left)",
    places="Place",
    levels="Level",
    years="Year",
    kinds="Kind",
    any="All",
    level_names={
        Level.CENTRAL: "Central",
        Level.PROVINCE: "Province",
        Level.DISTRICT: "District",
        Level.COMMUNE: "Commune",
        Level.OFFICE: "Office",
    },
    kind_names={
        Kind.LAW: "Law",
        Kind.DECREE: "Decree",
        Kind.CIRCULAR: "Circular",
        Kind.DECISION: "Decision",
        Kind.PLAN: "Plan",
        Kind.RESOLUTION: "Resolution",
        Kind.DIRECTIVE: "Directive",
        Kind.GUIDELINE: "Guideline",
        Kind.REPORT: "Report",
        Kind.PROPOSAL: "Proposal",
        Kind.NOTICE: "Notice",
        Kind.LETTER: "Official letter",
        Kind.OTHER: "Other",
    },
    attributes="What is compared",
    attributes_chosen="What is compared ({count})",
    attribute_names={name: label.english for name, label in LABELS.items()},
    start="No document is chosen yet. Type a name above, or choose all plans with one click.",
    one_more="Choose at least one more document to compare.",
    gone="{count} documents of the link are no longer held.",
    no_attributes="Choose at least one thing to compare.",
    summary="{documents} documents · {rows} rows · as of {day}",
    differing="Only what differs",
    no_difference="Nothing differs between the documents chosen.",
    grouped="Group by province",
    no_province="No province named",
    central="Central",
    exports="Download the comparison: {form}",
    excel="Excel",
    word="Word",
    csv="CSV",
    file_name="comparison",
    own="Compare something else",
    own_example="For instance (in Vietnamese): Ai được tặng Giấy khen?",
    own_add="Add to the table",
    own_remove="Remove: {question}",
    own_reading="Reading {done} of {total} documents: {question}",
    conflicts="Conflicts ({count})",
    conflicts_more="{count} more conflicts",
    conflict_mark="conflict",
    caption="{documents} documents compared by {rows} things",
    attribute_heading="What",
    document_heading="Document",
    silent="not stated in the document",
    differs="differ",
    more="{count} more",
    more_documents="{count} more documents",
    less="show less",
    full="show the full wording",
    whole="show all",
    open_source="See source [{number}]: {place}",
    doubtful="check against source, confidence {percent}%",
    citation_note="[number]: opens the source beside the table. ⋯: shows the full wording.",
    doubt_note="⚠ %: restored from a scan, low confidence; click the number to check the source.",
    sort="Sort by: {name}",
    table_region="Comparison",
)
