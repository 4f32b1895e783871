"""A small library for references, its documents in words of our own, numbered as the real ones."""

from dataclasses import replace
from datetime import date

from corpus.legislation import read_legislation
from corpus.model import Document, Kind, Level, Source, TextOrigin
from corpus.outline.outline import outline_document
from corpus.references.library import Library
from corpus.store import SHIPPED_CORPUS

LAW, DECREE = "luat-06-2022-qh15", "nd-98-2023-nd-cp"
REGULATION, PLAN = "qd-86-2025-bac-ninh", "kh-153-ubnd-cho-don-2024"


def reference_library() -> Library:
    """Return the library: a whole law, excerpts of a decree, a decision, three plans."""
    legislation = read_legislation(SHIPPED_CORPUS)
    return Library.of((_law(), _decree(), _decision(), *_plans()), legislation)


def _law() -> Document:
    """96 articles; Điều 5, 80 and 84 have clauses, two of them points."""
    lists = {
        5: "1. Một:\na) A;\nb) B.\n2. Hai:\na) A;\nb) B;\nc) C;\nd) D.\n3. Ba.",
        80: "\n".join(f"{number}. Khoản." for number in range(1, 6)),
        84: "1. Một:\na) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E.\n2. Hai.\n3. Ba.",
    }
    articles = "\n".join(f"Điều {n}. Tên\n{lists.get(n, 'Lời.')}" for n in range(3, 97))
    text = (
        f"Chương I\nCHUNG\nĐiều 1. Tên\nLời.\nĐiều 2. Tên\nLời.\nChương II\nMục 1\nHAI\n{articles}"
    )
    source = _source(LAW, Kind.LAW, "06/2022/QH15", "Quốc hội")
    issued = date(2022, 6, 15)
    title = "Luật Thi đua, khen thưởng"
    return _document(replace(source, title=title, issued=issued, year=2022), text)


def _decree() -> Document:
    """Three of its 117 articles."""
    text = "Điều 5. Tên\n1. Một.\n2. Hai.\nĐiều 24. Tên\n1. Một:\na) A;\nb) B.\nĐiều 32. Tên\nLời."
    source = _source(DECREE, Kind.DECREE, "98/2023/NĐ-CP", "Chính phủ")
    return _document(replace(source, title="Nghị định 98/2023/NĐ-CP (trích)"), text)


def _decision() -> Document:
    """Two articles, and the regulation of five articles that it issues."""
    own = (
        "Điều 1. Ban hành quy định.\nĐiều 2. Hiệu lực.\nQUY ĐỊNH\nTHI ĐUA\n(Kèm theo Quyết định)\n"
    )
    text = own + "\n".join(f"Điều {n}. Tên\n1. Một.\n2. Hai." for n in range(1, 6))
    source = _source(REGULATION, Kind.DECISION, "86/2025/QĐ-UBND", "UBND tỉnh Bắc Ninh")
    return _document(replace(source, issued=date(2025, 11, 24), year=2025), text)


def _plans() -> tuple[Document, ...]:
    """Three plans of three sections, two of one number."""
    text = (
        "I. MỤC ĐÍCH\n1. Một.\n2. Hai.\nII. NỘI DUNG\n1. Một:\na) A;\nb) B.\nIII. TỔ CHỨC\n1. Một."
    )
    made = (
        (PLAN, "153/KH-UBND", "UBND huyện Chợ Đồn", date(2024, 5, 28)),
        ("kh-327-bac-kan", "327/KH-UBND", "UBND tỉnh Bắc Kạn", date(2024, 5, 10)),
        ("kh-327-dak-lak", "327/KH-UBND", "UBND tỉnh Đắk Lắk", date(2025, 6, 2)),
    )
    sources = (
        replace(_source(id_, Kind.PLAN, number, issuer), issued=issued, year=issued.year)
        for id_, number, issuer, issued in made
    )
    return tuple(_document(source, text) for source in sources)


def _source(id_: str, kind: Kind, number: str, issuer: str) -> Source:
    title = f"{kind.capitalize()} về thi đua"
    return Source(id_, "x.txt", kind, title, issuer, Level.CENTRAL, number=number)


def _document(source: Source, text: str) -> Document:
    outline = outline_document(source.id, source.kind, text)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, text, (), provisions=outline)
