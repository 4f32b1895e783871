"""Hold one reply against its question: every measure, question by question."""

import re
from collections.abc import Iterable, Sequence

from corpus.store import Corpus
from eval.cells import empty_cells, filled_cells
from eval.grounding import anachronism, faults
from eval.matching import contains_any
from eval.model import Evidence, Outcome, Place, Question, Reply
from retrieval.intent import asks_all

_FEW = 5
# What these ask for takes as many statements as there are things to tell.
_OF_MANY = frozenset({"list", "dossier", "criteria", "compare"})

# "d3~2" is the second Article 3 of a document.
_SECOND = re.compile(r"~\d+")


def measure(question: Question, reply: Reply, corpus: Corpus) -> Outcome:
    """Return how a reply measures up to its question."""
    places = [cited.place for cited in reply.citations]
    return Outcome(
        question=question,
        reply=reply,
        right=is_right(question, reply) if question.answerable else None,
        refused=None if question.answerable else not reply.answered,
        falsely_refused=not reply.answered if question.answerable else None,
        citation_precision=citation_precision(question, reply),
        citation_recall=share_found(question.evidence, places),
        recall_at_5=share_found(question.evidence, reply.hits[:5]),
        recall_at_10=share_found(question.evidence, reply.hits[:10]),
        faults=faults(reply, corpus),
        anachronism=anachronism(reply, corpus, on=question.asked_on),
        over_five=is_over_five(question, reply),
        filled_cells=filled_cells(question, reply),
        empty_cells=empty_cells(question, reply),
    )


def is_right(question: Question, reply: Reply) -> bool:
    """Whether a reply answers, says all it must and nothing it must not, and cites evidence.

    A question that lists no evidence asks for none.  Accepted strings and wrong facts are looked
    for in the text and in every quote alike, because the reader sees both.
    """
    cited = any(overlaps(c.place, piece) for c in reply.citations for piece in question.evidence)
    shown = (reply.text, *(cited.quote for cited in reply.citations))
    return (
        reply.answered
        and all(contains_any(shown, accepted) for accepted in question.must_include)
        and not contains_any(shown, question.must_not_include)
        and (cited or not question.evidence)
    )


def citation_precision(question: Question, reply: Reply) -> float | None:
    """Return the share of the citations that overlap evidence or quote an accepted string.

    None for a reply that cites nothing; whatever is cited for a question that has no answer counts
    against the reply, as it has neither evidence nor accepted strings.
    """
    accepted = [phrase for choice in question.must_include for phrase in choice]
    return _share(
        any(overlaps(cited.place, piece) for piece in question.evidence)
        or contains_any([cited.quote], accepted)
        for cited in reply.citations
    )


def share_found(evidence: Sequence[Evidence], places: Sequence[Place]) -> float | None:
    """Return the share of the evidence that the places overlap; None where there is none."""
    return _share(any(overlaps(place, piece) for place in places) for piece in evidence)


def overlaps(place: Place, piece: Evidence) -> bool:
    """Whether a place shares a line with the evidence or, for laws, one lies within the other.

    >>> overlaps(Place("luat", (1, 2), "d5"), Evidence("luat", None, "d5.k2.a"))
    True
    >>> overlaps(Place("luat", (1, 2), "d5"), Evidence("luat", None, "d55"))
    False

    A question's evidence names an article by its number alone: where a decision and the regulation
    it issues both have an Article 3, "d3" is either ("d3" or "d3~2").
    """
    if place.document != piece.document:
        return False
    if piece.lines is not None:
        return place.lines[0] <= piece.lines[1] and piece.lines[0] <= place.lines[1]
    cited, named = (f"{_SECOND.sub('', str(one.provision))}." for one in (place, piece))
    return cited.startswith(named) or named.startswith(cited)


def is_over_five(question: Question, reply: Reply) -> bool:
    """Whether an answer has more than five statements though no list was asked for."""
    asks_many = question.intent in _OF_MANY or asks_all(question.question)
    return reply.answered and len(reply.citations) > _FEW and not asks_many


def _share(found: Iterable[bool]) -> float | None:
    values = list(found)
    return sum(values) / len(values) if values else None
