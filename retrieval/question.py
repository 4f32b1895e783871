"""Hold one question as read by itself: its words, its scope, and what it refers to."""

from dataclasses import dataclass

from corpus.references.model import Target
from retrieval.comparing import manner_of, means_all
from retrieval.following import Asking
from retrieval.intent import intent_of, without_source
from retrieval.model import UNCORRECTED, Correction, Intent, Manner
from retrieval.referring import Referred
from retrieval.scope import Scope


@dataclass(frozen=True, slots=True)
class Read:
    """A question read by itself: written out and restored, its scope, what it refers to.

    What the reader set right is so, whatever the words say.
    """

    restored: str
    scope: Scope
    referred: Referred
    correction: Correction = UNCORRECTED

    @property
    def intent(self) -> Intent:
        """What it asks for, as it is said, else in the documents' words."""
        said = intent_of(without_source(self.restored))
        worded = intent_of(self.scope.rest) if said is Intent.OTHER else said
        return self.correction.intent or worded

    @property
    def manner(self) -> Manner:
        """How it wants to be answered, by its words alone."""
        return self.correction.manner or manner_of(self.restored)

    @property
    def asking(self) -> Asking:
        """The question as the next ones see it."""
        return Asking(self.restored, self.scope.rest, bool(self.documents or self.missing))

    @property
    def names_any(self) -> bool:
        """Whether its words name documents, held or not."""
        return bool(self.scope.documents or self.referred.documents or self.scope.missing)

    @property
    def is_apart(self) -> bool:
        """Whether it names its documents one by one, unless the reader wants one answer."""
        return self.scope.apart and self.correction.manner is not Manner.SINGLE

    @property
    def means_all(self) -> bool:
        """Whether, where it names no plan, it is about each of them."""
        return means_all(self.restored) or self.correction.manner is Manner.COMPARE

    @property
    def is_placed(self) -> bool:
        """Whether the reader chose the documents that it is about."""
        return self.correction.documents is not None

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that the reader chose, else that it names: by place, issuer or number."""
        if self.correction.documents is not None:
            return self.correction.documents
        return self.scope.documents or self.referred.documents

    @property
    def missing(self) -> tuple[str, ...]:
        """The places and plans that it names and there are not, unless the reader chose others."""
        return () if self.is_placed else self.scope.missing

    @property
    def provisions(self) -> tuple[Target, ...]:
        """The provisions that it refers to, of the documents that it is about."""
        return tuple(t for t in self.referred.provisions if t.document in self.documents)
