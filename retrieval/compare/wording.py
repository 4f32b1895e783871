"""Hold the Vietnamese words of comparisons that are written out, and number their citations."""

from retrieval.compare.model import Comparison
from retrieval.model import Citation

SILENT = "không nêu trong văn bản"


def numbered(comparison: Comparison) -> tuple[dict[int, int], tuple[Citation, ...]]:
    """Return the number (from 1) of each entry's citation by the entry's identity; the citations.

    What stands in the same place has the same number.
    """
    entries = [e for row in comparison.rows for cell in row.cells.values() for e in cell]
    places = {_key(entry.citation): entry.citation for entry in reversed(entries)}
    order = {key: n for n, key in enumerate(dict.fromkeys(_key(e.citation) for e in entries), 1)}
    return (
        {id(entry): order[_key(entry.citation)] for entry in entries},
        tuple(places[key] for key in order),
    )


def place(citation: Citation) -> str:
    """Return where a citation stands: document, provision, lines as received."""
    first, last = citation.lines
    lines = f"dòng {first}" if first == last else f"dòng {first}-{last}"
    return f"{citation.document_id}, {citation.label}, {lines}"


def _key(citation: Citation) -> tuple[str, int, int]:
    return citation.document_id, citation.start, citation.end
