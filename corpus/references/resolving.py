"""Resolve references: the provisions they name, the candidates, or why there are none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.locator import Locator
from corpus.references.chains import RANKS
from corpus.references.library import Known, Library
from corpus.references.model import Outcome, Path, Place, Reference, Resolution, Target
from corpus.references.naming import documents_named
from corpus.references.places import Looked, label_of, look_up
from corpus.steps import Step, StepKind, Steps


@dataclass(frozen=True, slots=True)
class Home:
    """Where a reference stands: a provision of a document."""

    document: str
    provision: str

    @property
    def steps(self) -> Steps:
        """The steps of the provision."""
        return Locator.from_id(self.provision).steps


def resolve(
    reference: Reference,
    library: Library,
    *,
    home: Home | None = None,
    on: date | None = None,
) -> Resolution:
    """Return what a reference leads to; `home` is None for a question.

    Of several documents with one name those in force `on` a day are taken, by default the day from
    which the home is in force.  A reference that names no document means its home; in a question,
    every held document that has such a provision.
    """
    named = reference.document
    on = on or (library.begins(home.document) if home else None)
    if named is None and home is None:
        return _anywhere(reference, library, on=on)
    own = home.document if home else None
    if named is not None:
        documents = documents_named(named, library, home=own, on=on)
    else:
        documents = tuple(known for known in library.known if known.id == own)
    if not documents:
        asked = named is not None and named.this and home is None
        return Resolution(Outcome.UNSTATED if asked else Outcome.UNKNOWN)
    if not reference.paths:
        return _whole(documents)
    return _among([_within(reference, known, home) for known in documents])


def _whole(documents: Sequence[Known]) -> Resolution:
    """Return the resolution of a reference to a document as a whole."""
    targets = tuple(Target(known.id) for known in documents)
    if len(documents) > 1:
        return Resolution(Outcome.CANDIDATES, targets)
    if documents[0].outline is None:
        return Resolution(Outcome.NOT_HELD, targets, (f"kho chưa có {documents[0].name}",))
    return Resolution(Outcome.DOCUMENT, targets)


def _anywhere(reference: Reference, library: Library, *, on: date | None) -> Resolution:
    """Return the held documents that have what a question names without a document."""
    held = (known for known in library.known if known.outline is not None)
    in_force = [known for known in held if on is None or library.in_force(known.id, on)]
    found = [_within(reference, known, None) for known in in_force]
    targets = _targets(r for r in found if r.outcome is Outcome.PROVISIONS)
    return Resolution(Outcome.CANDIDATES if targets else Outcome.UNSTATED, targets)


def _among(resolutions: Sequence[Resolution]) -> Resolution:
    """Return the resolution of one document, or those of several that can be meant."""
    possible = [r for r in resolutions if r.outcome is not Outcome.NO_SUCH_PROVISION]
    if len(possible) == 1:
        return possible[0]
    if not possible:
        return resolutions[0]
    missing = tuple(sentence for r in possible for sentence in r.missing)
    return Resolution(Outcome.CANDIDATES, _targets(possible), missing)


def _targets(resolutions: Iterable[Resolution]) -> tuple[Target, ...]:
    return tuple(target for resolution in resolutions for target in resolution.targets)


def _within(reference: Reference, known: Known, home: Home | None) -> Resolution:
    """Return where the places of a reference are in one document."""
    inside = home if home is not None and home.document == known.id else None
    attached = _means_attached(reference, known, inside)
    looked = [_looked(path, known, inside, attached=attached) for path in reference.paths]
    targets = tuple(dict.fromkeys(Target(known.id, own) for look in looked for own in look.ids))
    missing = tuple(look.missing for look in looked if look.missing)
    outcomes = [look.outcome for look in looked]
    if not targets:
        return Resolution(outcomes[0], (Target(known.id),), missing)
    unsure = Outcome.CANDIDATES in outcomes
    return Resolution(Outcome.CANDIDATES if unsure else Outcome.PROVISIONS, targets, missing)


def _means_attached(reference: Reference, known: Known, home: Home | None) -> bool | None:
    """Whether the document that this one brings is meant, None where nothing tells."""
    named = reference.document
    if named is not None and (named.attached or named.this):
        return named.attached
    if home is None or named is not None or known.outline is None:
        return None
    return known.outline.in_attached(home.provision)


def _looked(path: Path, known: Known, home: Home | None, *, attached: bool | None) -> Looked:
    whole = _completed(path, home.steps if home else ())
    if any(place.value is None for place in whole):
        said = f"không rõ '{label_of(path).replace('None', 'này')}' là nơi nào"
        return Looked(Outcome.UNSTATED, missing=said)
    return look_up(whole, known, attached=attached)


def _completed(path: Path, home: Steps) -> Path:
    """Return a path with what its home tells: "khoản này", and the article of "khoản 2"."""
    values: dict[StepKind, Step] = {}
    for step in home:
        values[step.kind] = step
    filled = tuple(
        Place(place.kind, values[place.kind].value)
        if place.value is None and place.kind in values
        else place
        for place in path
    )
    if path[0].kind not in _RELATIVE:
        return filled
    outer = (step for step in values.values() if step.kind in RANKS)
    upper = [step for step in outer if RANKS[step.kind] < RANKS[path[0].kind]]
    return (*(Place(step.kind, step.value) for step in upper), *filled)


# Steps that stand in others, which their home tells.
_RELATIVE = frozenset({StepKind.CLAUSE, StepKind.POINT, StepKind.PARAGRAPH})
