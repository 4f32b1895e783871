"""Read the names of the elements that a provision lists."""

import re

from corpus.normalize import words
from retrieval.onboarding.lookup import Place, unmarked

# What follows explains the element or ends it.
_NAME_ENDS = re.compile(r"[;:.](?:\s|$)|\s(?:là|gồm|bao gồm)\s")
_LONGEST = 16


def elements(place: Place) -> tuple[str, ...]:
    """Return the names of what stands right under a provision; long ones are left out."""
    names = (name_of(child) for child in place.children)
    return tuple(name for name in names if name)


def name_of(place: Place) -> str:
    """Return how an element is called, empty where its text gives no short name.

    What runs on behind a colon after a clause of its own ("có xác nhận, do …, về: …") is none.
    """
    text = unmarked(place.own)
    found = _NAME_ENDS.search(text)
    name = text[: found.start()] if found else text
    cut = found is not None and found[0].startswith(":") and "," in name
    fits = 0 < len(words(name)) <= _LONGEST and "\n" not in name
    return name if fits and not cut else ""
