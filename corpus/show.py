"""Print one document: python -m corpus.show ID | --source FILENAME [--text] [--json].

With --references: what it refers to, and what refers to it.

Exit status: 0; 1 no such document, or its file cannot be read; 2 the corpus cannot be used.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.errors import CorpusError, RestorationError, UnknownDocument
from corpus.facts.finding import facts_of
from corpus.facts.telling import facts_json, facts_told
from corpus.intake.naming import safe_name
from corpus.intake.records import document_json, source_json, text_json
from corpus.legislation import read_legislation
from corpus.missing import articles_named, missing_articles
from corpus.model import Document, Source
from corpus.reading import read_document
from corpus.references.graph import read_graph
from corpus.references.library import Library
from corpus.references.telling import references_json, references_told
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS, open_corpus


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    asked = _parser().parse_args(arguments)
    try:
        sources = read_catalogue(asked.corpus)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2
    try:
        source = find(sources, document_id=asked.id, file=asked.source)
        if asked.references:
            shown = _references(source, asked.corpus, as_json=asked.json)
        else:
            document = read_document(source, asked.corpus, restorer=Restorer.load())
            shown = _shown(document, asked.corpus, text=asked.text, as_json=asked.json)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2 if isinstance(error, RestorationError) else 1
    sys.stdout.write(shown + "\n")
    return 0


def find(sources: Sequence[Source], *, document_id: str | None, file: str | None) -> Source:
    """Return a source by its id or by the name of its file, as stored or as it was received.

    Raises UnknownDocument, naming what the corpus holds.
    """
    for source in sources:
        if document_id == source.id or (file and source.file in (file, safe_name(file))):
            return source
    known = ", ".join(source.file if file else source.id for source in sources)
    raise UnknownDocument(f"không có văn bản '{file or document_id}'; trong kho có: {known}")


def _references(source: Source, folder: Path, *, as_json: bool) -> str:
    corpus = open_corpus(folder)
    library = Library.of(corpus.documents, corpus.legislation)
    graph = read_graph(corpus.documents, library)
    if as_json:
        return json.dumps(references_json(source.id, graph, library), ensure_ascii=False)
    return references_told(source.id, graph, library)


def _shown(document: Document, folder: Path, *, text: bool, as_json: bool) -> str:
    if as_json and text:
        return json.dumps(text_json(document), ensure_ascii=False)
    if text:
        return document.text
    missing = missing_articles(document, read_legislation(folder))
    if as_json:
        told = document_json(document) | {
            "missing_articles": missing,
            "facts": facts_json(document, facts_of(document)),
        }
        return json.dumps(told, ensure_ascii=False)
    stated = source_json(document.source).items()
    entry = [f"{name}: {_words(value)}" for name, value in stated if value not in (None, [], "")]
    if missing:
        entry.append(f"Chưa có trong kho: {articles_named(missing)}")
    parts = [f"{p.locator.label}: {p.span.of(document.text).strip()}" for p in document.provisions]
    facts = facts_told(document, facts_of(document))
    return "\n".join([*entry, "", *facts, "", *parts])


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.show", description="In ra một văn bản trong kho."
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", help="mã văn bản")
    which.add_argument("--source", metavar="TÊN_TỆP", help="tên tệp gốc thay cho mã")
    parser.add_argument("--text", action="store_true", help="chỉ in phần chữ")
    parser.add_argument(
        "--references", action="store_true", help="in ra văn bản viện dẫn đâu, và đâu viện dẫn nó"
    )
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    parser.add_argument("--json", action="store_true", help="in ra một văn bản JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
