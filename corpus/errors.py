"""Name every way the corpus can fail, so that a caller can say what, where and the way out.

CorpusError
├── SourceError        a file or its catalogue entry cannot be used as it is
├── UnknownDocument    an id or file name that the corpus does not hold
├── DownloadError      an address may not be asked, or did not give a whole file
│   └── Unreachable    no connection to its host came about
├── LocatorError       a locator that cannot be parsed
└── RestorationError   the restoration weights are missing or foreign
"""


class CorpusError(Exception):
    """Anything the corpus could not do; the message says what, where and the way out."""


class SourceError(CorpusError):
    """A source file or its catalogue entry cannot be used as it is."""


class UnknownDocument(CorpusError):  # noqa: N818  (the tree reads as the docstring draws it)
    """An id or a file name that the corpus does not hold."""


class DownloadError(CorpusError):
    """An address that may not be asked, or that did not give a whole file."""


class Unreachable(DownloadError):  # noqa: N818  (the tree reads as the docstring draws it)
    """A host to which no connection came about; `origin` is its scheme, name and port."""

    def __init__(self, origin: str) -> None:
        super().__init__(f"không nối được tới {origin}")
        self.origin = origin


class LocatorError(CorpusError):
    """A locator's id or label that cannot be parsed."""


class RestorationError(CorpusError):
    """The restoration weights are missing or foreign."""
