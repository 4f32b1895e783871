"""Gather the terms that regulations in force define, and the field's short forms."""

import re
from collections.abc import Iterator
from datetime import date

from corpus.model import Kind, Span
from corpus.normalize import fold, words
from corpus.store import Corpus
from retrieval.citing import quote
from retrieval.lexicon import lexicon
from retrieval.onboarding.lookup import Place, articles, in_force, unled, unmarked
from retrieval.onboarding.model import Definition, Glossary, Lookup
from retrieval.standing import dated

_KINDS = (Kind.LAW, Kind.DECREE, Kind.CIRCULAR)
_DEFINING = "Giải thích từ ngữ"
# "Thi đua là hoạt động …", "Bộ, ban, ngành, tỉnh bao gồm …"; our digests write a colon.
_DEFINES = re.compile(r"^(?P<term>[^:;.\n]+?)(?: là(?=[ :])|: | bao gồm | gồm | chỉ các )")
_CALLED = re.compile(r"^Cụm từ ")
_LONGEST_TERM = 9


def glossary_on(day: date, corpus: Corpus) -> Glossary:
    """Return the definitions in force on a day and all short forms, each in order of letters."""
    known = sorted(definitions(corpus, on=day), key=lambda own: fold(own.term))
    short = sorted(lexicon().abbreviations.items(), key=lambda pair: fold(pair[0]))
    return Glossary(tuple(known), dict(short))


def definitions(corpus: Corpus, *, on: date) -> tuple[Definition, ...]:
    """Return what regulations in force define, in their order; of one term the first."""
    found = (
        definition
        for kind in _KINDS
        for article in articles(Lookup(kind, _DEFINING), corpus, on=on)
        for place in in_force((article, *article.under), corpus, on=on)
        for definition in _defined(place, corpus, on)
    )
    return tuple({fold(own.term): own for own in reversed(tuple(found))}.values())[::-1]


def matching(glossary: Glossary, typed: str) -> Glossary:
    """Return the part of a glossary that a reader means, typed with or without diacritics.

    >>> matching(Glossary(abbreviations={"TĐKT": "thi đua khen thưởng"}), "thi dua").abbreviations
    {'TĐKT': 'thi đua khen thưởng'}
    """
    wanted = fold(typed).split()

    def fits(*texts: str) -> bool:
        held = fold(" ".join(texts))
        return all(word in held for word in wanted)

    return Glossary(
        tuple(own for own in glossary.definitions if fits(own.term, own.statement.text)),
        {short: long for short, long in glossary.abbreviations.items() if fits(short, long)},
    )


def _defined(place: Place, corpus: Corpus, on: date) -> Iterator[Definition]:
    """Yield what each line of a provision's own text defines."""
    start = place.provision.span.start
    for line in place.own.splitlines(keepends=True):
        term = _term(line)
        if term:
            span = Span(start, start + len(line))
            said = unled(dated([quote(place.document, place.provision, span)], corpus, on=on))
            yield Definition(term, said[0])
        start += len(line)


def _term(line: str) -> str:
    """Return the term that a line defines, empty where it defines none."""
    found = _DEFINES.match(_CALLED.sub("", unmarked(line)))
    term = found["term"].strip(" “”") if found else ""
    known = 0 < len(words(term)) <= _LONGEST_TERM
    return term if known and not term.startswith(("Điều ", "Phần còn lại")) else ""
