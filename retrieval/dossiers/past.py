"""Tell which rules are none on a day, what ended them and what took their place."""

from collections.abc import Sequence

from corpus.legislation import Regulation, What
from corpus.model import Document
from retrieval.citation import Statement
from retrieval.compare.model import Entry
from retrieval.dossiers.entries import Day
from retrieval.dossiers.model import Contents, Past
from retrieval.standing import Told, told


def past_rules(gone: Sequence[Entry], day: Day) -> tuple[Past, ...]:
    """Return each place that is no rule on the day once, with what is said of its end."""
    places = {(e.citation.document_id, e.citation.provision_id): e for e in reversed(gone)}
    return tuple(_past(entry, day) for entry in reversed(places.values()))


def changes_told(entries: Sequence[Entry], day: Day) -> Told:
    """Return what is said of changes of the texts that entries stand in, without the entries."""
    own = [Statement("", entry.citation.quote, entry.citation) for entry in entries]
    notes = told(own, day.corpus, on=day.on)
    said = tuple(note for note in notes.statements if note not in own)
    return Told(said, notes.warnings)


def unheld(
    documents: Sequence[Document], telling: Sequence[Contents], day: Day
) -> tuple[Regulation, ...]:
    """Return what took the place of regulations by a day and lists nothing that is held."""
    held = {one.lead.citation.document_id for one in telling}
    ids = {document.id for document in documents}
    known = (
        day.corpus.legislation.regulation(change.by or "")
        for change in day.corpus.legislation.changes
        if change.what is What.ENDS and change.on <= day.on and change.of in ids
    )
    return tuple(dict.fromkeys(new for new in known if new and new.id not in held))


def _past(entry: Entry, day: Day) -> Past:
    notes = changes_told([entry], day)
    return Past(entry, notes.statements, notes.warnings)
