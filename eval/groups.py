"""Sort outcomes into groups: by how a question is typed, what it asks, what documents answer it."""

from collections.abc import Callable, Mapping, Sequence

from eval.model import Outcome

# The groups that an outcome belongs to: none, one or several.
GroupsOf = Callable[[Outcome], Sequence[str]]


def by_variant(outcome: Outcome) -> Sequence[str]:
    """Return how the question is typed."""
    return [outcome.question.variant]


def by_intent(outcome: Outcome) -> Sequence[str]:
    """Return what the question asks for."""
    return [outcome.question.intent]


def by_document(outcome: Outcome) -> Sequence[str]:
    """Return the documents that the question's evidence stands in."""
    return outcome.question.evident_documents


GROUPS: Mapping[str, GroupsOf] = {
    "variant": by_variant,
    "intent": by_intent,
    "document": by_document,
}


def grouped(outcomes: Sequence[Outcome], groups_of: GroupsOf) -> Mapping[str, tuple[Outcome, ...]]:
    """Return the outcomes of each group, the groups in the order of their names."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for name in groups_of(outcome):
            found.setdefault(name, []).append(outcome)
    return {name: tuple(found[name]) for name in sorted(found)}
