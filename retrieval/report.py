"""Say answers and hits as the JSON that scripts rely on."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from retrieval.citation import Citation
from retrieval.hits import Hit
from retrieval.model import Answer, Correction

Json = dict[str, Any]


def answer_json(answer: Answer) -> Json:
    """Return an answer as one JSON object; `lines` are 1-based lines of the file as received."""
    query = answer.query
    return {
        "question": query.question,
        "understood": {
            "restored": query.restored,
            "intent": query.intent.value,
            "documents": list(query.documents),
            "on": query.on.isoformat(),
            "corrected": _corrected(query.correction),
        },
        "text": answer.text,
        "answerable": answer.answerable,
        "reason": answer.reason.value if answer.reason else None,
        "citations": [citation_json(citation) for citation in answer.citations],
        "warnings": list(answer.warnings),
        "confidence": answer.confidence,
        "nearest": [citation_json(statement.citation) for statement in answer.nearest],
        "choices": [asdict(choice) for choice in answer.choices],
        "written_by": answer.written_by,
        "dropped": answer.dropped,
        "seconds": round(answer.seconds, 4),
    }


def _corrected(correction: Correction) -> list[str]:
    """Return the names of the parts that the reader set right."""
    return [part for part, given in asdict(correction).items() if given not in (None, False)]


def hits_json(question: str, hits: Sequence[tuple[Hit, tuple[int, int]]]) -> Json:
    """Return ranked provisions, each with its lines (1-based, as received), as one JSON object."""
    return {
        "question": question,
        "hits": [
            {
                "rank": hit.rank,
                "score": round(hit.score, 4),
                "stage": hit.stage.value,
                "document": hit.chunk.document_id,
                "provision": hit.chunk.provision_id,
                "lines": list(lines),
                "headings": list(hit.chunk.headings),
                "text": hit.chunk.body,
                "also": [chunk.id for chunk in hit.also],
            }
            for hit, lines in hits
        ],
    }


def citation_json(citation: Citation) -> Json:
    """Return a citation as one JSON object; `lines` are those of the file as received."""
    return {
        "document": citation.document_id,
        "provision": citation.provision_id,
        "label": citation.label,
        "page": citation.page,
        "lines": list(citation.lines),
        "quote": citation.quote,
        "validity": citation.validity,
        "digest": citation.digest,
    }
