"""Name every way an index can fail to open; each message says what, where and the way out.

IndexFault
├── MissingIndex   no index has been built there
├── StaleIndex     the corpus or the format has changed since it was built
├── ForeignIndex   built with another encoder
├── BrokenIndex    a file of it is missing, cut short or changed
├── OccupiedFolder the folder holds files that are no index
└── EncoderFault   the encoder itself cannot be loaded
"""


class IndexFault(Exception):  # noqa: N818  (the tree reads as the docstring draws it)
    """Anything that keeps an index from being used."""


class MissingIndex(IndexFault):
    """No index has been built in the folder."""


class StaleIndex(IndexFault):
    """The corpus or the format has changed since the index was built."""


class ForeignIndex(IndexFault):
    """The index was built with another encoder."""


class BrokenIndex(IndexFault):
    """A file of the index is missing, cut short or changed."""


class OccupiedFolder(IndexFault):
    """The folder where an index should be written holds files that are no index."""


class EncoderFault(IndexFault):
    """The encoder's model cannot be loaded from where it should be."""
