"""What is known of regulations is read whole, and a wrong entry is named."""

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import SourceError
from corpus.legislation import LEGISLATION, Change, Confidence, What, read_legislation
from corpus.store import SHIPPED_CORPUS

CHANGE = '[[change]]\nof = "nd"\nwhat = "ends"\non = 2020-01-01\nconfidence = "single"\n'
REGULATION = '[[document]]\nid = "nd"\nnumber = "1/2020/NĐ-CP"\nkind = "nghị định"\n'
WHOLE = REGULATION + 'title = "Về việc thử"\nissuer = "Chính phủ"\n'


def test_shipped_legislation_knows_when_the_decree_ended_and_what_replaced_it() -> None:
    """Decree 98/2023 held from 01/01/2024 to 30/6/2025; decree 152/2025 replaced it."""
    changes = read_legislation(SHIPPED_CORPUS).changes_of("nd-98-2023-nd-cp")

    assert [(c.what, c.on, c.by) for c in changes] == [
        (What.BEGINS, date(2024, 1, 1), None),
        (What.ENDS, date(2025, 7, 1), "nd-152-2025-nd-cp"),
    ]


def test_every_change_is_of_and_by_a_regulation_that_is_known() -> None:
    """No change speaks of a document that the same file does not name."""
    known = read_legislation(SHIPPED_CORPUS)

    named = {change.of for change in known.changes} | {c.by for c in known.changes if c.by}

    assert named <= {regulation.id for regulation in known.regulations}


def test_a_change_of_a_clause_touches_its_points_and_no_other_clause() -> None:
    """A change of khoản 2 Điều 80 touches its point a, not khoản 20 and not Điều 8."""
    change = Change("luat", What.REPLACED, date(2025, 7, 1), Confidence.VERIFIED, ("d80.k2",))

    assert [change.touches(p) for p in ("d80.k2", "d80.k2.a", "d80.k20", "d8", "d80")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_folder_without_the_file_knows_nothing(tmp_path: Path) -> None:
    """A corpus from before there was such a file opens all the same."""
    assert read_legislation(tmp_path).regulations == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[document", "không đọc được"),
        (REGULATION, "document 1"),  # title and issuer are missing
        (WHOLE + "articel = 3\n", "'articel'"),
        (WHOLE.replace("nghị định", "nghị đinh"), "nghị đinh"),
        (WHOLE + 'official = "https://vbpl.vn/"\n', "'official'"),  # one address, not a list
        (WHOLE + "page = 3\n", "'page'"),
        (WHOLE + CHANGE.replace("2020-01-01", '"mai"'), "mai"),
        (CHANGE + 'at = "?"\n', "change 1"),
    ],
)
def test_a_wrong_entry_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    """What cannot be used is refused with the file and the entry, not skipped."""
    (tmp_path / LEGISLATION).write_text(text, encoding="utf-8")

    with pytest.raises(SourceError, match=said):
        read_legislation(tmp_path)
