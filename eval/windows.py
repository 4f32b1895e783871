"""Cut a data set's passages into chunks about as long as the provisions of our documents."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.model import Span
from corpus.normalize import normalize
from index.model import Chunk

# In characters; `python -m eval.chunking` compares sizes.
WINDOW = 300
_HEADING = 200


def chunks_of(passages: Mapping[str, str], *, window: int = WINDOW) -> tuple[Chunk, ...]:
    """Return passages as chunks: paragraphs gathered to a window's length, one section each.

    A short first line is the heading of the others.
    """
    return tuple(chunk for name, text in passages.items() for chunk in _chunks(name, text, window))


def _chunks(name: str, text: str, window: int) -> Iterator[Chunk]:
    paragraphs = [words for line in text.splitlines() if (words := normalize(line))]
    headed = len(paragraphs) > 1 and len(paragraphs[0]) < _HEADING
    headings = tuple(paragraphs[:1]) if headed else ()
    for number, body in enumerate(_gathered(paragraphs[len(headings) :], window) or [text]):
        yield Chunk(
            id=f"{name}#{number}",
            document_id=name,
            provision_id=str(number),
            headings=headings,
            body=body,
            span=Span(0, len(body)),
            section=name,
        )


def _gathered(paragraphs: Sequence[str], window: int) -> list[str]:
    """Return neighbouring paragraphs joined line by line as long as they stay within a chunk."""
    gathered: list[str] = []
    for paragraph in paragraphs:
        if gathered and len(gathered[-1]) + len(paragraph) <= window:
            gathered[-1] += f"\n{paragraph}"
        else:
            gathered.append(paragraph)
    return gathered
