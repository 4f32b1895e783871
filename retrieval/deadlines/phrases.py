"""Hold how deadlines are put into words, in Vietnamese; a page brings the same in its language."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.facts.model import Attribute


@dataclass(frozen=True, slots=True)
class Phrases:
    """Patterns of one language; names in braces are filled in where they are used.

    `weekdays` begin with Monday.
    """

    kinds: Mapping[Attribute, str]
    weekdays: tuple[str, ...]
    window: str
    before: str
    yearly: str
    today: str
    left: str
    over: str
    begins: str
    begins_today: str
    to_the_end: str
    under_way: str
    central: str
    unplaced: str
    numbered: str
    issued: str


VIETNAMESE = Phrases(
    kinds={
        Attribute.PERIOD: "Thời gian thi đua",
        Attribute.SUBMISSION_DEADLINE: "Hạn nộp hồ sơ",
        Attribute.REPORT_DEADLINE: "Hạn báo cáo",
    },
    weekdays=(
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ),
    window="{first} – {last}",
    before="trước {day}",
    yearly="{days}, hằng năm",
    today="hôm nay",
    left="còn {count} ngày",
    over="đã qua {count} ngày",
    begins="bắt đầu sau {count} ngày",
    begins_today="bắt đầu hôm nay",
    to_the_end="{left} đến ngày cuối",
    under_way="đang diễn ra",
    central="trung ương",
    unplaced="không nêu địa phương",
    numbered="{kind} số {number}",
    issued="{kind} của {issuer}",
)  # fmt: skip
