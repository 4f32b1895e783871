"""Found facts are held against labelled ones: in the same document, attribute, lines and words."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.catalogue import read_catalogue
from corpus.facts.model import Attribute, Fact, When
from corpus.locator import Locator
from corpus.model import Document, Kind, Level, Line, Source, Span, TextOrigin
from corpus.store import SHIPPED_CORPUS
from eval import facts
from eval.errors import EvalError
from eval.fact_labels import LABELS, Label, Stated, read_labels, stated_by
from eval.fact_matching import Matches, Pair, agrees, grouped, match_facts
from eval.fact_report import matches_json, matches_text

_PLAN = "kh-vp-ubnd-bac-kan-2024"
DAY = Stated(
    "kh-1", Attribute.REPORT_DEADLINE, (10, 10), "trước ngày 05/9", "2024-09-05", "Các thôn"
)
PAPER = Stated("kh-1", Attribute.DOSSIER, (20, 21), "Tờ trình đề nghị khen thưởng của thôn")
LIST = Stated("kh-1", Attribute.RESPONSIBILITY, (30, 36), "gieo mạ đắp đê gặt lúa đào mương")


def labels_of(*stated: Stated, needed: bool = True) -> list[Label]:
    """Return labels that state these things."""
    return [Label(one, needed) for one in stated]


def test_all_found_as_labelled_is_right() -> None:
    """Facts that equal their labels are right, and nothing is wrong or missed."""
    matches = match_facts([DAY, PAPER, LIST], labels_of(LIST, DAY, PAPER))

    assert {pair.found for pair in matches.right} == {DAY, PAPER, LIST}
    assert (matches.precision, matches.recall, matches.wrong, matches.missed) == (1, 1, (), ())


@pytest.mark.parametrize(
    "fact",
    [
        replace(DAY, document="kh-2"),
        replace(DAY, attribute=Attribute.SUBMISSION_DEADLINE),
        replace(DAY, lines=(11, 12)),
        replace(DAY, lines=(8, 9)),
        replace(DAY, normalised="2024-09-06"),
        replace(DAY, normalised=""),
    ],
    ids=["document", "attribute", "below", "above", "day", "no day"],
)
def test_another_document_attribute_place_or_day_is_wrong(fact: Stated) -> None:
    """A fact that differs in one of these is wrong, and its label is missed."""
    matches = match_facts([fact], labels_of(DAY))

    assert matches.wrong == (fact,)
    assert [label.stated for label in matches.missed] == [DAY]
    assert (matches.precision, matches.recall) == (0, 0)


def test_words_do_not_matter_where_the_label_has_a_normalised_value() -> None:
    """A day read right is right, however damaged the words are; a number has no leading zeros."""
    quota = Stated("kh-1", Attribute.QUOTA, (5, 5), "không quá 02 tập thể", "2")

    assert agrees(replace(DAY, value="truoc ngày O5/9"), Label(DAY))
    assert agrees(replace(quota, normalised="02"), Label(quota))
    assert not agrees(replace(quota, normalised="20"), Label(quota))


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("TO TRINH de nghi", True),  # marks and case aside
        ("Tờ trình đề nghị khen thưởng của thôn, kèm danh sách và ảnh", True),  # longer
        ("Tờ trình gửi xã", True),  # half of the shorter one
        ("Tờ khai gửi về xã", False),
        ("", False),
    ],
)
def test_half_of_the_words_of_the_shorter_value_have_to_agree(value: str, right: bool) -> None:  # noqa: FBT001
    """Where a label has no normalised value, words decide."""
    assert agrees(replace(PAPER, value=value), Label(PAPER)) is right


def test_a_fact_that_spans_two_labels_is_right_once() -> None:
    """One fact finds one label: the one that it is likest to."""
    first = Stated("kh-1", Attribute.DOSSIER, (20, 20), "Tờ trình")
    second = Stated("kh-1", Attribute.DOSSIER, (21, 21), "Biên bản họp xét của thôn")
    both = Stated("kh-1", Attribute.DOSSIER, (20, 21), "Tờ trình Biên bản họp xét của thôn")

    matches = match_facts([both], labels_of(first, second))

    assert [pair.label.stated for pair in matches.right] == [second]
    assert [label.stated for label in matches.missed] == [first]


def test_what_says_the_same_again_is_not_counted() -> None:
    """A fact of identical value is neither right nor wrong, in the same place and in another."""
    again, below = replace(PAPER), replace(PAPER, lines=(50, 51))

    matches = match_facts([PAPER, again, below], labels_of(PAPER))

    assert (len(matches.right), matches.wrong, matches.missed) == (1, (), ())
    assert matches.uncounted == (again, below)


def test_what_says_something_else_of_a_label_already_found_is_wrong() -> None:
    """A second reading of the same words of a statement is wrong."""
    other = replace(PAPER, value="Tờ trình đề nghị")

    matches = match_facts([PAPER, other], labels_of(PAPER))

    assert matches.wrong == (other,)


def test_another_part_of_a_labelled_list_is_not_counted() -> None:
    """The items of a list that is one label may be found one by one: the list is found once."""
    items = [replace(LIST, lines=(30, 31), value="gieo mạ"), replace(LIST, lines=(34, 36))]

    matches = match_facts(items, labels_of(LIST))

    assert (len(matches.right), matches.wrong, matches.missed) == (1, (), ())


def test_arguable_labels_count_neither_way() -> None:
    """What is not needed is no error when it is found and no miss when it is not."""
    arguable = labels_of(PAPER, needed=False)

    for found in ([PAPER], [PAPER, replace(PAPER, value="Tờ trình đề nghị")], []):
        matches = match_facts(found, arguable)
        assert (matches.found, matches.labelled, matches.precision) == (0, 0, None)
        assert set(matches.uncounted) == set(found)


def test_needed_labels_come_before_arguable_ones() -> None:
    """A fact that fits both finds the needed one, though the other is likest."""
    arguable = Label(PAPER, needed=False)
    needed = Label(replace(PAPER, value="Tờ trình"))

    matches = match_facts([PAPER], [arguable, needed])

    assert [pair.label for pair in matches.right] == [needed]


def test_two_alike_facts_find_two_alike_labels() -> None:
    """Two quotas of the same number on one line are two facts, and a third is one too many."""
    quota = Stated("kh-1", Attribute.QUOTA, (5, 5), "02 tập thể", "2")
    labels = labels_of(quota, replace(quota, value="02 cá nhân"))
    third = replace(quota, value="02 hộ")

    matches = match_facts([quota, replace(quota, value="02 cá nhân"), third], labels)

    assert (len(matches.right), matches.wrong) == (2, (third,))


@pytest.mark.parametrize(
    ("said", "asked", "same"),
    [("các thôn", "Các thôn", True), ("", "", True), ("", "Các thôn", False), ("xã", "", False)],
)
def test_subjects_are_compared_apart(said: str, asked: str, same: bool) -> None:  # noqa: FBT001
    """A right fact of another subject stays right; the share of subjects that agree tells it."""
    matches = match_facts([replace(DAY, subject=said)], labels_of(replace(DAY, subject=asked)))

    assert (matches.recall, matches.subjects) == (1, float(same))
    assert Pair(matches.right[0].found, matches.right[0].label).same_subject is same


def test_groups_share_out_all_that_there_is() -> None:
    """What is right, wrong and missed stands in the group of its attribute, and in no other."""
    matches = match_facts([DAY, replace(PAPER, value="ảnh")], labels_of(DAY, PAPER, LIST))
    groups = grouped(matches, "attribute")

    assert {name: (len(g.right), len(g.wrong), len(g.missed)) for name, g in groups.items()} == {
        "report_deadline": (1, 0, 0),
        "dossier": (0, 1, 1),
        "responsibility": (0, 0, 1),
    }
    assert [*grouped(matches, "document")] == ["kh-1"]


def test_the_report_names_every_difference_with_its_place() -> None:
    """Wrong and missed facts are listed with document and lines, as text and as JSON."""
    wrong = replace(PAPER, value="ảnh")
    matches = match_facts([DAY, wrong], labels_of(DAY, PAPER, LIST))
    text, told = matches_text(matches), matches_json(matches)

    assert "wrong   kh-1:20-21  dossier  ảnh" in text
    assert "missed  kh-1:30-36  responsibility  gieo mạ" in text
    assert told["summary"] == {
        "precision": 0.5, "recall": 0.3333, "subjects": 1.0, "found": 2, "labelled": 3,
        "uncounted": 0,
    }  # fmt: skip
    assert [one["value"] for one in told["wrong"]] == ["ảnh"]
    assert [one["lines"] for one in told["missed"]] == [[20, 21], [30, 36]]
    assert json.loads(json.dumps(told)) == told


def test_nothing_found_and_nothing_labelled_has_no_figures() -> None:
    """An empty measure says so, and neither 0 nor 1."""
    assert "–" in matches_text(Matches((), (), ()))


def test_a_fact_is_told_with_the_lines_of_its_value() -> None:
    """The lines are those of the value as received, not of the whole statement."""
    text = "Nộp hồ sơ\ntrước ngày\n05/9/2024"
    starts = [0, 10, 21]
    lines = tuple(
        Line(n + 1, part, part, Span(at, at + len(part)), 1.0)
        for n, (at, part) in enumerate(zip(starts, text.splitlines(), strict=True))
    )
    source = Source("kh-1", "f.txt", Kind.PLAN, "Kế hoạch", "UBND xã", Level.COMMUNE)
    document = Document(source, "", TextOrigin.DIGITAL, text, lines)
    day = date(2024, 9, 5)
    fact = Fact(
        Attribute.SUBMISSION_DEADLINE,
        "kh-1",
        Locator.from_id("i.1"),
        span=Span(0, len(text)),
        value=Span(10, len(text)),
        normalised=day.isoformat(),
        when=When(end=day),
    )

    assert stated_by(document, [fact]) == (
        Stated("kh-1", fact.attribute, (2, 3), "trước ngày 05/9/2024", "2024-09-05"),
    )


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"document": "kh-1"}', '{"attribute": "weather", "lines": [1, 1]}'],
)
def test_what_is_no_label_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    """A damaged file of labels is named with the line that is wrong."""
    file = tmp_path / "labels.jsonl"
    first = LABELS.read_text(encoding="utf-8").splitlines()[0]
    file.write_text(f"{first}\n{line}\n", encoding="utf-8")

    with pytest.raises(EvalError, match=r"labels\.jsonl: line 2"):
        read_labels(file)


def test_labels_name_lines_that_their_documents_have() -> None:
    """Every label of the shipped plans lies in its file and comes once."""
    labels = read_labels()
    files = {s.id: s.file for s in read_catalogue(SHIPPED_CORPUS)}
    length = {
        key: len((SHIPPED_CORPUS / file).read_text(encoding="utf-8").split("\n"))
        for key, file in files.items()
    }

    assert all(label.stated.lines[1] <= length[label.stated.document] for label in labels)
    assert all(label.stated.value.strip() for label in labels)
    assert len(set(labels)) == len(labels) > 300


def test_the_command_measures_the_labelled_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only documents that have labels are read, and what is not found in them is missed."""
    asked: list[str] = []

    def nothing(document: Document) -> tuple[Fact, ...]:
        asked.append(document.id)
        return ()

    monkeypatch.setattr(facts, "facts_of", nothing)
    file = tmp_path / "labels.jsonl"
    clean = [line for line in LABELS.read_text(encoding="utf-8").splitlines() if _PLAN in line]
    file.write_text("\n".join(clean), encoding="utf-8")

    assert facts.main(["--labels", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    needed = sum(json.loads(line)["needed"] for line in clean)
    assert asked == [_PLAN]
    assert (told["summary"]["labelled"], told["summary"]["found"]) == (needed, 0)
    assert len(told["missed"]) == needed > 0


def test_a_label_of_a_document_that_is_not_held_fails_with_its_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Labels of another corpus end the command with status 1 and the missing id."""
    file = tmp_path / "labels.jsonl"
    line = LABELS.read_text(encoding="utf-8").splitlines()[0]
    file.write_text(json.dumps(json.loads(line) | {"document": "kh-9"}), encoding="utf-8")

    assert facts.main(["--labels", str(file)]) == 1
    assert "kh-9" in capsys.readouterr().err
