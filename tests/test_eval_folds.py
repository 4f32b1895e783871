"""Folds of a cross-validation: told apart by the id of a question alone."""

from collections import Counter

from eval.folds import fold_of


def test_a_fold_is_the_same_in_every_process() -> None:
    """Python salts its own hashes anew at every start; these were read off once."""
    assert [fold_of(id_, 5) for id_ in ("law-001", "law-002", "plans-001")] == [4, 1, 4]


def test_folds_are_about_as_large() -> None:
    """Each of five has about a fifth of a thousand questions."""
    sizes = Counter(fold_of(f"q{number}", 5) for number in range(1000))

    assert sorted(sizes) == [0, 1, 2, 3, 4]
    assert all(160 < size < 240 for size in sizes.values())


def test_one_fold_holds_all() -> None:
    """There is nothing to tell apart."""
    assert {fold_of(f"q{number}", 1) for number in range(20)} == {0}
