"""Tell what changed in the years before a day, and what is known to come after it."""

from collections.abc import Iterable, Sequence
from datetime import date

from corpus.legislation import Change, What
from corpus.model import Kind, Span
from corpus.register import written
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.onboarding.lookup import unled
from retrieval.onboarding.model import Quiz, Reading, Said
from retrieval.onboarding.quizzes import quiz_of
from retrieval.register import held, quote_change, quote_provision
from retrieval.standing import dated

_YEARS = 2
_BEGUN = Said("Văn bản mới, trong hai năm trước ngày này", "New in the two years before this day")
_ENDED = Said(
    "Hết hiệu lực, được sửa đổi, thay thế trong hai năm ấy",
    "Ended, amended or replaced in those two years",
)
_COMING = Said("Đã biết là sẽ đổi sau ngày này", "Known to change after this day")
_SAYING = Said("Điều khoản nói điều đó", "The provisions that say so")
_WHEN = Said("{name} hết hiệu lực từ ngày nào?", "From which day is {name} no longer in force?")
_BY = Said("Văn bản nào thay thế {name}?", "Which document replaced {name}?")
_ASK_WHETHER = "{name} còn hiệu lực không?"
_ASK_WHAT = "{name} thay thế những {kind} nào?"
_QUIZZES = 2


def read_changes(corpus: Corpus, *, on: date) -> tuple[Reading, ...]:
    """Return the register's sentences on what changed and what will, and the provisions behind."""
    past = _past(corpus, on)
    begun = [change for change in past if change.what is What.BEGINS]
    others = [change for change in past if change.what is not What.BEGINS]
    come = [change for change in _told(corpus) if change.on > on]
    rules = [quote_provision(change.by, change.at, corpus) for change in others]
    return tuple(
        Reading(lead, tuple(dict.fromkeys(unled(dated(said, corpus, on=on)))))
        for lead, said in (
            (_BEGUN, [_with_title(change, corpus) for change in begun]),
            (_ENDED, _sentences(others, corpus)),
            (_SAYING, [rule for rule in rules if rule]),
            (_COMING, _sentences(come, corpus)),
        )
        if said
    )


def quiz_changes(corpus: Corpus, *, on: date) -> tuple[Quiz, ...]:
    """Return quizzes on the regulations that ended last: when each did, and what replaced it."""
    told = _told(corpus)
    ended = _ended(corpus, on)[:_QUIZZES]
    made = (quiz for change in ended for quiz in _quizzes(change, told, corpus))
    return tuple(quiz for quiz in made if quiz)


def ask_of_changes(corpus: Corpus, *, on: date) -> tuple[str, ...]:
    """Return questions to try: whether what ended last still holds, what came in its place."""
    known = corpus.legislation
    ended = _ended(corpus, on)[:_QUIZZES]
    pairs = [(known.regulation(c.of), known.regulation(c.by or "")) for c in ended]
    questions = [_ASK_WHETHER.format(name=of.name) for of, _ in pairs if of]
    questions += [_ASK_WHAT.format(name=by.name, kind=by.kind) for _, by in pairs[:1] if by]
    return tuple(questions)


def _ended(corpus: Corpus, on: date) -> list[Change]:
    """Return what ended in the years before a day: held texts first, of those the latest first."""
    ended = [c for c in _past(corpus, on) if c.what is What.ENDS and c.by]
    return sorted(ended, key=lambda change: held(change.of, corpus) is None)


def _quizzes(change: Change, told: Iterable[Change], corpus: Corpus) -> tuple[Quiz | None, ...]:
    known = corpus.legislation.regulation(change.of)
    by = corpus.legislation.regulation(change.by or "")
    said = quote_change(change, corpus)
    if known is None or by is None or said is None:
        return ()
    (said,) = unled([said])
    days = [written(other.on) for other in told]
    others = (r for r in corpus.legislation.regulations if r.id not in (change.of, change.by))
    kin = sorted(others, key=lambda r: (r.kind is not by.kind, r.kind is Kind.LAW))
    names = [regulation.name for regulation in kin]
    return (
        quiz_of(f"het-{change.of}", _named(_WHEN, known.name), written(change.on), days, said),
        quiz_of(f"thay-{change.of}", _named(_BY, known.name), by.name, names, said),
    )


def _named(question: Said, name: str) -> Said:
    return Said(question.vi.format(name=name), question.en.format(name=name))


def _told(corpus: Corpus) -> Sequence[Change]:
    """Return the changes that the register has a sentence of, in the order of their days."""
    return [c for c in corpus.legislation.changes if quote_change(c, corpus)]


def _past(corpus: Corpus, on: date) -> list[Change]:
    """Return the changes of the years before a day, the latest first."""
    since = date(on.year - _YEARS, on.month, min(on.day, 28))
    return [change for change in reversed(_told(corpus)) if since <= change.on <= on]


def _with_title(change: Change, corpus: Corpus) -> Statement:
    """Return the register's sentence, with the title of the regulation where it stands above it."""
    (said,) = _sentences([change], corpus)
    document = corpus.document(said.citation.document_id)
    above = [p for p in document.provisions if p.span.end <= said.citation.start][-1:]
    regulation = corpus.legislation.regulation(change.of)
    for provision in above:
        if regulation and regulation.title in provision.span.of(document.text):
            return quote(document, provision, Span(provision.span.start, said.citation.end))
    return said


def _sentences(changes: Iterable[Change], corpus: Corpus) -> list[Statement]:
    said = (quote_change(change, corpus) for change in changes)
    return [statement for statement in said if statement]
