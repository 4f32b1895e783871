"""Check, from what a reader sees alone, that an answer says nothing its quotes do not say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.errors import UnknownDocument
from corpus.model import Span
from corpus.store import Corpus
from corpus.validity import State, validity_of
from eval.matching import contains, plain
from eval.model import Cited, Place, Reply

# A number with all that is written to it: "75", "06/8/2024", "1.000.000", "153/KH-UBND".
_NUMBER = re.compile(r"\w*\d(?:[\w.,/:-]*\w)?%?")
_WORD = re.compile(r"\w+")
# The share of a rephrased line's words that stand in its quote; the others join them.
_REPHRASED = 0.7
# "chưa rõ hiệu lực" says nothing, "thực hiện theo quy định" neither.
_SAYS_SO = re.compile(
    r"(?:hết|không còn|chưa có|chưa|ngưng) hiệu lực"
    r"|(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi)"
    r"|từ ngày [\d/]+ thực hiện theo"
)


def faults(reply: Reply, corpus: Corpus) -> tuple[str, ...]:
    """Return one sentence for everything misgrounded in a reply; none for a sound one.

    Counted are the lines of an answer that stand in no quote (a line may open with the issuer of a
    cited document and a colon), the numbers, dates and document numbers of any text that stand in
    no quote, and the quotes that do not stand in the lines that they cite.  Texts are compared
    after runs of blanks are made one.  The message of a refusal is no sentence of a document.
    A line that a chat model wrote need not stand in a quote as it is: every name and nearly every
    word of it has to stand in one quote.  That a document is silent stands in no quote either: it
    is a fault where the document is cited.
    """
    said = replace(reply, text=reply.text.removeprefix(reply.silence))
    return (
        *_silence(reply, corpus),
        *_lines(said, corpus),
        *_numbers(said),
        *_quotes(reply, corpus),
    )


def anachronism(reply: Reply, corpus: Corpus, *, on: date) -> bool:
    """Whether an answer rests on what does not simply hold on a day and says so nowhere.

    Ended, suspended, not begun, replaced or amended is what others know of a document or, where
    nobody does, what its first and last day say; one of unknown days is taken to be in force.
    """
    return any(
        _state(cited.place, corpus, on) not in (State.IN_FORCE, State.UNKNOWN)
        and not _says_so(cited, reply)
        for cited in reply.citations
        if _held(cited.place, corpus)
    )


def _silence(reply: Reply, corpus: Corpus) -> Iterator[str]:
    """Yield a fault for every issuer said to be silent all of whose documents are cited."""
    cited, rest = {c.place.document for c in reply.citations}, plain(reply.silence)
    by_issuer: dict[str, set[str]] = {}
    for document in corpus.documents:
        by_issuer.setdefault(plain(document.source.issuer), set()).add(document.id)
    # The longest name first: "Văn phòng UBND tỉnh" stands in that of a province's office.
    for issuer in sorted(by_issuer, key=len, reverse=True):
        if contains(rest, issuer):
            rest = rest.replace(issuer, "")
            if by_issuer[issuer] <= cited:
                yield f"said to be silent, and cited: {issuer}"


def _lines(reply: Reply, corpus: Corpus) -> Iterator[str]:
    if not reply.answered:
        return
    quotes = [_spaced(cited.quote) for cited in reply.citations]
    leads = {
        f"{corpus.document(cited.place.document).source.issuer}: "
        for cited in reply.citations
        if _held(cited.place, corpus)
    }
    for line in filter(str.strip, reply.text.splitlines()):
        says = _rephrases if _is_rephrased(line, leads, reply) else _stands
        if not any(
            says(_spaced(said), quote) for said in _without(line, leads) for quote in quotes
        ):
            yield f"the line stands in no quote: {line}"


def _is_rephrased(line: str, leads: set[str], reply: Reply) -> bool:
    return any(said in reply.rephrased for said in _without(line, leads))


def _stands(said: str, quote: str) -> bool:
    return said in quote


def _rephrases(said: str, quote: str) -> bool:
    """Whether all names of a line, its first word aside, and nearly all its words are a quote's."""
    words, quoted = _WORD.findall(said), set(_WORD.findall(quote))
    lower = {word.casefold() for word in quoted}
    names = {word for word in words[1:] if word[0].isupper()}
    known = sum(word.casefold() in lower for word in words)
    return names <= quoted and known >= _REPHRASED * len(words)


def _without(line: str, leads: set[str]) -> Sequence[str]:
    """Return the line as it is, and without a lead that it opens with."""
    return [line, *(line.removeprefix(lead) for lead in leads if line.startswith(lead))]


def _numbers(reply: Reply) -> Iterator[str]:
    for number in dict.fromkeys(_NUMBER.findall(reply.text)):
        if not any(contains(cited.quote, number) for cited in reply.citations):
            yield f"the number stands in no quote: {number}"


def _quotes(reply: Reply, corpus: Corpus) -> Iterator[str]:
    for cited in reply.citations:
        quote = _spaced(cited.quote)
        if not quote or quote not in _source_text(cited.place, corpus):
            first, last = cited.place.lines
            place = f"{cited.place.document}, lines {first}-{last}"
            yield f"the quote does not stand in {place}: {quote}"


def _source_text(place: Place, corpus: Corpus) -> str:
    """Return what the document says in the lines of a place; nothing for a place there is not."""
    if not _held(place, corpus):
        return ""
    document = corpus.document(place.document)
    first, last = place.lines
    spans = [line.span for line in document.lines if first <= line.number <= last]
    if not spans:
        return ""
    return _spaced(Span(spans[0].start, spans[-1].end).of(document.text))


def _held(place: Place, corpus: Corpus) -> bool:
    try:
        corpus.document(place.document)
    except UnknownDocument:
        return False
    return True


def _state(place: Place, corpus: Corpus, on: date) -> State:
    source = corpus.document(place.document).source
    return validity_of(source, place.provision, corpus.legislation, on=on).state


def _says_so(cited: Cited, reply: Reply) -> bool:
    said = [cited.validity or "", reply.text, *reply.warnings]
    return any(_SAYS_SO.search(plain(words)) for words in said)


def _spaced(text: str) -> str:
    return " ".join(text.split())
