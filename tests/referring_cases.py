"""Questions with what they refer to, what of that there is not, and what they ask of it."""

from reference_library import DECREE, LAW, REGULATION

from retrieval.model import Reason

# What is held: the question, the provisions, the documents, the words that refer.
HELD = [
    (
        "Điều 24 khoản 1 Nghị định 98/2023/NĐ-CP quy định gì?",
        [f"{DECREE}/d24.k1"],
        [DECREE],
        ["Điều 24 khoản 1 Nghị định 98/2023/NĐ-CP"],
    ),
    (  # without diacritics, by the figure alone
        "dieu 24 khoan 1 nghi dinh 98 quy dinh gi",
        [f"{DECREE}/d24.k1"],
        [DECREE],
        ["dieu 24 khoan 1 nghi dinh 98"],
    ),
    (
        "khoan 2 dieu 80 luat thi dua khen thuong noi gi",
        [f"{LAW}/d80.k2"],
        [LAW],
        ["khoan 2 dieu 80 luat thi dua khen thuong"],
    ),
    (  # the document stands elsewhere in the question, behind the article or before it
        "điều 24 nói gì, tôi hỏi về nghị định 98/2023/NĐ-CP?",
        [f"{DECREE}/d24"],
        [DECREE],
        ["điều 24", "nghị định 98/2023/NĐ-CP"],
    ),
    (
        "Trong nghị định 98/2023/NĐ-CP thì việc này do ai làm, xem điều 24?",
        [f"{DECREE}/d24"],
        [DECREE],
        ["nghị định 98/2023/NĐ-CP", "điều 24"],
    ),
    (  # each article is of its own document, in the order of the question
        "khoản 1 Điều 24 Nghị định 98 và Điều 5 Luật Thi đua, khen thưởng",
        [f"{DECREE}/d24.k1", f"{LAW}/d5"],
        [DECREE, LAW],
        ["khoản 1 Điều 24 Nghị định 98", "Điều 5 Luật Thi đua, khen thưởng"],
    ),
    (  # two documents are named elsewhere: neither is preferred
        "Nghị định 98/2023/NĐ-CP và Luật số 06/2022/QH15 nói gì? Xem Điều 80.",
        [f"{LAW}/d80"],
        [DECREE, LAW],
        ["Nghị định 98/2023/NĐ-CP", "Luật số 06/2022/QH15", "Điều 80"],
    ),
    (  # said twice, meant once
        "Điều 24 Nghị định 98, tức Điều 24 Nghị định 98",
        [f"{DECREE}/d24"],
        [DECREE],
        ["Điều 24 Nghị định 98", "Điều 24 Nghị định 98"],
    ),
    (  # no document is named: every one that has such an article
        "Điều 5 nói gì?",
        [f"{LAW}/d5", f"{DECREE}/d5", f"{REGULATION}/d5"],
        [LAW, DECREE, REGULATION],
        ["Điều 5"],
    ),
    # A number keeps the search to the law, its bare title does not.
    ("Luật số 06/2022/QH15 có mấy danh hiệu?", [], [LAW], ["Luật số 06/2022/QH15"]),
    ("Luật Thi đua, khen thưởng có mấy danh hiệu?", [], [], []),
    # A plan's number is for the plan's place and issuer to resolve, and so are its sections.
    ("mục II kế hoạch 153/KH-UBND nói gì", [], [], []),
    # Nobody says which law is meant.
    ("Luật này nói gì?", [], [], []),
    # Nobody knows this decree; nothing is said of it here.
    ("Nghị định 77/2019/NĐ-CP nói gì?", [], [], []),
    ("Hạn nộp hồ sơ là ngày nào?", [], [], []),
]

# What there is not: the question, the reason, the sentence.
FAULTS = [
    (
        "dieu 105 luat thi dua khen thuong",
        Reason.SILENT,
        "Luật số 06/2022/QH15 có 96 điều; không có Điều 105.",
    ),
    (
        "Khoản 9 Điều 80 Luật Thi đua, khen thưởng",
        Reason.SILENT,
        "Điều 80 chỉ có 5 khoản, không có khoản 9.",
    ),
    (  # the decree has it, the excerpts do not hold it
        "Điều 7 Nghị định 98/2023/NĐ-CP",
        Reason.NOT_IN_CORPUS,
        "kho chưa có Điều 7 của Nghị định số 98/2023/NĐ-CP.",
    ),
    (
        "mẫu số 12 ở đâu trong phụ lục của nghị định 98?",
        Reason.NOT_IN_CORPUS,
        "kho chưa có mẫu số 12 của Nghị định số 98/2023/NĐ-CP.",
    ),
    (
        "Nghị định 152/2025/NĐ-CP nói gì?",
        Reason.NOT_IN_CORPUS,
        "kho chưa có Nghị định số 152/2025/NĐ-CP.",
    ),
    (
        "Điều 500 nói gì?",
        Reason.NOT_IN_CORPUS,
        "không văn bản nào trong kho có Điều 500.",
    ),
    (  # the first of several
        "Điều 105 Luật Thi đua, khen thưởng; Điều 7 Nghị định 98",
        Reason.SILENT,
        "Luật số 06/2022/QH15 có 96 điều; không có Điều 105.",
    ),
]

FOR_ITSELF = [
    ("Điều 24 quy định gì?", "Điều 24", True),
    ("Cho em xin nội dung Điều 24 ạ", "Điều 24", True),
    ("Điều 24", "Điều 24", True),
    # Capitals are the same words.
    ("ĐIỀU 24 QUY ĐỊNH GÌ", "ĐIỀU 24", True),
    # Something in particular is asked of it.
    ("Điều 24 quy định hạn nộp là ngày nào?", "Điều 24", False),
    ("Ai ký theo Điều 24?", "Điều 24", False),
]
