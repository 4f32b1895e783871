"""Name every way the corpus can fail, so that a caller can say what, where and the way out.

CorpusError
├── SourceError        a file or its catalogue entry cannot be used as it is
├── UnknownDocument    an id or file name that the corpus does not hold
├── LocatorError       a locator that cannot be parsed
└── RestorationError   the restoration weights are missing or foreign
"""


class CorpusError(Exception):
    """Anything the corpus could not do; the message says what, where and the way out."""


class SourceError(CorpusError):
    """A source file or its catalogue entry cannot be used as it is."""


class UnknownDocument(CorpusError):  # noqa: N818  (the tree reads as the docstring draws it)
    """An id or a file name that the corpus does not hold."""


class LocatorError(CorpusError):
    """A locator's id or label that cannot be parsed."""


class RestorationError(CorpusError):
    """The restoration weights are missing or foreign."""
