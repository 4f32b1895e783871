"""A made law, the decree it had, the decree it has, and a province's decision, on dossiers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from canned_engine import CannedEngine

from corpus.facts.finding import facts_of
from corpus.facts.model import Fact
from corpus.legislation import Change, Confidence, Legislation, Regulation, What
from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines
from corpus.store import Corpus

LAW, OLD, NEW, LOCAL, PLAN, BARE = "luat-1", "nd-1", "nd-2", "qd-3", "kh-4", "kh-5"
BEFORE, AFTER = date(2031, 5, 1), date(2033, 5, 1)
_LAW = """Chương I
DANH HIỆU THI ĐUA
Điều 1. Danh hiệu “Lao động tiên tiến”
Tặng người làm tốt.
Chương II
KHEN THƯỞNG
Mục 1. TIÊU CHUẨN KHEN THƯỞNG HUÂN CHƯƠNG
Điều 2. “Huân chương Lao động” hạng Nhất
Tặng người rất giỏi.
Điều 3. “Huân chương Lao động” hạng Nhì
Tặng người giỏi.
Mục 2. TIÊU CHUẨN KHEN THƯỞNG GIẤY KHEN
Điều 4. Giấy khen
Tặng người có công.
Chương III
THẨM QUYỀN, HỒ SƠ
Điều 5. Thẩm quyền của Chủ tịch nước
Chủ tịch nước quyết định tặng huân chương.
Điều 6. Thẩm quyền của tổ chức khác
1. Chủ tịch Ủy ban nhân dân cấp huyện quyết định tặng giấy khen.
2. Giám đốc doanh nghiệp quyết định tặng giấy khen và danh hiệu “Lao động tiên tiến”.
Điều 7. Hồ sơ đề nghị xét tặng danh hiệu thi đua, hình thức khen thưởng
1. Hồ sơ đề nghị xét tặng danh hiệu thi đua gồm:
a) Tờ trình của đơn vị;
b) Chứng nhận sáng kiến trong trường hợp đề nghị danh hiệu “Chiến sĩ thi đua cơ sở”.
2. Hồ sơ đề nghị xét tặng hình thức khen thưởng gồm:
a) Tờ trình của cơ quan;
b) Báo cáo thành tích.
3. Trong hồ sơ đề nghị tặng huân chương phải có ý kiến của Bộ Cờ.
4. Trường hợp trình Chủ tịch nước xét tặng hình thức khen thưởng thì gửi 02 bộ hồ sơ."""
_OLD = """Điều 1. Hồ sơ đề nghị tặng “Huân chương Lao động”
Hồ sơ đề nghị tặng “Huân chương Lao động” có 03 bộ, gồm: tờ trình của tỉnh; biên bản họp; ảnh."""
_NEW = """Điều 1. Phạm vi
Nghị định này nói về cờ.
Điều 2. Hồ sơ đề nghị tặng Giấy khen
Hồ sơ đề nghị tặng Giấy khen bao gồm: tờ trình của xã; danh sách."""
_LOCAL = """Điều 1. Thời gian gửi hồ sơ đề nghị khen thưởng
1. Gửi hồ sơ đề nghị khen thưởng đến Sở Nội vụ trước ngày 10/12 hằng năm.
2. Hồ sơ đề nghị khen thưởng của tỉnh gồm các danh hiệu:
a) Công dân;
b) Gia đình.
3. Hồ sơ đề nghị cấp lại giấy khen gồm:
a) Đơn;
b) Ảnh."""
_PLAN = """I. MỤC ĐÍCH
Thi đua.
II. HỒ SƠ KHEN THƯỞNG
1. Thành phần hồ sơ gồm 02 bộ:
- Tờ trình đề nghị tặng Giấy khen của các thôn;
- Báo cáo thành tích (Mẫu số 08).
2. Hồ sơ gửi về Phòng Nội vụ trước ngày 05/6/2031."""
_BARE = """I. MỤC ĐÍCH
Thi đua.
II. KHEN THƯỞNG
1. Tặng Giấy khen cho tập thể."""


def made(id_: str, kind: Kind, text: str, level: Level = Level.CENTRAL) -> Document:
    """Return a document of a kind, cut into its provisions."""
    joined, lines = join_lines([ReadLine(line, line) for line in text.split("\n")])
    issuer = "Quốc hội" if level is Level.CENTRAL else "UBND tỉnh Mẫu"
    source = Source(id_, f"{id_}.txt", kind, f"{kind.capitalize()} {id_}", issuer, level)
    source = replace(source, number=f"{id_[-1]}/2030")
    document = Document(source, "0" * 64, TextOrigin.DIGITAL, joined, lines)
    return replace(document, provisions=outline_document(id_, kind, joined))


def dossier_corpus() -> Corpus:
    """Return the documents; the old decree ended in 2032, as did the district's part in awards."""
    known = [(LAW, Kind.LAW), (OLD, Kind.DECREE), (NEW, Kind.DECREE)]
    regulations = tuple(
        Regulation(id_, f"{id_[-1]}/2030", kind, id_, "Quốc hội") for id_, kind in known
    )
    sure, turn = Confidence.VERIFIED, date(2032, 1, 1)
    changes = (
        Change(LAW, What.BEGINS, date(2030, 1, 1), sure),
        Change(OLD, What.BEGINS, date(2030, 1, 1), sure),
        Change(NEW, What.BEGINS, turn, sure),
        Change(OLD, What.ENDS, turn, sure, by=NEW),
        Change(LAW, What.REPLACED, turn, sure, provisions=("d6.k1",), by=NEW, at="d1"),
    )
    documents = (
        made(LAW, Kind.LAW, _LAW),
        made(OLD, Kind.DECREE, _OLD),
        made(NEW, Kind.DECREE, _NEW),
        made(LOCAL, Kind.DECISION, _LOCAL, Level.PROVINCE),
        made(PLAN, Kind.PLAN, _PLAN, Level.COMMUNE),
        made(BARE, Kind.PLAN, _BARE, Level.COMMUNE),
    )
    return Corpus(documents, Legislation(regulations, changes))


@dataclass(frozen=True, slots=True)
class DossierEngine(CannedEngine):
    """An engine over these documents, for the page; it answers no question of them."""

    corpus: Corpus = field(default_factory=dossier_corpus)

    @property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of the documents."""
        return {document.id: facts_of(document) for document in self.corpus.documents}
