"""The shipped plans read as they were last accepted."""

from corpus.store import Corpus
from eval.golden import GOLDEN, golden_text


def test_every_plan_reads_as_it_was_accepted(plans: Corpus) -> None:
    """Text and outline are the golden ones; accept new ones with `python -m eval.golden`."""
    for document in plans.documents:
        accepted = (GOLDEN / f"{document.id}.txt").read_text(encoding="utf-8")

        assert golden_text(document) == accepted
