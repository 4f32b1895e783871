"""Say how far a share of few questions may be from the true one."""

from math import sqrt

_Z = 1.959963984540054  # 95 % of a normal distribution lie within so many deviations


def wilson(met: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927), within 0 and 1; of nothing: all of it.

    >>> low, high = wilson(8, 10)
    >>> round(low, 3), round(high, 3)
    (0.49, 0.943)
    """
    if not of:
        return 0.0, 1.0
    share, square = met / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
