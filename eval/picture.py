"""Draw how good answers are: right by intent, and confidence against how many are right."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from eval.calibration import Bin, bins, calibration_error, judged
from eval.errors import EvalError
from eval.groups import by_intent, grouped
from eval.intent_words import INTENT_WORDS
from eval.intervals import wilson
from eval.model import Outcome

# Okabe and Ito's colours: told apart with any colour vision, and in grey by their lightness.
_RIGHT, _WRONG, _REFUSED, _INK, _FAINT = "#0072B2", "#E69F00", "#BBBBBB", "#222222", "#888888"
_STEPS = 10
SETTINGS: Mapping[Any, object] = {
    # Comes with the library and has every Vietnamese letter; the other is for browsers without it.
    "font.family": ["DejaVu Sans", "sans-serif"],
    "font.size": 9,
    "axes.titlesize": 10,
    "svg.hashsalt": "eval",  # the same figures make the same file
    "svg.fonttype": "none",  # a third of the size; the words can be searched and read aloud
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _FAINT,
}


def draw(outcomes: Sequence[Outcome], path: Path, *, title: str) -> None:
    """Write the picture of a run as PNG or SVG, which the name's ending says.

    The same outcomes make the same file.  Raises EvalError for another ending, and where the file
    cannot be written.
    """
    if path.suffix.lower() not in (".png", ".svg"):
        raise EvalError(f"{path}: a picture is written as .png or .svg; name one of these")
    with rc_context(dict(SETTINGS)):
        figure = picture(outcomes, title=title)
        dated = {"Date": None} if path.suffix.lower() == ".svg" else {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            figure.savefig(path, dpi=120, metadata=dated)
        except OSError as fault:
            raise EvalError(f"{path}: cannot be written ({fault})") from fault


def picture(outcomes: Sequence[Outcome], *, title: str) -> Figure:
    """Return the figure: left the intents, right the calibration above the counts."""
    rows = len(grouped(outcomes, by_intent)) + 1
    size = (11, max(5.2, 1.6 + 0.3 * rows))
    figure = Figure(figsize=size, layout=ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.08))
    grid = figure.add_gridspec(2, 2, width_ratios=(1.15, 1), height_ratios=(3, 1))
    _intents(figure.add_subplot(grid[:, 0]), outcomes, title)
    curve = figure.add_subplot(grid[0, 1])
    _calibration(curve, bins(judged(outcomes)))
    _counts(figure.add_subplot(grid[1, 1], sharex=curve), outcomes)
    return figure


def _intents(axes: Axes, outcomes: Sequence[Outcome], title: str) -> None:
    """Draw a bar an intent, the best above, all answerable questions at the top."""
    every = tuple(o for o in outcomes if o.question.answerable)
    groups = {"": every, **grouped(outcomes, by_intent)}
    order = sorted(groups, key=lambda name: (name == "", _share(groups[name]), name))
    for row, name in enumerate(order):
        group = groups[name]
        met = sum(o.met for o in group)
        low, high = wilson(met, len(group))
        unanswerable = not any(o.question.answerable for o in group)
        colour = _INK if not name else _FAINT if unanswerable else _RIGHT
        axes.barh(row, _share(group), color=colour, height=0.66)
        axes.plot([low, high], [row, row], color=_WRONG, linewidth=2.2, solid_capstyle="butt")
        axes.text(1.02, row, f"{met}/{len(group)}", va="center", color=_INK)
    axes.set_yticks(range(len(order)), [_label(name) for name in order])
    axes.set_ylim(-0.6, len(order) - 0.4)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
    axes.tick_params(axis="y", length=0)
    axes.set_title(f"{title}: trả lời đúng theo điều được hỏi\nright by intent", loc="left")
    axes.set_xlabel("vạch cam: khoảng tin cậy 95 % (Wilson interval); xám: từ chối đúng (refused)")


def _calibration(axes: Axes, found: Sequence[Bin]) -> None:
    """Draw a dot a bin of answers, with the 95 % interval of its share, beside the diagonal."""
    axes.plot([0, 1], [0, 1], color=_FAINT, linewidth=1, linestyle="--")
    for one in found:
        low, high = wilson(one.right, one.count)
        axes.plot([one.confidence] * 2, [low, high], color=_RIGHT, linewidth=1.4, alpha=0.55)
    axes.plot([b.confidence for b in found], [b.share for b in found], "o-", color=_RIGHT)
    axes.set_title(_calibration_title(found), loc="left")
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.03)
    axes.set_ylabel("tỷ lệ đúng (share right)")
    axes.tick_params(labelbottom=False)


def _calibration_title(found: Sequence[Bin]) -> str:
    error = calibration_error(found)
    if error is None:
        return "Độ tin cậy: chưa có\ncalibration: no confidence stated"
    counts = [one.count for one in found]
    of = f"{min(counts)}–{max(counts)}" if min(counts) < max(counts) else f"{counts[0]}"
    return (
        f"Độ tin cậy và thực tế: lệch {error:.3f} (ECE)\n"
        f"calibration of {sum(counts)} answers, {of} a dot"
    )


def _counts(axes: Axes, outcomes: Sequence[Outcome]) -> None:
    """Draw how many answers and refusals state which confidence."""
    kinds = {
        "đúng (right)": (_RIGHT, [o for o in outcomes if o.reply.answered and o.right]),
        "sai (wrong)": (_WRONG, [o for o in outcomes if o.reply.answered and not o.right]),
        "từ chối (refused)": (_REFUSED, [o for o in outcomes if not o.reply.answered]),
    }
    stated = {
        label: [o.reply.confidence for o in kind if o.reply.confidence is not None]
        for label, (_, kind) in kinds.items()
    }
    edges = [step / _STEPS for step in range(_STEPS + 1)]
    colours = [colour for colour, _ in kinds.values()]
    axes.hist(list(stated.values()), bins=edges, stacked=True, color=colours, edgecolor="white")
    axes.set_ylim(bottom=0, top=None if any(stated.values()) else 1)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.set_xlabel("độ tin cậy (confidence)")
    axes.set_ylabel("số câu (count)")
    handles = [Patch(facecolor=colour, label=label) for label, (colour, _) in kinds.items()]
    axes.legend(
        handles=handles, frameon=False, ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1.0),
        fontsize=8, handlelength=1.2, columnspacing=1.2,
    )  # fmt: skip


def _share(group: Sequence[Outcome]) -> float:
    return sum(o.met for o in group) / len(group) if group else 0.0


def _label(name: str) -> str:
    if not name:
        return "mọi câu có đáp án (answerable)"
    words = INTENT_WORDS.get(name)
    return f"{words} ({name})" if words else name
