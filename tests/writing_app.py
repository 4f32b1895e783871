"""The app's page over an engine whose chat model takes its time, for a real browser."""

import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import date

from canned_engine import CannedEngine

from retrieval.model import UNCORRECTED, Answer, Correction, Turn
from ui import engine, pages

REPHRASED = "Hạn là từ ngày 06/8/2024 đến hết ngày 08/8/2024."
SECONDS = 3


class WritingEngine(CannedEngine):
    """Rephrases what the canned engine answers, a while after it was found."""

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found, and after a while in other words."""
        found = self.ask(question, history=history, on=on, correction=correction)
        yield found
        time.sleep(SECONDS)
        said = tuple(replace(s, text=REPHRASED, rephrased=True) for s in found.statements)
        yield replace(found, statements=said, written_by="ollama:m", dropped=1)


if __name__ == "__main__":
    engine.open_engine = WritingEngine  # type: ignore[assignment]  # the one place that opens it
    pages.run()
