"""The values that a checklist is made of: what goes into a dossier, and what is to be known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.legislation import Regulation
from retrieval.citation import Statement
from retrieval.compare.model import Entry


class Aspect(StrEnum):
    """What is to be known of a dossier beside its contents, in the order that officers need it."""

    RECEIVER = "receiver"
    CHANNEL = "channel"
    DEADLINE = "deadline"
    COPIES = "copies"
    FORM = "form"
    PROPOSER = "proposer"
    APPRAISER = "appraiser"
    AUTHORITY = "authority"
    QUOTA = "quota"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that belongs into a dossier, and the forms that are named for it."""

    entry: Entry
    forms: tuple[Entry, ...] = ()

    @property
    def key(self) -> str:
        """A name that no other item has, the same as long as the text is the same."""
        cited = self.entry.citation
        return f"{cited.document_id}/{cited.provision_id}/{cited.start}"


@dataclass(frozen=True, slots=True)
class Contents:
    """What one provision wants in a dossier: the words that open its list, and the list."""

    lead: Entry
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A rule that is none on the day, and what says so: what ended or replaced it."""

    rule: Entry
    notes: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything to be ready and known before a dossier is handed in, as it is on a day.

    `subject` is the award, or the title of the plan with the id `document`.  `general` is what a
    higher regulation wants: of a plan that lists nothing itself, or beside the lists of a
    regulation below it.  `criteria` are the places of what the award is given for; `notes` say how
    the texts have changed by the day; `unheld` are the regulations that took the place of past
    ones and whose own lists the corpus does not hold.
    """

    subject: str
    on: date
    contents: tuple[Contents, ...]
    details: Mapping[Aspect, tuple[Entry, ...]]
    document: str | None = None
    general: tuple[Contents, ...] = ()
    criteria: tuple[Entry, ...] = ()
    notes: tuple[Statement, ...] = ()
    past: tuple[Past, ...] = ()
    unheld: tuple[Regulation, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Contents, ...]:
        """The lists to go by: its own, else the general ones."""
        return self.contents or self.general

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything to tick, in the order of the lists."""
        return tuple(item for contents in self.shown for item in contents.items)

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What is to be known of the dossier; how many may be proposed is a matter of plans."""
        return tuple(a for a in Aspect if self.document or a is not Aspect.QUOTA)

    @property
    def silent(self) -> tuple[Aspect, ...]:
        """What the documents do not say."""
        return tuple(aspect for aspect in self.aspects if not self.details.get(aspect))
