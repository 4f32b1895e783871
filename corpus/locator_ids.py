"""Write a path of steps as a locator id, and read one back.

What a part of an id means depends on what stands before it: "iii" is a section where it stands
first; under an article a clause is "k3" and point đ is "dd", elsewhere they are "3" and "đ".
As "k1" is a clause and "p1" a paragraph, the points k1 and p1 that amendments insert are "k-1"
and "p-1".
"""

import re

from corpus.steps import Step, StepKind, Steps

_WHOLE = {StepKind.OPENING: "mo-dau", StepKind.CLOSING: "ket", StepKind.ATTACHED: "kem-theo"}
_COUNTED = {StepKind.DASH: "-", StepKind.PLUS: "+", StepKind.PARAGRAPH: "p"}
_NAMED = {
    StepKind.PART: "phan-",
    StepKind.CHAPTER: "chuong-",
    StepKind.SUBSECTION: "tieu-muc-",
    StepKind.SECTION: "muc-",
    StepKind.APPENDIX: "phu-luc",
    StepKind.FORM: "mau-",
}
_ARTICLE = re.compile(r"d(\d+)([a-z]*)")
_CLAUSE = re.compile(r"k(\d+)([a-z]*)")
_INSERTED, _INSERTED_ID = re.compile(r"^([kp])(\d+)$"), re.compile(r"^([kp])-(\d+)$")
_SUB_CLAUSE = re.compile(r"\d+[a-zđ]?")


def id_of(steps: Steps) -> str:
    """Return a path as an id, outermost first.

    >>> id_of((Step(StepKind.ARTICLE, "24"), Step(StepKind.CLAUSE, "1"), Step(StepKind.POINT, "đ")))
    'd24.k1.dd'
    """
    return ".".join(
        _name(step, steps[:place]) + (f"~{step.occurrence}" if step.occurrence > 1 else "")
        for place, step in enumerate(steps)
    )


def steps_of(text: str) -> Steps:
    """Return the path that an id names; raises LocatorError for anything else."""
    steps: Steps = ()
    for part in text.split("."):
        name, _, occurrence = part.partition("~")
        count = int(occurrence) if occurrence.isdecimal() else 1
        kind, value = _parsed(name, steps)
        steps = (*steps, Step(kind, value, count))
    return steps


def _name(step: Step, above: Steps) -> str:
    if step.kind in _WHOLE:
        return _WHOLE[step.kind]
    if step.kind in _COUNTED:
        return _COUNTED[step.kind] + step.value
    if step.kind is StepKind.ARTICLE:
        return "d" + _ascii(step.value)
    if step.kind is StepKind.CLAUSE:
        last = step.value.rpartition(".")[2]
        top_of_article = _in_article(above) and "." not in step.value
        return "k" + _ascii(last) if top_of_article else last
    if step.kind is StepKind.POINT:
        letter = _INSERTED.sub(r"\1-\2", step.value)
        return _ascii(letter) if _in_article(above) else letter
    return _named(step, above)


def _named(step: Step, above: Steps) -> str:
    value = step.value.lower()
    if step.kind is StepKind.SECTION and not above and not value.isdecimal():
        return value
    if step.kind is StepKind.APPENDIX:
        return "-".join(filter(None, (_NAMED[step.kind], value)))
    return _NAMED[step.kind] + value.replace(".", "-")


def _parsed(name: str, above: Steps) -> tuple[StepKind, str]:
    """Return the kind and the value of one part of an id."""
    for kind, whole in _WHOLE.items():
        if name == whole:
            return kind, ""
    for kind, prefix in _COUNTED.items():
        if len(name) > 1 and name.startswith(prefix) and name[1:].isdecimal():
            return kind, name[1:]
    for kind, prefix in _NAMED.items():
        if name.startswith(prefix):
            return kind, _value(kind, name.removeprefix(prefix))
    if not above:
        return _first(name)
    return _item(name, above)


def _value(kind: StepKind, text: str) -> str:
    if kind is StepKind.FORM:
        return text.replace("-", ".")
    return text.removeprefix("-").upper() if kind is StepKind.APPENDIX else text.upper()


def _first(name: str) -> tuple[StepKind, str]:
    if (article := _ARTICLE.fullmatch(name)) is not None:
        return StepKind.ARTICLE, article[1] + _letters(article[2])
    if _SUB_CLAUSE.fullmatch(name):
        return StepKind.CLAUSE, name
    return StepKind.SECTION, name.upper()


def _item(name: str, above: Steps) -> tuple[StepKind, str]:
    if _in_article(above) and (clause := _CLAUSE.fullmatch(name)) is not None:
        return StepKind.CLAUSE, clause[1] + _letters(clause[2])
    if _SUB_CLAUSE.fullmatch(name):
        upper = above[-1].value if above[-1].kind is StepKind.CLAUSE else ""
        return StepKind.CLAUSE, f"{upper}.{name}" if upper else name
    letter = _INSERTED_ID.sub(r"\1\2", name)
    return StepKind.POINT, _letters(letter) if _in_article(above) else letter


def _in_article(above: Steps) -> bool:
    return bool(above) and above[0].kind is StepKind.ARTICLE


def _ascii(value: str) -> str:
    return value.replace("đ", "dd")


def _letters(value: str) -> str:
    return value.replace("dd", "đ")
