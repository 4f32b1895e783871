"""How a text stands on a day: before, on and after everything that changes it."""

from datetime import date

import pytest

from corpus.legislation import Change, Confidence, Legislation, What
from corpus.model import Kind, Level, Source
from corpus.validity import State, Validity, validity_of

SOURCE = Source("nd", "nd.txt", Kind.DECREE, "Nghị định", "Chính phủ", Level.CENTRAL)


def change(
    what: What,
    day: str,
    *provisions: str,
    confidence: Confidence = Confidence.VERIFIED,
) -> Change:
    """Return a change of the decree on a day."""
    return Change("nd", what, date.fromisoformat(day), confidence, provisions)


BEGINS = change(What.BEGINS, "2024-01-01")
ENDS = change(What.ENDS, "2025-07-01")
AMENDED = change(What.AMENDED, "2024-06-01")
REPLACED = change(What.REPLACED, "2024-09-01", "d80.k2")
SUSPENDED = change(What.SUSPENDED, "2024-12-01")
ALL = (BEGINS, AMENDED, REPLACED, SUSPENDED, ENDS)


def stands(day: str, *changes: Change, provision: str = "d1") -> Validity:
    """Return how a provision of the decree stands on a day."""
    known = Legislation((), changes)
    return validity_of(SOURCE, provision, known, on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "changes", "expected"),
    [
        ("2023-12-31", (BEGINS,), State.NOT_YET),
        ("2024-01-01", (BEGINS,), State.IN_FORCE),  # the first day
        ("2030-01-01", (BEGINS,), State.IN_FORCE),
        ("2025-06-30", (BEGINS, ENDS), State.IN_FORCE),  # the last day
        ("2025-07-01", (BEGINS, ENDS), State.ENDED),
        ("2025-07-02", (BEGINS, ENDS), State.ENDED),
        ("2024-05-31", (BEGINS, AMENDED), State.IN_FORCE),
        ("2024-06-01", (BEGINS, AMENDED), State.AMENDED),
        ("2024-12-01", (BEGINS, AMENDED, SUSPENDED), State.SUSPENDED),
        ("2025-07-01", (ENDS,), State.ENDED),  # nobody says when it began
        ("2025-06-30", (ENDS,), State.UNKNOWN),
        ("2024-01-01", (), State.UNKNOWN),
    ],
)
def test_a_text_stands_as_its_changes_make_it(
    day: str, changes: tuple[Change, ...], expected: State
) -> None:
    """Before, on and after the day of each kind of change."""
    assert stands(day, *changes).state is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-05-31", State.IN_FORCE),
        ("2024-06-01", State.AMENDED),
        ("2024-09-01", State.REPLACED),
        ("2024-12-01", State.SUSPENDED),
        ("2025-07-01", State.ENDED),
    ],
)
def test_the_gravest_change_decides_and_stands_first(day: str, expected: State) -> None:
    """Of all that has come about by a day, one decides; none of the others is forgotten."""
    validity = stands(day, *ALL, provision="d80.k2")

    assert validity.state is expected
    assert {c.on for c in validity.changes} == {c.on for c in ALL if c.on.isoformat() <= day}


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        ("d80.k2", State.REPLACED),
        ("d80.k2.a", State.REPLACED),
        ("d80.k1", State.IN_FORCE),
        ("d80.k20", State.IN_FORCE),
        ("d80", State.IN_FORCE),
    ],
)
def test_a_change_of_a_clause_is_one_of_its_points_only(provision: str, expected: State) -> None:
    """What happens to khoản 2 Điều 80 happens to its points and to nothing beside it."""
    assert stands("2024-09-01", BEGINS, REPLACED, provision=provision).state is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-31", State.NOT_YET),
        ("2024-01-01", State.IN_FORCE),
        ("2025-06-30", State.IN_FORCE),
        ("2025-07-01", State.ENDED),
    ],
)
def test_the_days_a_document_states_count_where_nobody_knows_better(
    day: str, expected: State
) -> None:
    """Its first and its last day are both in force."""
    own = Source(
        "nd", "nd.txt", Kind.DECREE, "Nghị định", "Chính phủ", Level.CENTRAL,
        effective=date(2024, 1, 1), expires=date(2025, 6, 30),
    )  # fmt: skip

    validity = validity_of(own, "d1", Legislation(), on=date.fromisoformat(day))

    assert validity.state is expected


def test_what_others_know_goes_before_what_the_document_states() -> None:
    """A decree that states no end has ended where the register says so, on that day."""
    own = Source(
        "nd", "nd.txt", Kind.DECREE, "Nghị định", "Chính phủ", Level.CENTRAL,
        effective=date(2024, 1, 1), expires=date(2030, 12, 31),
    )  # fmt: skip

    validity = validity_of(own, "d1", Legislation((), (ENDS,)), on=date(2025, 7, 1))

    assert [c.on for c in validity.changes] == [date(2025, 7, 1), date(2024, 1, 1)]


def test_one_secondary_source_is_shown_as_such() -> None:
    """What decides from one source only is to be checked, and the words say so."""
    unsure = change(What.ENDS, "2025-07-01", confidence=Confidence.SINGLE)

    assert stands("2025-07-01", unsure).words == "hết hiệu lực (cần kiểm tra)"
    assert stands("2025-07-01", ENDS).words == "hết hiệu lực"
    assert stands("2025-07-01").words == "chưa rõ hiệu lực"


def test_gone_is_what_is_no_rule_on_the_day() -> None:
    """Ended, suspended and not begun are gone; amended, replaced and unknown are not."""
    gone = {state for state in State if Validity(state).gone}

    assert gone == {State.ENDED, State.SUSPENDED, State.NOT_YET}
