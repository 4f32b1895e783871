"""Name in Vietnamese what the questions of the files ask for; a table and nothing else."""

from collections.abc import Mapping

INTENT_WORDS: Mapping[str, str] = {
    "amount": "mức tiền",
    "authority": "thẩm quyền",
    "channel": "cách nộp",
    "compare": "so sánh",
    "conflict": "chỗ khác nhau",
    "criteria": "tiêu chuẩn",
    "deadline": "thời hạn nộp",
    "definition": "giải thích từ",
    "dossier": "hồ sơ",
    "eligibility": "đối tượng",
    "form": "hình thức",
    "list": "liệt kê",
    "period": "thời gian thi đua",
    "procedure": "thủ tục",
    "prohibited": "điều cấm",
    "quota": "số lượng",
    "reference": "căn cứ",
    "responsibility": "trách nhiệm",
    "rights": "quyền lợi",
    "scope": "phạm vi",
    "temporal": "quy định theo thời điểm",
    "time-limit": "thời hạn giải quyết",
    "unanswerable": "kho không có",
    "validity": "hiệu lực",
}
