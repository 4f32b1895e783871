"""The references under an opened source: followed, listed, and led back from."""

import json
from datetime import date
from pathlib import Path

import pytest
from linked_engine import DECREE, LAW, MANY, PAGE, LinkedEngine
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import UnknownElement

from corpus.references.model import Target
from corpus.store import Corpus
from retrieval.engine import Engine
from retrieval.opening import cite_target
from ui import engine
from ui.words import WORDS, Language

_APP = Path(__file__).parent.parent / "app.py"
_WORDS = WORDS[Language.VIETNAMESE]
DAY = date(2031, 1, 1)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page over a law and its decree."""
    monkeypatch.setattr(engine, "open_engine", LinkedEngine)
    return AppTest.from_file(str(_APP), default_timeout=30).run()


def opened(page: AppTest, article: str) -> AppTest:
    """Ask for an article of the decree and open the answer's citation."""
    page.chat_input[0].set_value(article).run()
    return page.button(key="cite-0-0").click().run()


def followed(page: AppTest, key: str) -> AppTest:
    """Click a reference."""
    return page.button(key=f"follow-{key}").click().run()


def labels(page: AppTest, way: str) -> list[str]:
    """The references of one way that can be followed."""
    return [
        button.label.replace("\\", "")
        for button in page.button
        if str(button.key).startswith(f"follow-{way}")
    ]


def marked(page: AppTest) -> str:
    """The words that the source view marks."""
    (view,) = page.get("bidi_component")
    assert isinstance(view, UnknownElement)
    return " ".join(filter(None, (line["marked"] for line in json.loads(view.proto.json)["lines"])))


def written(page: AppTest) -> list[str]:
    """What the page's Markdown reads, the escapes taken out."""
    return [text.value.replace("\\", "") for text in page.markdown]


def test_a_reference_opens_its_provision_with_a_way_back(page: AppTest) -> None:
    """Article 1 of the decree leads to the law's clause, and back to the cited article."""
    opened(page, "d1")
    cited, leads = marked(page), labels(page, "onwards")
    followed(page, "onwards-first-0")
    led, heading = marked(page), page.subheader[0].value
    page.button(key="back").click().run()

    assert leads == ["Khoản 1 Điều 1, Luật số 1/2030/QH15"]
    assert led == "1. Cờ tặng cho xóm dẫn đầu."
    assert heading == _WORDS.source.followed_heading
    assert marked(page) == cited
    assert not [button for button in page.button if button.key == "back"]


def test_a_provision_names_what_refers_to_it(page: AppTest) -> None:
    """The law's clause, once opened, leads back to the decree's article that refers to it."""
    opened(page, "d1")
    followed(page, "onwards-first-0")

    assert labels(page, "onwards") == []
    assert labels(page, "back") == ["Điều 1, Nghị định số 8/2030/NĐ-CP"]


def test_more_than_eight_are_folded_up(page: AppTest) -> None:
    """Twelve articles refer to clause 2: eight are shown, four stand behind "… và 4 nơi khác"."""
    opened(page, "d3")
    followed(page, "onwards-first-0")

    (rest,) = [box for box in page.main.expander if "nơi khác" in box.label]
    assert len(labels(page, "back-first")) == 8
    assert rest.label == f"… và {MANY - 8} nơi khác"
    assert len(rest.button) == MANY - 8


def test_what_is_not_held_is_said_with_its_official_address(page: AppTest) -> None:
    """A law not held, an unknown letter, an article that the digest lacks or nobody has."""
    opened(page, "d2")

    assert labels(page, "onwards") == []
    assert (
        "Luật số 9/2031/QH15: chưa có trong kho ([văn bản chính thức](https://vbpl.vn/9))"
        in written(page)
    )
    assert any(text.startswith("Điều 2 Luật số 1/2030/QH15: chưa có") for text in written(page))
    said = {text.value for text in page.text}
    assert "Công văn số 5/UBND-NV: chưa có trong kho" in said
    assert "Luật số 1/2030/QH15 có 4 điều; không có Điều 7" in said


def test_a_digest_is_marked_and_names_the_articles_it_lacks(page: AppTest) -> None:
    """Its note leads to the official text; two of the law's four articles are not held."""
    opened(page, "d1")
    decree = [text.value for text in page.caption]
    followed(page, "onwards-first-0")

    assert not any(text.startswith("Chưa có trong kho") for text in decree)
    assert "[văn bản chính thức](https://vbpl.vn/luat%281%29?id=2)" in written(page)
    assert ":violet-badge[tóm lược, không phải nguyên văn]" in written(page)
    assert [text.value.replace("\\", "") for text in page.caption] == [
        "Chưa có trong kho: Điều 2, 4"
    ]
    assert PAGE.startswith("https://")


def test_a_place_that_is_followed_stands_as_it_does_on_the_day_chosen(page: AppTest) -> None:
    """The law ended with 2031: the same reference, opened on a later day, says so."""
    page.date_input[0].set_value(date(2032, 2, 1)).run()
    opened(page, "d1")
    followed(page, "onwards-first-0")

    assert ":red-badge[hết hiệu lực]" in written(page)


def test_a_source_that_has_changed_since_is_not_shown_as_if_it_had_not(
    monkeypatch: pytest.MonkeyPatch, page: AppTest
) -> None:
    """Where the quote no longer stands in its place, no line is marked for it."""
    page.chat_input[0].set_value("d1").run()
    corpus = LinkedEngine().corpus
    swapped = LinkedEngine(Corpus(tuple(reversed(corpus.documents)), corpus.legislation))
    law = swapped.corpus.document(LAW)
    renamed = type(law)(
        swapped.corpus.document(DECREE).source, law.sha256, law.origin, law.text, law.lines
    )
    monkeypatch.setattr(engine, "open_engine", lambda: LinkedEngine(Corpus((renamed,))))
    page.button(key="cite-0-0").click().run()

    assert [info.value for info in page.info] == [_WORDS.source.changed]
    assert not page.get("bidi_component")


def test_a_target_is_cited_whole_and_a_document_by_its_beginning() -> None:
    """A clause with all under it; a document by its first provision; nothing for what is not."""
    corpus = LinkedEngine().corpus
    clause = cite_target(Target(LAW, "d1"), corpus, on=DAY)
    whole = cite_target(Target(DECREE), corpus, on=DAY)

    assert clause is not None
    assert clause.quote.endswith("2. Cờ may bằng vải đỏ.")
    assert (clause.digest, clause.validity) == (True, "còn hiệu lực")
    assert whole is not None
    assert whole.provision_id == "d1"
    assert cite_target(Target("luat-9"), corpus, on=DAY) is None
    assert cite_target(Target(LAW, "d2"), corpus, on=DAY) is None


def test_the_engine_reads_its_references_once(engine: Engine) -> None:
    """The graph is the same object ever after, over the engine's own documents."""
    assert engine.graph is engine.graph
    assert set(engine.graph.standing) == {document.id for document in engine.corpus.documents}
