"""Cite any span of a document, with how the provision it stands in holds on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.locator import Locator
from corpus.model import Document, Span, TextOrigin
from corpus.register import REGISTER
from corpus.store import Corpus
from corpus.validity import validity_of
from retrieval.citation import Citation
from retrieval.citing import cite
from retrieval.compare.model import Conflict

_SCANNED = " Có văn bản là bản quét: hãy đối chiếu với bản gốc."


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says at a span, told in words that name the thing alone."""

    document: Document
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Placing:
    """What citations of a comparison are made by: the day, and the corpus that knows regulations.

    `names` are what readers tell documents by, by their ids.
    """

    on: date
    corpus: Corpus
    names: Mapping[str, str] = field(default_factory=dict)

    def cite(self, document: Document, span: Span, *, at: Locator | None = None) -> Citation:
        """Return the citation of a span, named by its provision, else by that it begins in."""
        named = (p for p in document.provisions if p.locator == at) if at else iter(())
        begun = (p for p in document.provisions if p.span.overlaps(span))
        provision = next(named, None) or next(begun)
        citation = replace(cite(document, provision, span), digest=document.is_digest(span))
        if document.id == REGISTER:
            return citation
        validity = validity_of(
            document.source, citation.provision_id, self.corpus.legislation, on=self.on
        )
        return replace(citation, validity=validity.words)

    def doubted(self, about: str, said: Iterable[Said]) -> Conflict:
        """Return a conflict of numbers or days, which a scan may have been misread for."""
        told = list(said)
        scanned = any(one.document.origin is not TextOrigin.DIGITAL for one in told)
        return self.conflict(about + (_SCANNED if scanned else ""), told)

    def conflict(self, about: str, said: Iterable[Said]) -> Conflict:
        """Return the conflict of what documents say, each said once, with its citation."""
        once: dict[tuple[str, str], Said] = {}
        for one in said:
            once.setdefault((one.document.id, one.words), one)
        return Conflict(
            about=about,
            values=tuple(f"{self._name(one.document)}: {one.words}" for one in once.values()),
            citations=tuple(self.cite(one.document, one.span) for one in once.values()),
        )

    def _name(self, document: Document) -> str:
        return self.names.get(document.id, document.source.issuer)
