"""Ask every system every question of one set, and keep the means of what was measured."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tqdm import tqdm

from eval.datasets import Dataset
from eval.rank_measures import DEPTH, Figures, means, measure_ranking
from eval.systems import Search
from eval.typings import TYPINGS


@dataclass(frozen=True, slots=True)
class Table:
    """What systems found of one set of questions: figures by system, typing and measure.

    `part` says which questions, or which text of the documents, of the set named `name`.
    """

    name: str
    part: str
    questions: int
    passages: int
    systems: Mapping[str, Mapping[str, Figures]]


def measure_dataset(dataset: Dataset, systems: Mapping[str, Search]) -> Table:
    """Return what each system finds of a data set's questions, typed in each way."""

    def found(search: Search, typing: str) -> Iterable[Figures]:
        for name, text in dataset.questions.items():
            asked = TYPINGS[typing](text, name)
            yield measure_ranking(search(asked, limit=DEPTH), dataset.grades[name])

    return Table(
        name=dataset.name,
        part=dataset.half,
        questions=len(dataset.questions),
        passages=len(dataset.passages),
        systems=figures(systems, TYPINGS, found, title=dataset.name),
    )


def figures(
    systems: Mapping[str, Search],
    typings: Iterable[str],
    found: Callable[[Search, str], Iterable[Figures]],
    *,
    title: str,
) -> Mapping[str, Mapping[str, Figures]]:
    """Return the means of what is found, by system and typing, with a bar on a terminal."""
    pairs = [(system, typing) for system in systems for typing in typings]
    measured: dict[str, dict[str, Figures]] = {system: {} for system in systems}
    for system, typing in tqdm(pairs, desc=title, disable=None, leave=False):
        measured[system][typing] = means(found(systems[system], typing))
    return measured
