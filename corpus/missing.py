"""Tell which articles of a regulation a document does not hold."""

from collections.abc import Sequence
from itertools import groupby

from corpus.legislation import Legislation
from corpus.model import Document
from corpus.steps import StepKind


def missing_articles(document: Document, legislation: Legislation) -> tuple[int, ...] | None:
    """Return the numbers of the articles that a document lacks, None where nobody counted them."""
    regulation = legislation.regulation(document.id)
    if regulation is None or regulation.articles is None:
        return None
    first = (provision.locator.steps[0] for provision in document.provisions)
    held = {step.value for step in first if step.kind is StepKind.ARTICLE}
    return tuple(n for n in range(1, regulation.articles + 1) if str(n) not in held)


def articles_named(numbers: Sequence[int]) -> str:
    """Return articles as officers list them, runs of three and more from first to last.

    >>> articles_named((5, 7, 8, 9, 12, 13))
    'Điều 5, 7–9, 12, 13'
    """
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), lambda at: at[1] - at[0])]
    return f"{StepKind.ARTICLE} " + ", ".join(map(_run, runs))


def _run(numbers: Sequence[int]) -> str:
    if len(numbers) > 2:  # noqa: PLR2004  (two are listed)
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))
