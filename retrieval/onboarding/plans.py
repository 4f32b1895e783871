"""Tell what the plans of a place settle: their periods, deadlines and receivers, all cited."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from corpus.facts.model import Attribute, Fact
from corpus.model import Document, Level
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.filters import Filter
from retrieval.onboarding.model import Quiz, Reading, Said
from retrieval.onboarding.quizzes import quiz_of
from retrieval.standing import dated

Facts = Mapping[str, tuple[Fact, ...]]

_SHOWN = {
    Attribute.PERIOD: Said("Thời gian thực hiện", "Period"),
    Attribute.SUBMISSION_DEADLINE: Said("Hạn nộp hồ sơ", "Deadline for dossiers"),
    Attribute.REPORT_DEADLINE: Said("Hạn báo cáo", "Deadline for reports"),
    Attribute.RECEIVER: Said("Nơi nhận hồ sơ, báo cáo", "Who receives dossiers and reports"),
    Attribute.CHANNEL: Said("Cách nộp", "How to submit"),
}
_ASKED = {
    Attribute.PERIOD: Said("Theo {plan}, thời gian thực hiện là khi nào?", "When does {plan} run?"),
    Attribute.SUBMISSION_DEADLINE: Said(
        "Theo {plan}, hạn nộp hồ sơ là khi nào?", "When are dossiers due under {plan}?"
    ),
    Attribute.REPORT_DEADLINE: Said(
        "Theo {plan}, hạn báo cáo là khi nào?", "When are reports due under {plan}?"
    ),
    Attribute.RECEIVER: Said(
        "Theo {plan}, hồ sơ, báo cáo gửi về đâu?", "Where do dossiers and reports go under {plan}?"
    ),
}
_QUIZZES = 4
_NAMED = 2
_NONE = Said("Kế hoạch của {place}", "Plans of {place}")


def places_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the places that have local documents of their own, in the order of the documents."""
    local = (document.source for document in corpus.documents if _is_local(document))
    return tuple(dict.fromkeys(source.places[0] for source in local if source.places))


def plans_of(place: str, corpus: Corpus) -> tuple[Document, ...]:
    """Return the local documents of a place, or of what it became on 01/07/2025."""
    among = Filter(places=frozenset({place}))
    return tuple(d for d in corpus.documents if _is_local(d) and among.allows(d.source))


def read_plans(
    place: str, corpus: Corpus, facts: Facts, *, on: date
) -> tuple[tuple[Reading, ...], tuple[Said, ...]]:
    """Return what the plans of a place settle, and what they do not say."""
    told: list[Reading] = []
    silent: list[Said] = []
    plans = plans_of(place, corpus)
    for plan in plans:
        for attribute, name in _SHOWN.items():
            own = [fact for fact in facts.get(plan.id, ()) if fact.attribute is attribute]
            if own:
                said = [_said(alike, plan) for alike in _alike(own, plan)]
                told.append(Reading(name, dated(said, corpus, on=on), name_of(plan)))
            else:
                silent.append(_under(plan, name))
    missing = () if plans else (_of_place(place),)
    return tuple(told), (*missing, *silent)


def quiz_plans(place: str, corpus: Corpus, facts: Facts, *, on: date) -> tuple[Quiz, ...]:
    """Return quizzes on what each plan of a place settles once, beside what other plans say."""
    made: list[Quiz] = []
    for plan in plans_of(place, corpus):
        for attribute, question in _ASKED.items():
            own = _values(plan, attribute, facts)
            if len({_plain(words) for _, words in own}) != 1:
                continue
            others = [d for d in corpus.documents if _is_local(d) and d.id != plan.id]
            wrong = [words for d in others for _, words in _values(d, attribute, facts)]
            fact, right = own[0]
            (said,) = dated([_said([fact], plan)], corpus, on=on)
            asked = Said(
                question.vi.format(plan=name_of(plan)), question.en.format(plan=name_of(plan))
            )
            quiz = quiz_of(f"{plan.id}-{attribute}", asked, right, wrong, said)
            made += [quiz] if quiz else []
    return tuple(made[:_QUIZZES])


def name_of(plan: Document) -> str:
    """Return how officers name a plan: by its kind, its number where it has one, its issuer."""
    source = plan.source
    number = f" số {source.number}" if source.number else ""
    return f"{source.kind.capitalize()}{number} của {source.issuer}"


def _is_local(document: Document) -> bool:
    return document.source.level is not Level.CENTRAL


def _of_place(place: str) -> Said:
    return Said(_NONE.vi.format(place=place), _NONE.en.format(place=place))


def _under(plan: Document, name: Said) -> Said:
    return Said(f"{name_of(plan)}: {name.vi.lower()}", f"{name_of(plan)}: {name.en.lower()}")


def _alike(facts: Iterable[Fact], plan: Document) -> list[list[Fact]]:
    """Return the facts in groups that say the same in the same words."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(_plain(fact.span.of(plan.text)), []).append(fact)
    return list(groups.values())


def _said(facts: Sequence[Fact], plan: Document) -> Statement:
    """Return what the first of some facts says; whom it and the others hold for goes before it."""
    fact = facts[0]
    provision = next(p for p in plan.provisions if p.locator == fact.locator)
    subjects = list(dict.fromkeys(fact.subject for fact in facts if fact.subject))
    more = f" … (+{len(subjects) - _NAMED})" if len(subjects) > _NAMED else ""
    return replace(quote(plan, provision, fact.span), lead="; ".join(subjects[:_NAMED]) + more)


def _values(document: Document, attribute: Attribute, facts: Facts) -> Sequence[tuple[Fact, str]]:
    own = (fact for fact in facts.get(document.id, ()) if fact.attribute is attribute)
    return [(fact, fact.value.of(document.text)) for fact in own]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
