"""References can be followed both ways: over small documents of our own and those that ship."""

import json
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from corpus.catalogue import CATALOGUE
from corpus.legislation import LEGISLATION, Legislation, Regulation
from corpus.missing import missing_articles
from corpus.model import Document, Kind, Level, Source, TextOrigin
from corpus.outline.outline import outline_document
from corpus.references.finding import find_references
from corpus.references.graph import Graph, Link, read_graph
from corpus.references.library import Library
from corpus.references.model import Outcome, Target
from corpus.register import REGISTER
from corpus.show import main as show
from corpus.store import SHIPPED_CORPUS, Corpus

LAW = """Điều 1. Cờ
1. Cờ tặng cho:
a) Xóm;
b) Phố.
2. Theo khoản 1 Điều này.
Điều 2. Khen
Như điểm b khoản 1 Điều 1 của Luật này và Nghị định số 9/2031/NĐ-CP."""
DECREE = """Điều 1. Phạm vi
Nghị định này chi tiết khoản 1 Điều 1 Luật số 1/2030/QH15.
Điều 2. Hồ sơ
Hồ sơ theo Điều 7 Luật số 1/2030/QH15 và Công văn số 5/UBND-NV."""
REGISTER_TEXT = "1. Luật số 1/2030/QH15: Luật Cờ."
MOST_SECONDS = 1.5


def document(id_: str, kind: Kind, number: str | None, text: str) -> Document:
    """Return a document of our own, cut as all are."""
    source = Source(id_, "x.txt", kind, f"{kind} {id_}", "Quốc hội", Level.CENTRAL, number=number)
    provisions = outline_document(id_, kind, text)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, text, (), provisions=provisions)


@pytest.fixture(scope="module")
def made() -> Graph:
    """A law, its decree, and a register that names both."""
    documents = (
        document("luat", Kind.LAW, "1/2030/QH15", LAW),
        document("nd", Kind.DECREE, "8/2030/NĐ-CP", DECREE),
        document(REGISTER, Kind.OTHER, None, REGISTER_TEXT),
    )
    known = Regulation("nd-9", "9/2031/NĐ-CP", Kind.DECREE, "Về cờ", "Chính phủ", date(2031, 1, 1))
    return read_graph(documents, Library.of(documents, Legislation((known,))))


@pytest.fixture(scope="module")
def drawn(shipped: Corpus) -> Graph:
    """The references of what ships."""
    return read_graph(shipped.documents, Library.of(shipped.documents, shipped.legislation))


def homes(links: tuple[Link, ...]) -> list[str]:
    """Return where references stand, as "document#provision"."""
    return [f"{link.home.document}#{link.home.provision}" for link in links]


def test_every_reference_that_is_found_stands_in_the_graph_once(
    shipped: Corpus, drawn: Graph
) -> None:
    """What is found in the provisions one by one is there, its words where its span is."""
    texts = {document.id: document.text for document in shipped.documents}
    found = [
        reference
        for document in shipped.documents
        for provision in document.provisions
        for reference in find_references(provision.span.of(document.text))
    ]

    assert len({(link.home, link.span) for link in drawn.links}) == len(found) > 200
    for link in drawn.links:
        assert " ".join(link.span.of(texts[link.home.document]).split()) == link.words


def test_a_provision_has_its_own_references_and_those_under_it(made: Graph) -> None:
    """An article has its clauses' references; a document has all of them."""
    assert [link.words for link in made.of("luat", "d1")] == ["khoản 1 Điều này"]
    assert homes(made.of("luat", "d1")) == ["luat#d1.k2"]
    assert made.of("luat", "d1.k1") == ()
    assert len(made.of("luat")) == 3


def test_what_refers_to_a_provision_is_found_from_every_provision_above_it(made: Graph) -> None:
    """A reference to a point refers to its clause and article too, not to the point beside it."""
    assert homes(made.to("luat", "d1.k1.b")) == ["luat#d2"]
    assert made.to("luat", "d1.k1.a") == ()
    assert homes(made.to("luat", "d1.k1")) == ["luat#d1.k2", "luat#d2", "nd#d1"]
    assert homes(made.to("luat", "d1")) == ["luat#d2", "nd#d1"]  # its own clause stands in it


def test_what_refers_to_a_document_is_of_others_and_not_the_register(made: Graph) -> None:
    """References to what is not held lead back to the document alone."""
    assert homes(made.to("luat")) == ["nd#d1", "nd#d2"]
    assert homes(made.to("nd-9")) == ["luat#d2"]
    assert homes(made.of(REGISTER)) == [f"{REGISTER}#1"]
    assert made.to("nd") == ()


def test_a_place_that_nobody_knows_has_no_references(made: Graph) -> None:
    """Neither an unknown document nor an unknown provision leads anywhere."""
    assert made.of("luat", "d99") == made.to("luat", "d99") == made.of("khác") == ()


def test_a_reference_that_leads_nowhere_says_why(made: Graph) -> None:
    """Why: no such article, a document not held, one that is not known at all."""
    told = {link.words: link.why for link in (*made.of("luat", "d2"), *made.of("nd", "d2"))}

    assert told == {
        "điểm b khoản 1 Điều 1 của Luật này": "",
        "Nghị định số 9/2031/NĐ-CP": "kho chưa có Nghị định số 9/2031/NĐ-CP",
        "Điều 7 Luật số 1/2030/QH15": "kho chưa có Điều 7 của Luật số 1/2030/QH15",
        "Công văn số 5/UBND-NV": "kho chưa có văn bản này",
    }


def test_a_reference_leads_elsewhere_than_where_it_stands(made: Graph) -> None:
    """It is nowhere else that "Nghị định này" leads; "khoản 1 Điều này" in clause 2 does."""
    this, onwards = made.of("nd", "d1")
    (clause,) = made.of("luat", "d1")

    assert this.resolution.outcome is Outcome.DOCUMENT
    assert made.leads(this) == ()
    assert made.leads(onwards) == made.leads(clause) == (Target("luat", "d1.k1"),)


def test_the_plan_of_cho_don_rests_on_decree_98(drawn: Graph) -> None:
    """Its list of papers names the decree, and the decree knows of it."""
    (form, decree) = drawn.of("kh-153-ubnd-cho-don-2024", "iii.3.b.-3")

    assert form.words == "Mẫu số 08"
    assert form.resolution.outcome is Outcome.NOT_HELD
    assert decree.resolution.targets == (Target("nd-98-2023-nd-cp"),)
    assert decree in drawn.to("nd-98-2023-nd-cp")


def test_the_chain_goes_on_from_decree_98_to_the_law(drawn: Graph) -> None:
    """Clause 1 of article 34 refers to clause 1 of article 84 of the law, which knows of it."""
    (link,) = drawn.of("nd-98-2023-nd-cp", "d34.k1")

    assert drawn.leads(link) == (Target("luat-06-2022-qh15", "d84.k1"),)
    assert link in drawn.to("luat-06-2022-qh15", "d84")


def test_the_graph_of_what_ships_is_read_fast(shipped: Corpus) -> None:
    """Reading it takes less than a second and a half of one core."""
    library = Library.of(shipped.documents, shipped.legislation)
    began = time.process_time()

    read_graph(shipped.documents, library)

    assert time.process_time() - began < MOST_SECONDS


def test_articles_are_missing_only_where_their_number_is_known() -> None:
    """Of four articles two are held; of a document that nobody counted, nothing is said."""
    held = document("luat", Kind.LAW, "1/2030/QH15", LAW)
    counted = Regulation("luat", "1/2030/QH15", Kind.LAW, "Luật Cờ", "Quốc hội", articles=4)

    assert missing_articles(held, Legislation((counted,))) == (3, 4)
    assert missing_articles(held, Legislation()) is None


def test_show_prints_both_ways_for_people_and_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--references` prints a line a reference; with `--json`, ids and labels."""
    kho = _two_plans(tmp_path)

    show(["kh-2", "--references", "--corpus", str(kho)])
    told = capsys.readouterr().out
    show(["kh-1", "--references", "--json", "--corpus", str(kho)])
    values = json.loads(capsys.readouterr().out)

    assert "  đoạn 1 mục I: “Kế hoạch số 1/KH-UBND” → Kế hoạch số 1/KH-UBND" in told.splitlines()
    assert told.splitlines()[-1] == "  (không có)"
    assert values["references"] == []
    (own,) = values["referred_by"]
    assert (own["document"], own["label"]) == ("kh-2", "đoạn 1 mục I")
    assert own["targets"][0]["document"] == "kh-1"


def test_show_lists_the_articles_that_are_not_held(capsys: pytest.CaptureFixture[str]) -> None:
    """Of a digest: "Điều 5, 7, …" for people, every number for programs; of a plan, nothing."""
    show(["nd-98-2023-nd-cp"])
    told = capsys.readouterr().out
    show(["nd-98-2023-nd-cp", "--json"])
    numbers = json.loads(capsys.readouterr().out)["missing_articles"]
    show(["kh-153-ubnd-cho-don-2024", "--json"])
    plan = json.loads(capsys.readouterr().out)

    assert "Chưa có trong kho: Điều " in told
    assert 117 in numbers
    assert 24 not in numbers
    assert plan["missing_articles"] is None


def _two_plans(folder: Path) -> Path:
    """Return a corpus of two plans, one of which names the other."""
    texts = {1: "I. MỤC ĐÍCH\nKhông.", 2: "I. MỤC ĐÍCH\nTheo Kế hoạch số 1/KH-UBND."}
    entries = []
    for number, text in texts.items():
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        entries.append(
            f'[[source]]\nid = "kh-{number}"\nfile = "{number}.txt"\nkind = "kế hoạch"\n'
            f'number = "{number}/KH-UBND"\ntitle = "Kế hoạch {number}"\nissuer = "UBND xã"\n'
            'level = "xã"\n'
        )
    (folder / CATALOGUE).write_text("\n".join(entries), encoding="utf-8")
    shutil.copyfile(SHIPPED_CORPUS / LEGISLATION, folder / LEGISLATION)
    return folder
