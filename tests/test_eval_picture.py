"""The picture of a run says what the figures say, and is the same file every time."""

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.text import Text
from test_eval_canned import corpus
from test_eval_measures import ASKED, GOOD, REFUSAL, UNANSWERABLE

from eval.errors import EvalError
from eval.measures import measure
from eval.model import Outcome
from eval.picture import SETTINGS, draw, picture


@pytest.fixture
def outcomes() -> Sequence[Outcome]:
    """Two deadlines, one right and one refused, both sure; a refusal that is right."""
    pairs = [
        (ASKED, replace(GOOD, confidence=0.75)),
        (ASKED, replace(REFUSAL, confidence=0.25)),
        (replace(UNANSWERABLE, intent="unanswerable"), REFUSAL),
    ]
    return [measure(question, reply, corpus()) for question, reply in pairs]


def _words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_each_intent_is_named_with_its_count(outcomes: Sequence[Outcome], tmp_path: Path) -> None:
    """In Vietnamese and English; all answerable questions above, the unanswerable apart."""
    draw(outcomes, tmp_path / "a.svg", title="mau")
    words = _words(tmp_path / "a.svg")

    assert words.count(">1/2<") == 2
    for label in ("thời hạn nộp (deadline)", "kho không có (unanswerable)", "mọi câu có đáp án"):
        assert label in words


def test_the_title_states_the_calibration_error(
    outcomes: Sequence[Outcome], tmp_path: Path
) -> None:
    """One right answer of confidence 0.75 is off by 0.25; without confidences it says so."""
    draw(outcomes, tmp_path / "a.svg", title="mau")
    unsure = [replace(o, reply=replace(o.reply, confidence=None)) for o in outcomes]
    draw(unsure, tmp_path / "b.svg", title="mau")

    assert "0.250 (ECE)" in _words(tmp_path / "a.svg")
    assert "calibration of 1 answers, 1 a dot" in _words(tmp_path / "a.svg")
    assert "no confidence stated" in _words(tmp_path / "b.svg")


def test_the_same_outcomes_make_the_same_small_file(
    outcomes: Sequence[Outcome], tmp_path: Path
) -> None:
    """No day and no random name in it."""
    for name in ("a.svg", "b.svg"):
        draw(outcomes, tmp_path / name, title="mau")

    assert _words(tmp_path / "a.svg") == _words(tmp_path / "b.svg")
    assert (tmp_path / "a.svg").stat().st_size < 60_000


def test_no_words_overlap(outcomes: Sequence[Outcome]) -> None:
    """Laid out as PNG, with many intents, no two texts of the picture share a place."""
    names = [f"một ý định rất dài ({number})" for number in range(24)]
    many = [
        replace(o, question=replace(o.question, intent=name)) for o in outcomes for name in names
    ]
    with rc_context(dict(SETTINGS)):
        figure = picture(many, title="mau")
        figure.savefig(io.BytesIO(), format="png")
    texts = [text for text in figure.findobj(Text) if isinstance(text, Text) and _shows(text)]
    outside = _labels_outside(figure)
    boxes = [(t.get_text(), t.get_window_extent()) for t in texts if t not in outside]
    page = figure.bbox

    assert not [(a, b) for (a, one), (b, two) in combinations(boxes, 2) if one.overlaps(two)]
    assert not [a for a, box in boxes if box.x0 < page.x0 or box.x1 > page.x1]


def _shows(text: Text) -> bool:
    return text.get_visible() and bool(text.get_text())


def _labels_outside(figure: Figure) -> list[Text]:
    """Return the labels of ticks beyond the ends of their axis: they are not drawn."""
    return [
        tick.label1
        for axes in figure.axes
        for axis in (axes.xaxis, axes.yaxis)
        for tick in axis.get_major_ticks()
        if not min(axis.get_view_interval()) <= tick.get_loc() <= max(axis.get_view_interval())
    ]


def test_a_picture_without_outcomes_can_be_drawn(tmp_path: Path) -> None:
    """An empty file of questions is no error."""
    draw([], tmp_path / "a.png", title="mau")

    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_other_endings_and_places_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(EvalError, match=r"a\.gif: .*\.png or \.svg"):
        draw([], tmp_path / "a.gif", title="mau")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EvalError, match="cannot be written"):
        draw([], tmp_path / "file" / "a.png", title="mau")
