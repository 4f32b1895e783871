"""List the words that a rephrasing may add, and those that turn or bound what is said."""

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# May come and go: they say nothing of their own.
FREE = _words("là của các những thì và này đó đây ở tại vào trong gồm bao ngày sẽ cũng như")
# Names what a question asks for: may be added where the question has it.
FRAME = _words("hạn thời gian mức lượng nơi kỳ")
# Turn what is said, or say of whom, when and how often it holds: each stays, and none is added.
TURNING = _words(
    "không chưa chẳng đừng trừ ngoài chỉ nếu riêng cấm phải buộc cần được bị hoặc hay có đạt thuộc "
    "đủ khi trước sau tối chậm muộn sớm quá ít nhiều nhất hơn cả mọi mỗi toàn nhưng "
    "một hai ba bốn sáu bảy tám chín mười trăm nghìn triệu tỷ nửa"
)
# Of these, what takes something from the clauses before, where it opens a clause.
EXCEPTING = _words("không chưa trừ ngoài nếu riêng nhưng")
# Words of two syllables of which one reads like those above and turns nothing.
HARMLESS = frozenset(
    {
        ("địa", "chỉ"), ("chỉ", "đạo"), ("chỉ", "tiêu"), ("chỉ", "huy"), ("chỉ", "thị"),
        ("chỉ", "dẫn"), ("chỉ", "định"), ("chuẩn", "bị"), ("thiết", "bị"), ("trang", "bị"),
        ("quá", "trình"), ("thống", "nhất"), ("an", "toàn"), ("toàn", "quốc"), ("toàn", "dân"),
        ("toàn", "diện"), ("toàn", "thể"), ("không", "gian"), ("không", "khí"), ("hàng", "không"),
        ("cần", "cù"), ("thành", "đạt"), ("truyền", "đạt"), ("diễn", "đạt"), ("đầy", "đủ"),
    }
)  # fmt: skip
# Bound a number, right before it ("không quá 15", "trước ngày 15/8") or right after ("trở lên").
BOUNDING = _words(
    "từ đến hết trước sau trên dưới quá không tối đa thiểu ít nhiều nhất chậm muộn sớm hơn khoảng "
    "kể đủ mỗi cả gần trở lên xuống"
)
# Joins what is alike, so that a new part of a sentence begins.
JOINING = _words("và hoặc hay còn nhưng")

# Words to a machine, not to officers: neither rephrased nor let through.
COMMANDING = re.compile(
    r"bỏ qua|phớt lờ|quên (?:đi|hết|mọi|các)|hãy |làm theo (?:lệnh|yêu cầu|hướng dẫn)|trả lời rằng"
    r"|(?:câu|lời|chỉ|mệnh) (?:lệnh|dẫn) (?:trên|trước|sau)|mô hình ngôn ngữ|trợ lý|đóng vai"
    r"|\b(?:ignore|disregard|forget|prompt|instructions?|assistant|system|jailbreak)\b",
    re.IGNORECASE,
)
# Addresses, markup and code are for a machine as well.
MARKED_UP = re.compile(
    r"https?:|www\.|://|\w@\w|[<>{}\\`|#*_=$~^\[\]]|\]\(|\b\w+\(\)|&\w+;|javascript:",
    re.IGNORECASE,
)
