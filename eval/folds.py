"""Tell the folds of a cross-validation apart, by nothing but a question's id."""

import hashlib


def fold_of(question: str, folds: int) -> int:
    """Return the fold, from 0, that a question is read in.

    >>> fold_of("law-001", 5) == fold_of("law-001", 5)
    True
    """
    return int(hashlib.sha256(question.encode()).hexdigest(), 16) % folds
