"""Write documents and their entries as plain values, for JSON."""

from dataclasses import asdict, fields
from datetime import date
from enum import Enum

from corpus.model import Document, Source


def source_json(source: Source) -> dict[str, object]:
    """Return an entry with every field; dates in ISO form, what is not stated null or empty."""
    return {field.name: _plain(getattr(source, field.name)) for field in fields(source)}


def document_json(document: Document) -> dict[str, object]:
    """Return a document's entry, where its text comes from, and its outline with its own words.

    `lines` of a provision are 1-based lines of the source file as received.
    """
    return {
        **source_json(document.source),
        "sha256": document.sha256,
        "origin": document.origin.value,
        "pages": [asdict(page) | {"origin": page.origin.value} for page in document.pages],
        "outline": [
            {
                "id": provision.locator.id,
                "label": provision.locator.label,
                "lines": list(document.line_range(provision.span)),
                "text": provision.span.of(document.text).strip(),
            }
            for provision in document.provisions
        ],
    }


def text_json(document: Document) -> dict[str, object]:
    """Return a document's text and every line with its page, box (in points) and confidence."""
    return {
        "id": document.id,
        "file": document.source.file,
        "text": document.text,
        "lines": [
            {
                "number": line.number,
                "page": line.page,
                "box": asdict(line.box) if line.box else None,
                "text": line.text,
                "received": line.received,
                "confidence": line.confidence,
            }
            for line in document.lines
        ],
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
