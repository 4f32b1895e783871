"""Say in Vietnamese why a question gets no answer, and what may help."""

from collections.abc import Sequence

from corpus.model import Kind, Source
from retrieval.model import Intent, Reason

EMPTY = (
    "Anh/chị chưa gõ câu hỏi nào. Hãy hỏi về kế hoạch thi đua, ví dụ: hạn nộp hồ sơ khen thưởng."
)
OUT_OF_DOMAIN = (
    "Câu hỏi này nằm ngoài nội dung thi đua, khen thưởng của các văn bản đang có trong kho, "
    "nên không có câu trả lời."
)
# What exactly there is not, a warning says: it names numbers that no quote holds.
NOT_THERE = {
    Reason.SILENT: "Văn bản được hỏi không có điều, khoản này.",
    Reason.NOT_IN_CORPUS: "Nội dung được hỏi chưa có trong kho.",
}
NOWHERE = (
    "Không văn bản nào trong kho nêu điều này. Thử hỏi bằng từ ngữ khác, hoặc nêu tên đơn vị, "
    "địa phương."
)
AMBIGUOUS = "Nhiều văn bản nêu điều này, mỗi nơi một khác; hãy chọn nơi cần hỏi."
TOO_LONG = "Câu hỏi quá dài: chỉ phần đầu được đọc. Hãy hỏi ngắn lại, mỗi lần một điều."
NO_CONFLICT = (
    "Không tìm thấy chỗ nào mâu thuẫn về thời gian, số văn bản hay căn cứ trong văn bản được hỏi."
)
NOT_BEGUN = "Văn bản nói về điều này chưa có hiệu lực vào ngày được hỏi."
UNKNOWN_VALIDITY = (
    "Chưa rõ hiệu lực của văn bản được hỏi: kho không ghi ngày bắt đầu hay hết hiệu lực của nó."
)

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


def silent(sources: Sequence[Source], intent: Intent) -> str:
    """Return the sentence that the documents asked about do not name a thing; none: no document.

    A plan goes by who issued it, a regulation by its kind: no quote holds its number.
    """
    if not sources:
        return NOWHERE
    plans = [source.issuer for source in sources if source.kind is Kind.PLAN]
    kinds = [f"{source.kind} được hỏi" for source in sources if source.kind is not Kind.PLAN]
    named = [f"kế hoạch của {_listed(plans)}"] if plans else []
    said = f"{_listed([*named, *kinds])} không nêu {_WHAT.get(intent, 'điều này')}."
    return said[0].upper() + said[1:]


def missing(names: Sequence[str]) -> str:
    """Return the warning that something a question names is not in the corpus."""
    return f"{_none_of(names)}."


def counted(days: int) -> str:
    """Return how many days there are from the first to the last of those quoted."""
    return f"Từ ngày đầu đến ngày cuối được trích, tính cả hai ngày ấy, là {days} ngày."


def only_missing(names: Sequence[str]) -> str:
    """Return the refusal of a question that names nothing but what is not in the corpus."""
    return f"{_none_of(names)}, nên không có câu trả lời."


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


def basis_ended(document: str, basis: str, day: str) -> str:
    """Return the warning that a local text rests on a regulation that has ended.

    >>> basis_ended("Kế hoạch của UBND xã Mẫu", "Nghị định số 1/2030/NĐ-CP", "01/7/2031")
    'Kế hoạch của UBND xã Mẫu căn cứ Nghị định số 1/2030/NĐ-CP, nay hết hiệu lực từ 01/7/2031.'
    """
    return f"{document} căn cứ {basis}, nay hết hiệu lực từ {day}."


def reference_ended(basis: str, day: str) -> str:
    """Return the warning that what is quoted refers to a regulation that has ended."""
    return f"Đoạn trích viện dẫn {basis}, nay hết hiệu lực từ {day}."


def digest(name: str, address: str) -> str:
    """Return the warning that quotes are a summary; the official text is at an address, or ""."""
    place = f" tại {address}" if address else ""
    return f"Nội dung của {name} là bản tóm lược, không phải nguyên văn; đọc bản chính thức{place}."


def _none_of(names: Sequence[str]) -> str:
    return f"Trong kho không có {_listed(names)}"


def _listed(names: Sequence[str]) -> str:
    """Join names as Vietnamese does.

    >>> _listed(["A", "B", "C"])
    'A, B và C'
    """
    *first, last = dict.fromkeys(names)
    return f"{', '.join(first)} và {last}" if first else last
