"""Hold the words of the page of deadlines, in Vietnamese and in English."""

from dataclasses import dataclass

from corpus.facts.model import Attribute
from retrieval.deadlines import phrases
from retrieval.deadlines.phrases import Phrases


@dataclass(frozen=True, slots=True)
class DeadlinesWords:
    """The words of one language; names in braces are filled in where they are shown."""

    page: str
    seen_from: str
    change_day: str
    back_to_today: str
    see_as_of: str
    coming: str
    export: str
    export_help: str
    filters: str
    filters_set: str
    place: str
    document: str
    kind: str
    year: str
    any_value: str
    clear: str
    month: str
    nothing_coming: str
    plans_over: str
    nothing_chosen: str
    nothing_dated: str
    rules: str
    rules_note: str
    lapsed: str
    lapsed_note: str
    past: str
    more: str
    said: str
    group: str
    silent: str
    phrases: Phrases


VIETNAMESE = DeadlinesWords(
    page="Lịch thời hạn",
    seen_from="Tính từ {day}.",
    change_day="Đổi ngày ở “Hỏi tại ngày” trong thanh bên.",
    back_to_today="Về hôm nay",
    see_as_of="Xem như ngày {day}",
    coming="{count} thời hạn sắp tới",
    export="Tải lịch (.ics)",
    export_help=(
        "Mở bằng lịch trên máy tính hay điện thoại (Outlook, Google, iPhone…): "
        "nhắc trước 3 ngày; tải lại thì cập nhật, không thêm bản trùng."
    ),
    filters="Lọc theo nơi, văn bản, loại, năm",
    filters_set="Đang lọc: {values}",
    place="Nơi",
    document="Văn bản",
    kind="Loại thời hạn",
    year="Năm",
    any_value="Tất cả",
    clear="Bỏ lọc",
    month="Tháng {month}/{year}",
    nothing_coming="Không có thời hạn nào sau ngày {day}; xem {count} thời hạn đã qua ở dưới.",
    plans_over="Thời hạn của các kế hoạch trong kho đều đã qua, muộn nhất là ngày {day}.",
    nothing_chosen="Không có thời hạn nào đúng với những gì đang lọc.",
    nothing_dated="Chưa có văn bản nào trong kho nêu thời hạn có ngày.",
    rules="Không có ngày: định kỳ, hoặc tính từ một việc ({count})",
    rules_note="Văn bản chỉ nêu kỳ hoặc số ngày kể từ một việc, nên không có ngày trên lịch.",
    lapsed="Theo văn bản không còn hiệu lực ({count})",
    lapsed_note="Đến ngày ấy văn bản không còn, hoặc chưa có hiệu lực; hãy xem văn bản thay thế.",
    past="Đã qua ({count})",
    more="Xem thêm {count}",
    said="“{value}”",
    group="{count} nội dung cùng thời gian này",
    silent="Kế hoạch không nêu ngày nào: {names}.",
    phrases=phrases.VIETNAMESE,
)

ENGLISH = DeadlinesWords(
    page="Deadlines",
    seen_from="Counted from {day}.",
    change_day="Change the day at “As of” in the sidebar.",
    back_to_today="Back to today",
    see_as_of="See as of {day}",
    coming="{count} to come",
    export="Calendar file (.ics)",
    export_help=(
        "Opens in the calendar of a computer or phone (Outlook, Google, iPhone…): "
        "reminds 3 days before; importing again updates, without doubles."
    ),
    filters="Filter by place, document, kind, year",
    filters_set="Filtered: {values}",
    place="Place",
    document="Document",
    kind="Kind of deadline",
    year="Year",
    any_value="All",
    clear="Clear filters",
    month="{month}/{year}",
    nothing_coming="Nothing is due after {day}; see the {count} past deadlines below.",
    plans_over="All deadlines of the plans held are past, the latest on {day}.",
    nothing_chosen="No deadline fits the filters.",
    nothing_dated="No document held states a deadline with a date.",
    rules="Without a date: at intervals, or counted from an event ({count})",
    rules_note="The document states only an interval, or days after an event, so no day is set.",
    lapsed="From texts no longer in force ({count})",
    lapsed_note="By that day the text has ended or has not begun; see what replaces it.",
    past="Past ({count})",
    more="Show {count} more",
    said="“{value}”",
    group="{count} entries at this time",
    silent="Plans that state no date: {names}.",
    phrases=Phrases(
        kinds={
            Attribute.PERIOD: "Campaign period",
            Attribute.SUBMISSION_DEADLINE: "Submission of dossiers",
            Attribute.REPORT_DEADLINE: "Report due",
        },
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        window="{first} – {last}",
        before="before {day}",
        yearly="{days}, every year",
        today="today",
        left="{count} day(s) left",
        over="{count} day(s) ago",
        begins="begins in {count} day(s)",
        begins_today="begins today",
        to_the_end="{left} to its last day",
        under_way="under way",
        central="central government",
        unplaced="no place named",
        numbered="{kind} số {number}",
        issued="{kind}, {issuer}",
    ),
)
