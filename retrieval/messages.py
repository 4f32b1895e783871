"""Say in Vietnamese why a question gets no answer, and what may help."""

from collections.abc import Sequence

from corpus.model import Source
from retrieval.model import Intent, Query, Reason

EMPTY = (
    "Anh/chị chưa gõ câu hỏi nào. Hãy hỏi về kế hoạch thi đua, ví dụ: hạn nộp hồ sơ khen thưởng."
)
OUT_OF_DOMAIN = (
    "Câu hỏi này nằm ngoài nội dung thi đua, khen thưởng của các văn bản đang có trong kho, "
    "nên không có câu trả lời."
)
NOWHERE = (
    "Không văn bản nào trong kho nêu điều này. Thử hỏi bằng từ ngữ khác, hoặc nêu tên đơn vị, "
    "địa phương."
)
TOO_LONG = "Câu hỏi quá dài: chỉ phần đầu được đọc. Hãy hỏi ngắn lại, mỗi lần một điều."

_WHAT = {
    Intent.DEADLINE: "thời hạn này",
    Intent.PERIOD: "thời gian này",
    Intent.QUOTA: "số lượng này",
    Intent.DOSSIER: "thành phần hồ sơ này",
    Intent.AMOUNT: "mức tiền này",
    Intent.PERCENT: "tỷ lệ này",
    Intent.COPIES: "số bộ hồ sơ",
    Intent.CONTACT: "thông tin liên hệ này",
    Intent.REASON: "lý do này",
    Intent.ANNEX: "nội dung phụ lục (kho không có phụ lục kèm theo)",
    Intent.NUMBER: "số hiệu văn bản",
    Intent.SIGNER: "tên người ký",
}


def refusal(query: Query, reason: Reason, sources: Sequence[Source]) -> str:
    """Return the sentence that a reader sees for a question without an answer."""
    if reason is Reason.NOT_IN_CORPUS:
        return f"Trong kho không có {_listed(query.missing)}, nên không có câu trả lời."
    if not query.documents:
        return NOWHERE
    issuers = _listed([source.issuer for source in sources if source.id in query.documents])
    return f"Kế hoạch của {issuers} không nêu {_WHAT.get(query.intent, 'điều này')}."


def silent_too(issuer: str, intent: Intent) -> str:
    """Return the warning that one of several plans asked about does not name a thing."""
    return f"Kế hoạch của {issuer} không nêu {_WHAT.get(intent, 'điều này')}."


def missing_too(missing: Sequence[str]) -> str:
    """Return the warning that something a question names is not in the corpus."""
    return f"Trong kho không có {_listed(missing)}."


def restored(issuers: Sequence[str]) -> str:
    """Return the warning that quotes come from text restored after a poor scan."""
    return (
        f"Văn bản của {_listed(issuers)} là bản quét đã được phục hồi dấu tự động; "
        "hãy đối chiếu với bản như nhận được."
    )


def read_from_image(issuers: Sequence[str]) -> str:
    """Return the warning that quotes come from text that a machine read from an image."""
    return (
        f"Văn bản của {_listed(issuers)} là bản quét được máy đọc lại từ ảnh; "
        "hãy đối chiếu với bản gốc."
    )


def _listed(names: Sequence[str]) -> str:
    """Join names as Vietnamese does.

    >>> _listed(["A", "B", "C"])
    'A, B và C'
    """
    *first, last = dict.fromkeys(names)
    return f"{', '.join(first)} và {last}" if first else last
