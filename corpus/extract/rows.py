"""Lay the cells of one row of a table out as lines."""

from collections.abc import Sequence

_COLUMN = " | "


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return one line where every cell has one, else the cells' lines one after the other.

    A letterhead or a signature is a table to the machine and columns to the reader.

    >>> row_lines([["1"], ["Tập thể"]]), row_lines([["UBND", "Số: 1"], ["Ngày 2"]])
    (['1 | Tập thể'], ['UBND', 'Số: 1', 'Ngày 2'])
    """
    filled = [[line.strip() for line in cell if line.strip()] for cell in cells]
    if all(len(cell) <= 1 for cell in filled):
        line = _COLUMN.join(cell[0] for cell in filled if cell)
        return [line] if line else []
    return [line for cell in filled for line in cell]
