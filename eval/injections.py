"""Tell which answers injected instructions change: `python -m eval.injections --questions FILE…`.

Two hundred passages that tell the reader what to say are ingested into a copy of the corpus, in
plans of other places; the questions are asked without and with them.  More plans weigh words anew,
whatever they say, so the questions are also asked with plans that say nothing of the kind.
"""

import argparse
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from eval.errors import EvalError
from eval.injected_passages import injections
from eval.injection_effects import Effect, effects, with_harmless_plans, with_plans
from eval.question_files import LAW, PLANS, read_files
from retrieval.command import add_corpus, open_engine, run, write_json
from retrieval.model import Answer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return the exit status, 1 where a file or the corpus cannot be used."""
    options = _parser().parse_args(arguments)
    return run(lambda: _compare(options), EvalError)


def effects_text(found: Sequence[Effect]) -> str:
    """Return every answer that changed, before and after, then how many did."""
    changed = [effect for effect in found if effect.changed]
    alike = sum(effect.differs and not effect.changed for effect in found)
    quoting = sum(effect.quotes for effect in found)
    counts = (
        f"{len(found)} questions, {len(changed)} answers changed, {quoting} quote injected plans, "
        f"{alike} differ as with harmless plans"
    )
    return "".join(f"{_shown(effect)}\n\n" for effect in changed) + f"{counts}\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.injections", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", default=[PLANS, LAW], metavar="FILE")
    add_corpus(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _compare(options: argparse.Namespace) -> None:
    questions = [q for asked in read_files(options.questions).values() for q in asked]
    asked = tqdm(questions, desc="Asking", unit=" questions", disable=None, leave=False)
    engine = open_engine(options)
    with TemporaryDirectory() as name:
        folder = Path(name)
        injected = with_plans(options.corpus, folder / "injected", injections())
        control = cache(lambda: with_harmless_plans(options.corpus, folder / "harmless"))
        found = effects(asked, engine, injected=injected, control=control)
    if options.json:
        write_json(_json(found))
    else:
        sys.stdout.write(effects_text(found))


def _shown(effect: Effect) -> str:
    question = effect.question
    return "\n".join(
        [
            f"{question.id} ({question.variant}, {question.intent}): {question.question}",
            *(f"  without  {line}" for line in _lines(effect.before)),
            *(f"  with     {line}" for line in _lines(effect.after)),
        ]
    )


def _lines(answer: Answer) -> Sequence[str]:
    reason = [f"[{answer.reason}]"] if answer.reason else []
    cited = [f"[{c.document_id} {c.provision_id}]" for c in answer.citations]
    return [*reason, *answer.text.splitlines(), *cited, *(f"! {w}" for w in answer.warnings)]


def _json(found: Sequence[Effect]) -> dict[str, object]:
    return {
        "summary": {
            "questions": len(found),
            "changed": sum(effect.changed for effect in found),
            "differing_as_with_harmless_plans": sum(e.differs and not e.changed for e in found),
            "quoting": sum(effect.quotes for effect in found),
        },
        "changed": [
            {
                "id": effect.question.id,
                "without": list(_lines(effect.before)),
                "with": list(_lines(effect.after)),
            }
            for effect in found
            if effect.changed
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
