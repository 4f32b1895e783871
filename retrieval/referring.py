"""Find which regulations and provisions a question refers to, and which of them there are not."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.locator import Locator
from corpus.model import Kind, Span
from corpus.normalize import words
from corpus.references.finding import find_references
from corpus.references.library import Library
from corpus.references.model import Named, Outcome, Reference, Resolution, Target
from corpus.references.resolving import Home, resolve
from corpus.steps import StepKind
from retrieval.model import Fault, Reason

# Tells which provisions were spoken of before.
Answered = Callable[[], Sequence[Target]]

_FAULTS = {
    Outcome.NOT_HELD: Reason.NOT_IN_CORPUS,
    Outcome.NO_SUCH_PROVISION: Reason.SILENT,
    Outcome.UNSTATED: Reason.NOT_IN_CORPUS,
}
_NOWHERE = "không văn bản nào trong kho có {words}"
# What a question says around a reference when it asks for the provision itself.
_ASKS_FOR_IT = re.compile(
    r"quy|định|nội|dung|nói|ghi|nêu|viết|là|như|thế|thì|còn|vậy|đó|ấy|nào|gì|ra|sao|về|cho|xin|xem|hỏi|trích|đọc"
    r"|toàn|văn|bản|nguyên|luật|điều|khoản|điểm|này|mẫu|em|tôi|mình|với|giúp|ạ|của|ở|trong|có|những",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Referred:
    """What a question refers to: held documents by number, held provisions; `spans` are the words.

    `fault` says what it refers to and there is not, None where there is everything.
    """

    documents: tuple[str, ...] = ()
    provisions: tuple[Target, ...] = ()
    fault: Fault | None = None
    spans: tuple[Span, ...] = ()
    named: Named | None = None


def referred(
    question: str,
    library: Library,
    *,
    on: date,
    before: Named | None,
    standing: Answered = tuple,
) -> Referred:
    """Return what a question refers to on a day; `before` is the document named earlier.

    Places named without a document are of the one that the question names elsewhere, or that was
    named before; clauses and points named without an article are of the first of the provisions
    that `standing` tells were spoken of, where it is one of an article.
    """
    references = [r for r in find_references(question) if not _is_plan(r)]
    named = _only(r.document for r in references if r.document and not r.document.this)
    home = named or before
    found = [
        (one, resolve(_at_home(one, home), library, home=_standing_in(one, standing), on=on))
        for one in references
    ]
    held = [(r, x) for r, x in found if _is_held(r, x)]
    targets = [target for _, resolution in held for target in resolution.targets]
    return Referred(
        documents=tuple(dict.fromkeys(target.document for target in targets)),
        provisions=tuple(dict.fromkeys(t for t in targets if t.provision)),
        fault=next(_faults(found, question), None),
        spans=tuple(reference.span for reference, _ in held),
        named=named,
    )


def asks_for_it(question: str, spans: Sequence[Span]) -> bool:
    """Whether a question asks for what it refers to itself, and for nothing in particular of it.

    >>> asks_for_it("Điều 24 quy định gì?", [Span(0, 7)])
    True
    """
    return all(_ASKS_FOR_IT.fullmatch(word) for word in words(without(question, spans)))


def without(question: str, spans: Sequence[Span]) -> str:
    """Return a question with blanks where the spans were.

    >>> without("Điều 24 quy định gì?", [Span(0, 7)])
    '        quy định gì?'
    """
    kept = list(question)
    for span in spans:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return "".join(kept)


def _is_plan(reference: Reference) -> bool:
    """Whether a plan is meant: which one, its place and issuer tell."""
    return reference.document is not None and reference.document.kind is Kind.PLAN


def _is_held(reference: Reference, resolution: Resolution) -> bool:
    """Whether a reference leads to held texts; a law's bare name keeps no search to it."""
    if resolution.outcome is Outcome.DOCUMENT:
        return reference.document is not None and reference.document.number is not None
    named = reference.document is not None
    return resolution.outcome is Outcome.PROVISIONS or (
        resolution.outcome is Outcome.CANDIDATES and (named or bool(reference.paths))
    )


def _faults(found: Sequence[tuple[Reference, Resolution]], question: str) -> Iterator[Fault]:
    for reference, resolution in found:
        reason = _FAULTS.get(resolution.outcome)
        if reason is None or (resolution.outcome is Outcome.UNSTATED and not reference.paths):
            continue
        said = resolution.missing or (_NOWHERE.format(words=reference.span.of(question)),)
        yield Fault(reason, f"{'; '.join(said)}.")


def _at_home(reference: Reference, home: Named | None) -> Reference:
    """Return a reference to places with the document that they are of."""
    lost = reference.document is None or reference.document.this
    return replace(reference, document=home) if home and lost else reference


def _standing_in(reference: Reference, standing: Answered) -> Home | None:
    """Return the provision that a clause named without article or document is of, None for others.

    "Khoản này" in a question points to nothing by itself: it is what was spoken of, too.
    """
    document, kinds = reference.document, {p.kind for path in reference.paths for p in path}
    if not kinds or StepKind.ARTICLE in kinds or (document is not None and not document.this):
        return None
    target = next(iter(standing()), None)
    if target is None or target.provision is None:
        return None
    steps = Locator.from_id(target.provision).steps
    is_law = steps[0].kind is StepKind.ARTICLE
    return Home(target.document, target.provision) if is_law else None


def _only(named: Iterator[Named]) -> Named | None:
    """Return the one document that is named, None where it is none or several."""
    found = list(dict.fromkeys(named))
    return found[0] if len(found) == 1 else None
