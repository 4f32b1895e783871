"""Say how a corpus holds a regulation: its whole text, a summary of ours, or nothing."""

from enum import StrEnum

from corpus.model import Source


class Holding(StrEnum):
    """How a regulation is held, valued by the Vietnamese words that a reader sees."""

    WHOLE = "toàn văn"
    DIGEST = "bản tóm lược"
    NOTHING = "chưa có"

    @classmethod
    def of(cls, source: Source | None) -> "Holding":
        """Return how what a catalogue states of a regulation is held; None for no entry."""
        if source is None:
            return cls.NOTHING
        return cls.DIGEST if source.digest == source.file else cls.WHOLE
