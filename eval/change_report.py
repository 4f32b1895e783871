"""Show what a run gained and lost: the questions lost, then and now, by intent and in sum."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from eval.changes import LEVEL, Change
from eval.model import Outcome
from eval.records import Run, said

_LONGEST = 200


def change_text(changed: Change, before: Iterable[Run], outcomes: Sequence[Outcome]) -> str:
    """Return the ids gained and lost, each question lost with both answers, the sums by intent.

    A record holds no words, so an earlier answer is shown by the places that it cited.
    """
    earlier = {name: places for run in before for name, places in run.said.items()}
    by_id = {outcome.question.id: outcome for outcome in outcomes}
    lost = [_lost(by_id[name], earlier.get(name, "not recorded")) for name in changed.lost]
    ids = f"gained  {_listed(changed.gained)}\nlost    {_listed(changed.lost)}"
    sums = "\n".join(_sums(changed, by_id)) if changed.gained or changed.lost else ""
    return "\n\n".join(part for part in (*lost, sums, ids) if part)


def _lost(outcome: Outcome, earlier: str) -> str:
    question, reply = outcome.question, outcome.reply
    words = " ".join(reply.text.split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return "\n".join(
        [
            f"lost {question.id} ({question.variant}, {question.intent}): {question.question}",
            f"  then  {earlier}",
            f"  now   {said(reply)}",
            f"        {shown}",
        ]
    )


def _sums(changed: Change, by_id: Mapping[str, Outcome]) -> Iterator[str]:
    gained = [by_id[name].question.intent for name in changed.gained]
    lost = [by_id[name].question.intent for name in changed.lost]
    yield f"{'changed':<20}{'gained':>8}{'lost':>8}"
    for intent in sorted({*gained, *lost}):
        yield f"{intent:<20}{gained.count(intent):>8}{lost.count(intent):>8}"
    yield f"{'all':<20}{len(gained):>8}{len(lost):>8}"
    verdict = "a regression" if changed.is_regression else "within noise"
    yield f"so many losses by chance: {changed.chance:.3f}, {verdict} (below {LEVEL}: a regression)"


def _listed(names: Sequence[str]) -> str:
    return f"{len(names)}: {', '.join(names)}" if names else "0"
