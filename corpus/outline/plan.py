"""Cut a plan into provisions by its own outline: I. / 1. / 1.1. / a) / - / + and plain paragraphs.

Every paragraph is one item; an opening stands before the first section, a closing after the last
sentence.
"""

import re
from dataclasses import dataclass, field

from corpus.locator import Step, StepKind, Steps
from corpus.model import Provision
from corpus.outline.markers import Marker, marker_of
from corpus.outline.nesting import Nesting
from corpus.outline.tiling import Item, paragraphs_of, provisions_of

# "Nơi nhận:" stands in small type; scans misread a letter of it.
_CLOSING = re.compile(r"\W*(?:trên đây là|n\wi\s+nh\wn\s*:)", re.IGNORECASE)
# The last sentence of a plan ends so; what follows are receivers and the signature.
_LAST_WORDS = re.compile(r"\./\.\W*$")


def outline_plan(document_id: str, text: str) -> tuple[Provision, ...]:
    """Return the provisions of a plan's text, in order; their own spans tile the text."""
    outline = _Outline()
    items = []
    for span in paragraphs_of(text):
        steps = outline.place(span.of(text).strip())
        items.append(Item(steps, steps, span, (span,)))
    return provisions_of(document_id, items, length=len(text))


@dataclass(slots=True)
class _Outline:
    """A plan read from top to bottom: what stands open, and whether its last sentence was read."""

    nesting: Nesting = field(default_factory=lambda: Nesting(path=(Step(StepKind.OPENING),)))
    ended: bool = False

    def place(self, words: str) -> Steps:
        """Return the path of the next paragraph and open it."""
        if self._closes(words):
            path = self.nesting.open((Step(StepKind.CLOSING),), words)
        else:
            path = self.nesting.place(words, self._marker(words))
        self.ended = bool(_LAST_WORDS.search(words))
        return path

    def _closes(self, words: str) -> bool:
        opens = self.ended or bool(_CLOSING.match(words))
        return opens and not self._closed()

    def _closed(self) -> bool:
        return self.nesting.path[0].kind is StepKind.CLOSING

    def _marker(self, words: str) -> Marker | None:
        """Return what opens a paragraph; receivers are listed with dashes and nothing else."""
        marker = marker_of(words)
        other = marker is not None and marker.kind is not StepKind.DASH
        return None if other and self._closed() else marker
