"""The values that a question asks for, picked out of the words that answer it."""

import pytest
from small_passages import query

from retrieval.model import Intent
from retrieval.picking import picked

CASES = [
    # Days where days are asked for; a month within a day is not said again.
    (Intent.DEADLINE, "từ ngày 06/8/2024 đến hết ngày 08/8/2024", ("06/8/2024", "08/8/2024")),
    # The day of a document's number answers nothing.
    (Intent.DEADLINE, "Quyết định số 685/QĐ-UBND ngày 13/3/2024", ()),
    # Four are a list to be read, no value to be picked.
    (Intent.DEADLINE, "các ngày 01/8/2024, 02/8/2024, 03/8/2024 và 04/8/2024", ()),
    # Nothing is picked where no kind of value is asked for.
    (Intent.OTHER, "trước ngày 06/8/2024", ()),
]


@pytest.mark.parametrize(("intent", "words", "expected"), CASES)
def test_values_are_picked_by_the_kind_asked_for(
    intent: Intent, words: str, expected: tuple[str, ...]
) -> None:
    """The table, as the words state them and in their order."""
    assert picked(query("?", intent=intent), words) == expected


def test_how_much_is_asked_picks_so_much() -> None:
    """Whatever the intent."""
    assert picked(query("Cần bao nhiêu phần trăm?"), "từ 80% thành viên trở lên") == ("80%",)
