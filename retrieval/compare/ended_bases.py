"""Find regulations that have ended by a day and that local documents still rest on."""

import re
from collections.abc import Iterator, Sequence

from corpus.legislation import Change, Regulation
from corpus.model import Level, Span
from corpus.normalize import fold
from corpus.register import REGISTER, written
from corpus.store import Corpus
from retrieval.cautions import ended_by, is_meant, is_number_of
from retrieval.compare.cited import Cited
from retrieval.compare.model import Conflict
from retrieval.compare.placing import Placing, Said
from retrieval.register import quote_change

# A sentence that says so itself does not rest on what it names.
_SAYS_SO = re.compile(r"thay the|bai bo|het hieu luc")


def ended_bases(cited: Sequence[Cited], placing: Placing) -> Iterator[Conflict]:
    """Yield each regulation that has ended by the day and that local documents rest on."""
    resting = [one for one in cited if _rests(one)]
    for regulation in placing.corpus.legislation.regulations:
        change = ended_by(regulation, placing.corpus.legislation, on=placing.on)
        own = [one for one in resting if change and _is(one, regulation)]
        if change and own:
            day = written(change.on)
            about = f"{regulation.name} hết hiệu lực từ {day}, nhưng vẫn được viện dẫn."
            said = [Said(one.document, one.span, f"viện dẫn {regulation.name}") for one in own]
            yield placing.conflict(about, [*said, *_registered(change, placing.corpus)])


def _rests(cited: Cited) -> bool:
    """Whether a local document goes by what it cites."""
    text = cited.document.text
    start = text.rfind("\n", 0, cited.span.start) + 1
    end = text.find("\n", cited.span.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    return cited.document.source.level is not Level.CENTRAL and not _SAYS_SO.search(fold(paragraph))


def _is(cited: Cited, regulation: Regulation) -> bool:
    """Whether a number as cited is that of a regulation, and of its year where it names none."""
    if not is_number_of(cited.number, regulation):
        return False
    named = re.search(r"/\d{4}/", regulation.number) is not None
    year = regulation.issued.year if regulation.issued else None
    return (named or cited.year == year) and is_meant(regulation, cited.document.source)


def _registered(change: Change, corpus: Corpus) -> Iterator[Said]:
    if (statement := quote_change(change, corpus)) is not None:
        span = Span(statement.citation.start, statement.citation.end)
        words = f"hết hiệu lực từ {written(change.on)}"
        yield Said(corpus.document(REGISTER), span, words)
