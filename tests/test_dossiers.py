"""Checklists: of awards by what is in force on the day, of plans by what they list."""

from datetime import date

import pytest
from dossier_corpus import (
    AFTER,
    BARE,
    BEFORE,
    LAW,
    LOCAL,
    NEW,
    OLD,
    PLAN,
    dossier_corpus,
)

from corpus.facts.finding import facts_of
from corpus.model import Span
from corpus.store import Corpus
from retrieval.compare.model import Entry
from retrieval.dossiers.awards import award_called, awards
from retrieval.dossiers.model import Aspect, Checklist, Contents
from retrieval.dossiers.of_award import of_award, regulations
from retrieval.dossiers.of_plan import of_plan


def _award(called: str, corpus: Corpus, on: date, local: str | None = None) -> Checklist:
    award = award_called(called, awards(regulations(corpus)))
    assert award
    facts = {document.id: facts_of(document) for document in corpus.documents}
    return of_award(award, corpus, on=on, facts=facts, local=local)


def _plan(id_: str, corpus: Corpus, on: date = BEFORE) -> Checklist:
    document = corpus.document(id_)
    return of_plan(document, corpus, on=on, facts=facts_of(document))


def _said(contents: tuple[Contents, ...]) -> list[str]:
    return [item.entry.value for one in contents for item in one.items]


def _values(checklist: Checklist, aspect: Aspect) -> list[str]:
    return [entry.value for entry in checklist.details[aspect]]


def _entries(checklist: Checklist) -> list[Entry]:
    lists = (*checklist.contents, *checklist.general)
    entries = [entry for one in lists for entry in (one.lead, *(i.entry for i in one.items))]
    entries += [entry for told in checklist.details.values() for entry in told]
    return [*entries, *checklist.criteria, *(past.rule for past in checklist.past)]


def test_the_decree_in_force_details_the_law() -> None:
    """While it holds its list is to go by, with what the law wants of orders; the law's stays."""
    checklist = _award("Huân chương Lao động hạng Nhất", dossier_corpus(), BEFORE)

    assert _said(checklist.contents) == [
        "tờ trình của tỉnh",
        "biên bản họp",
        "ảnh",
        "Trong hồ sơ đề nghị tặng huân chương phải có ý kiến của Bộ Cờ",
    ]
    assert _said(checklist.general) == ["Tờ trình của cơ quan", "Báo cáo thành tích"]
    assert _values(checklist, Aspect.COPIES) == ["02 bộ hồ sơ", "03 bộ"]
    assert not checklist.past
    assert not checklist.unheld


def test_what_has_ended_is_said_so_and_left_out() -> None:
    """After the decree's end the law's list stands; its successor lists nothing that is held."""
    checklist = _award("Huân chương Lao động hạng Nhất", dossier_corpus(), AFTER)

    assert _said(checklist.contents)[:2] == ["Tờ trình của cơ quan", "Báo cáo thành tích"]
    (past,) = checklist.past
    assert past.rule.citation.document_id == OLD
    assert past.rule.citation.validity == "hết hiệu lực"
    assert any("2/2030" in words for words in past.warnings)
    assert [new.id for new in checklist.unheld] == [NEW]


def test_a_successor_that_lists_papers_is_held() -> None:
    """The new decree's own list for certificates is gone by, and nothing is said to be missing."""
    checklist = _award("Giấy khen", dossier_corpus(), AFTER)

    assert _said(checklist.contents) == ["tờ trình của xã", "danh sách"]
    assert not checklist.unheld


def test_copies_for_the_president_are_not_a_districts() -> None:
    """How many copies go up to the President holds for orders, not for certificates."""
    order, certificate = (
        _award(called, dossier_corpus(), AFTER) for called in ("Huân chương Lao động", "Giấy khen")
    )

    assert _values(order, Aspect.COPIES) == ["02 bộ hồ sơ"]
    assert not certificate.details[Aspect.COPIES]


def test_who_decides_is_told_by_the_awards_kind() -> None:
    """The President decides on all orders, and on no certificate."""
    order = _award("Huân chương Lao động hạng Nhì", dossier_corpus(), BEFORE)
    certificate = _award("Giấy khen", dossier_corpus(), BEFORE)

    assert _values(order, Aspect.AUTHORITY) == ["Chủ tịch nước quyết định tặng huân chương"]
    assert len(_values(certificate, Aspect.AUTHORITY)) == 2
    assert not any("Chủ tịch nước" in value for value in _values(certificate, Aspect.AUTHORITY))


def test_a_replaced_power_is_no_power() -> None:
    """Once another rule took the place of the district's clause that rule is told instead."""
    checklist = _award("Giấy khen", dossier_corpus(), AFTER)

    assert _values(checklist, Aspect.AUTHORITY) == [
        "Giám đốc doanh nghiệp quyết định tặng giấy khen và danh hiệu “Lao động tiên tiến”",
        "Nghị định này nói về cờ",
    ]
    assert [past.rule.citation.provision_id for past in checklist.past] == ["d6.k1"]


def test_what_is_for_other_awards_is_not_asked_for() -> None:
    """The certificate of an initiative is for another title; orders' copies are not a title's."""
    checklist = _award("Lao động tiên tiến", dossier_corpus(), BEFORE)

    assert _said(checklist.contents) == ["Tờ trình của đơn vị"]
    assert not checklist.details[Aspect.COPIES]


def test_a_provinces_rule_adds_receiver_and_deadline() -> None:
    """It counts where it is chosen; what lists titles lists no papers."""
    corpus = dossier_corpus()
    with_it, without = (_award("Giấy khen", corpus, BEFORE, local=own) for own in (LOCAL, ""))

    assert _values(with_it, Aspect.DEADLINE) == ["trước ngày 10/12 hằng năm"]
    assert _values(with_it, Aspect.RECEIVER) == ["Sở Nội vụ"]
    assert {"Đơn", "Công dân"}.isdisjoint(_said(with_it.contents))
    assert Aspect.DEADLINE in without.silent


def test_a_plan_gives_its_papers_forms_and_days() -> None:
    """Everything is the plan's own; who proposes is whose the proposal is."""
    checklist = _plan(PLAN, dossier_corpus())

    assert _said(checklist.contents) == [
        "Tờ trình đề nghị tặng Giấy khen của các thôn",
        "Báo cáo thành tích (Mẫu số 08)",
    ]
    assert [form.value for form in checklist.items[1].forms] == ["Mẫu số 08"]
    assert _values(checklist, Aspect.PROPOSER) == ["các thôn"]
    assert _values(checklist, Aspect.COPIES) == ["02 bộ"]
    assert _values(checklist, Aspect.RECEIVER) == ["Phòng Nội vụ"]
    assert checklist.details[Aspect.DEADLINE][0].normalised == "2031-06-05"
    assert Aspect.AUTHORITY in checklist.silent


def test_a_plan_without_papers_falls_back_on_the_law() -> None:
    """It is given the general list of the awards that it promises, called general."""
    checklist = _plan(BARE, dossier_corpus())

    assert not checklist.contents
    assert _said(checklist.general) == ["Tờ trình của cơ quan", "Báo cáo thành tích"]
    assert checklist.general[0].lead.citation.document_id == LAW
    assert checklist.items == checklist.general[0].items


@pytest.mark.parametrize("on", [BEFORE, AFTER])
def test_every_entry_stands_where_it_is_cited(on: date) -> None:
    """Its quote is the document's text, and the words shown are words of the quote."""
    corpus = dossier_corpus()
    lists = [_award(a.title, corpus, on) for a in awards(corpus.documents)]
    lists += [_plan(id_, corpus, on) for id_ in (PLAN, BARE)]

    for entry in (entry for checklist in lists for entry in _entries(checklist)):
        cited = entry.citation
        text = corpus.document(cited.document_id).text
        assert Span(cited.start, cited.end).of(text) == cited.quote
        assert entry.value in cited.quote


def test_cho_don_wants_three_papers(shipped: Corpus) -> None:
    """The report is on form 08; the dossier goes to the province's portal in three days."""
    checklist = _plan("kh-153-ubnd-cho-don-2024", shipped)

    assert len(checklist.items) == 3
    assert [form.value[:9] for form in checklist.items[2].forms] == ["Mẫu số 08"]
    assert checklist.details[Aspect.DEADLINE][0].normalised == "2024-08-06/2024-08-08"
    assert "dichvucong.backan.gov.vn" in checklist.details[Aspect.CHANNEL][0].value


def test_cho_dons_form_is_of_a_decree_that_has_ended(shipped: Corpus) -> None:
    """After July 2025 the checklist warns of the decree that the form stands in."""
    checklist = _plan("kh-153-ubnd-cho-don-2024", shipped, date(2026, 1, 1))

    assert any("98/2023/NĐ-CP" in warning for warning in checklist.warnings)


def test_cao_lau_lists_nothing_and_the_law_does(shipped: Corpus) -> None:
    """The commune's plan names no papers; the law's for a certificate are given, said general."""
    checklist = _plan("kh-ubnd-cao-lau-2023", shipped, date(2024, 7, 1))

    assert not checklist.contents
    assert {one.lead.citation.document_id for one in checklist.general} == {"luat-06-2022-qh15"}
    assert any("Tờ trình" in value for value in _said(checklist.general))


def test_the_order_of_labour_today(shipped: Corpus) -> None:
    """The President decides; decree 98 has ended, and its successor's list is not held."""
    checklist = _award("Huân chương Lao động hạng Nhất", shipped, date(2026, 1, 1))

    assert [e.citation.provision_id for e in checklist.details[Aspect.AUTHORITY]] == ["d77"]
    assert [e.citation.provision_id for e in checklist.criteria] == ["d42"]
    assert len(checklist.items) == 5
    assert all(entry.citation.document_id == "luat-06-2022-qh15" for entry in checklist.criteria)
    assert [new.id for new in checklist.unheld] == ["nd-152-2025-nd-cp"]


def test_an_article_may_hold_two_lists(shipped: Corpus) -> None:
    """Article 42 of decree 98 lists papers for citizens in its first words, then for foreigners."""
    checklist = _award("Bằng khen của Thủ tướng Chính phủ", shipped, date(2024, 7, 1))

    leads = [one.lead.citation.provision_id for one in checklist.contents]
    assert leads == ["d42", "d42.p3"]
    assert [item.entry.value for item in checklist.contents[0].items][:2] == [
        "tờ trình",
        "báo cáo thành tích có xác nhận",
    ]


def test_the_commune_decides_in_the_districts_place(shipped: Corpus) -> None:
    """From July 2025 decree 129 gives what clause 2 of article 80 gave to the district."""
    before, after = (
        [
            f"{entry.citation.document_id}/{entry.citation.provision_id}"
            for entry in _award("Giấy khen", shipped, on).details[Aspect.AUTHORITY]
        ]
        for on in (date(2025, 6, 30), date(2025, 7, 1))
    )

    assert "luat-06-2022-qh15/d80.k2" in before
    assert "nd-129-2025-nd-cp/d59" not in before
    assert "luat-06-2022-qh15/d80.k2" not in after
    assert "nd-129-2025-nd-cp/d59" in after
