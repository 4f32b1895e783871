"""Name documents, places and days as an officer would."""

from datetime import date

from corpus.model import Kind, Source
from retrieval.citation import Citation
from ui.words import Words


def document_name(source: Source, words: Words) -> str:
    """Return a document's short name: its kind and number, its kind and issuer, or its title.

    One of no known kind, as the register of validity, goes by its title.
    """
    if source.kind is Kind.OTHER and not source.number:
        return source.title
    kind = source.kind.value
    kind = kind[:1].upper() + kind[1:]
    if source.number:
        return words.numbered_document.format(kind=kind, number=source.number)
    return words.issued_document.format(kind=kind, issuer=source.issuer)


def full_name(source: Source, words: Words) -> str:
    """Return a document's short name with its issuer, said once."""
    name = document_name(source, words)
    return f"{name} ({source.issuer})" if source.number else name


def lines_name(lines: tuple[int, int], words: Words) -> str:
    """Return the name of a range of lines, both ends included."""
    first, last = lines
    pattern = words.one_line if first == last else words.several_lines
    return pattern.format(first=first, last=last)


def place_name(citation: Citation, words: Words) -> str:
    """Return the name of a citation's page, where the file has pages, and of its lines."""
    lines = lines_name(citation.lines, words)
    return lines if citation.page is None else f"{words.page.format(page=citation.page)}, {lines}"


def citation_name(number: int, citation: Citation, source: Source, words: Words) -> str:
    """Return what the button of a citation reads: its number, document, provision and place."""
    return words.citation.format(
        number=number,
        document=document_name(source, words),
        label=citation.label,
        lines=place_name(citation, words),
    )


def day_name(day: date) -> str:
    """Return a day as plans write it.

    >>> day_name(date(2024, 5, 28))
    '28/5/2024'
    """
    return f"{day.day}/{day.month}/{day.year}"
