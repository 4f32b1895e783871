"""Keep what one visitor compares, in the page's address too, so that it can be shared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from corpus.facts.model import Attribute
from corpus.model import Kind, Source
from corpus.register import REGISTER
from corpus.store import Corpus
from retrieval.compare.attributes import DEFAULT

# Where the citations of this page stand: it has one table.
POSITION = 0
_CHOICE = "compare-choice"
_DOCUMENTS, _ATTRIBUTES, _QUESTIONS = "documents", "attributes", "question"
_DIFFERING, _APART = "differing", "ungrouped"
_ALL_PLANS = "plans"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is compared: ids of documents in their order, attributes, questions in own words.

    `differing` shows only what differs; `grouped` puts documents under their province where each
    has a row of its own.
    """

    documents: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = DEFAULT
    questions: tuple[str, ...] = ()
    differing: bool = False
    grouped: bool = True


def choice(sources: Sequence[Source]) -> Choice:
    """Return what the address says is compared; where it says nothing, what was so last."""
    if _DOCUMENTS not in st.query_params:
        kept: Choice = st.session_state.get(_CHOICE, Choice())
        return kept
    named = st.query_params[_DOCUMENTS]
    documents = plans(sources) if named == _ALL_PLANS else tuple(filter(None, named.split(",")))
    return Choice(
        documents=tuple(dict.fromkeys(documents)),
        attributes=_attributes(st.query_params.get(_ATTRIBUTES)),
        questions=tuple(dict.fromkeys(st.query_params.get_all(_QUESTIONS))),
        differing=_DIFFERING in st.query_params,
        grouped=_APART not in st.query_params,
    )


def keep(chosen: Choice, sources: Sequence[Source]) -> None:
    """Keep what is compared for the next run, and write it into the address."""
    st.session_state[_CHOICE] = chosen
    told: dict[str, str | list[str]] = {}
    whole = len(chosen.documents) > 1 and set(chosen.documents) == set(plans(sources))
    told[_DOCUMENTS] = _ALL_PLANS if whole else ",".join(chosen.documents)
    if chosen.attributes != DEFAULT:
        told[_ATTRIBUTES] = ",".join(chosen.attributes)
    if chosen.questions:
        told[_QUESTIONS] = list(chosen.questions)
    told |= {_DIFFERING: "1"} if chosen.differing else {}
    told |= {} if chosen.grouped else {_APART: "1"}
    if chosen == Choice():
        told = {}
    if {name: st.query_params.get_all(name) for name in st.query_params} != _as_lists(told):
        st.query_params.from_dict(told)


def set_widget(key: str, value: object) -> None:
    """Have a widget stand as the choice does; one that does so already is left to its visitor.

    Set anyway, it would lose what was clicked in it since.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def without_question(chosen: Choice, question: str) -> Choice:
    """Return the same choice without one of its questions."""
    return replace(chosen, questions=tuple(q for q in chosen.questions if q != question))


def comparable(corpus: Corpus) -> tuple[Source, ...]:
    """Return the documents that can be compared: all but the register of validity."""
    return tuple(d.source for d in corpus.documents if d.id != REGISTER)


def plans(sources: Sequence[Source]) -> tuple[str, ...]:
    """Return the ids of all plans, in the order of the corpus."""
    return tuple(source.id for source in sources if source.kind is Kind.PLAN)


def in_order(attributes: Sequence[Attribute]) -> tuple[Attribute, ...]:
    """Return attributes in the order in which a plan settles them.

    >>> [name.value for name in in_order([Attribute.BUDGET, Attribute.PERIOD])]
    ['period', 'budget']
    """
    return tuple(name for name in Attribute if name in attributes)


def _attributes(named: str | None) -> tuple[Attribute, ...]:
    """Return the attributes that an address names; those it does not know are left out."""
    if named is None:
        return DEFAULT
    return tuple(name for name in Attribute if name.value in named.split(","))


def _as_lists(told: dict[str, str | list[str]]) -> dict[str, list[str]]:
    return {name: [value] if isinstance(value, str) else value for name, value in told.items()}
