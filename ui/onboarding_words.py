"""Hold the words of the onboarding page, in Vietnamese and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnboardingWords:
    """The words of one language; names in braces are filled in where they are shown."""

    page: str
    title: str
    lead: str
    making: str
    progress: str
    go_on: str
    forget: str
    forget_sure: str
    parts: str
    part_steps: str
    part_glossary: str
    steps: str
    step: str
    minutes: str
    read: str
    validity: str
    ask_heading: str
    quiz_heading: str
    quiz_lead: str
    right: str
    wrong: str
    missing: str
    left_out: str
    done: str
    done_last: str
    back: str
    place: str
    place_help: str
    place_choose: str
    no_plan: str
    not_stated: str
    search: str
    search_help: str
    terms: str
    short_forms: str
    short_form: str
    written_out: str
    nothing: str


VIETNAMESE = OnboardingWords(
    page="Nhập môn",
    title="Nhập môn cho cán bộ mới",
    lead=(
        "{steps} bước, khoảng {minutes} phút. Mỗi điều lấy từ văn bản trong kho theo hiệu lực "
        "ngày {day}; bấm vào nơi trích dẫn để đối chiếu."
    ),
    making="Đang soạn các bước từ kho văn bản…",
    progress="Đã đọc {read}/{steps} bước · trả lời đúng {right}/{answered} câu",
    go_on="Tiếp tục từ bước {number}: {title}",
    forget="Xóa tiến độ",
    forget_sure="Xóa hết tiến độ đã lưu",
    parts="Xem phần nào",
    part_steps="Các bước",
    part_glossary="Từ ngữ, chữ viết tắt",
    steps="Chọn bước",
    step="Bước {number}. {title}",
    minutes="khoảng {minutes} phút",
    read="đã đọc",
    validity="Lưu ý về hiệu lực",
    ask_heading="Hỏi thử",
    quiz_heading="Tự kiểm tra",
    quiz_lead="Chọn một đáp án; nơi trích dẫn hiện ra ngay.",
    right="Đúng.",
    wrong="Chưa đúng. Đáp án: {right}",
    missing="Vào ngày này chưa có trong kho: {items}",
    left_out="{count} câu hỏi được bỏ bớt vì kho chưa trả lời được vào ngày này.",
    done="Đã đọc, sang bước {number}",
    done_last="Đã đọc xong",
    back="Về bước {number}",
    place="Nơi công tác",
    place_help="Chọn nơi có kế hoạch trong kho, hoặc gõ tên nơi khác.",
    place_choose="Chọn hoặc gõ tên xã, huyện, tỉnh",
    no_plan="Kho chưa có kế hoạch nào của {place}. Nạp kế hoạch vào kho thì bước này tự có.",
    not_stated="Văn bản không nêu: {items}",
    search="Tìm từ hoặc chữ viết tắt",
    search_help="Gõ có dấu hay không dấu đều được.",
    terms="Từ ngữ văn bản giải thích",
    short_forms="Chữ viết tắt thường gặp",
    short_form="Viết tắt",
    written_out="Viết đầy đủ",
    nothing="Không có từ nào khớp.",
)

ENGLISH = OnboardingWords(
    page="Getting started",
    title="Getting started as a new officer",
    lead=(
        "{steps} steps, about {minutes} minutes. All of it is taken from the documents as in "
        "force on {day}; click a citation to see its place."
    ),
    making="Making the steps from the documents…",
    progress="{read} of {steps} steps read · {right} of {answered} answers right",
    go_on="Go on with step {number}: {title}",
    forget="Clear progress",
    forget_sure="Clear all saved progress",
    parts="Which part",
    part_steps="Steps",
    part_glossary="Terms and short forms",
    steps="Choose a step",
    step="Step {number}. {title}",
    minutes="about {minutes} min",
    read="read",
    validity="On validity",
    ask_heading="Try asking",
    quiz_heading="Check yourself",
    quiz_lead="Choose an answer; the place it stands on shows at once.",
    right="Right.",
    wrong="Not quite. The answer: {right}",
    missing="Not held as of this day: {items}",
    left_out="{count} questions are left out: the documents do not answer them as of this day.",
    done="Read, on to step {number}",
    done_last="Read to the end",
    back="Back to step {number}",
    place="Where you work",
    place_help="Choose a place whose plans are held, or type another.",
    place_choose="Choose or type a commune, district or province",
    no_plan="No plan of {place} is held. Add one to the documents and this step fills itself.",
    not_stated="The document does not say: {items}",
    search="Find a term or a short form",
    search_help="With or without diacritics.",
    terms="Terms that documents define",
    short_forms="Usual short forms",
    short_form="Short form",
    written_out="Written out",
    nothing="No term fits.",
)
