"""Name every way that retrieval cannot do as it is told; each message says what and the way out.

RetrievalFault
├── ChatModelFault   a setting of the chat model cannot be used
└── UnwritableFile   a file that was asked for cannot be written
"""


class RetrievalFault(Exception):  # noqa: N818  (named as the index's are)
    """Anything that keeps questions from being answered as the settings ask for."""


class ChatModelFault(RetrievalFault):
    """A setting of the chat model that cannot be used."""


class UnwritableFile(RetrievalFault):
    """A file that was asked for cannot be written."""
