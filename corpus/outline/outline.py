"""Choose the outline that fits a document's kind: a law's articles or a plan's sections."""

from corpus.model import Kind, Provision
from corpus.outline.law import outline_law
from corpus.outline.plan import outline_plan

# Kinds that are written in articles; codes, ordinances and consolidated texts are of no other kind.
_LEGAL = frozenset(
    {Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.DECISION, Kind.RESOLUTION, Kind.OTHER}
)


def outline_document(document_id: str, kind: Kind, text: str) -> tuple[Provision, ...]:
    """Return the provisions of a document's text, in order; their own spans tile the text.

    A document of a legal kind without any article is outlined as a plan.
    """
    articles = outline_law(document_id, text) if kind in _LEGAL else ()
    return articles or outline_plan(document_id, text)
