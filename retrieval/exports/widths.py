"""Share the width of a page among the columns of a table, by how much each has to hold."""

import math
from collections.abc import Sequence

# No column gets more than this many times the width of another.
_MOST = 2.5


def shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return the share of the width of each column, in sum 1, for rows that are equally long.

    A column with four times the letters gets twice the width: its texts break into lines.

    >>> shares([["", ""], ["x" * 10, "x" * 40]])
    [0.3333, 0.6667]
    """
    amounts = [math.sqrt(sum(map(len, column))) for column in zip(*rows, strict=True)]
    most = max(amounts, default=0) or 1
    bounded = [max(amount, most / _MOST) for amount in amounts]
    return [round(amount / sum(bounded), 4) for amount in bounded]
