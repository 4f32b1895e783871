"""Say a path as JSON for scripts and as text for a terminal."""

from typing import Any

from retrieval.citation import Citation, Statement
from retrieval.onboarding.model import Path, Quiz, Reading, Said, Step

Json = dict[str, Any]


def path_json(path: Path) -> Json:
    """Return a path as one JSON object; words of ours stand under "vi" and "en"."""
    return {
        "on": path.on.isoformat(),
        "notes": [_statement_json(statement) for statement in path.notes],
        "steps": [_step_json(step) for step in path.steps],
    }


def path_text(path: Path) -> str:
    """Return a path as text: each step with its quotes, their places, its quizzes."""
    parts = [_step_text(number, step) for number, step in enumerate(path.steps, start=1)]
    notes = "".join(f"! {statement.text}\n" for statement in path.notes)
    return notes + "\n" + "\n".join(parts)


def _step_json(step: Step) -> Json:
    return {
        "id": step.id,
        "title": _said_json(step.title),
        "minutes": step.minutes,
        "readings": [_reading_json(reading) for reading in step.readings],
        "questions": list(step.questions),
        "quizzes": [_quiz_json(quiz) for quiz in step.quizzes],
        "missing": [_said_json(missing) for missing in step.missing],
        "left_out": step.left_out,
    }


def _reading_json(reading: Reading) -> Json:
    statements = [_statement_json(statement) for statement in reading.statements]
    lead = _said_json(reading.lead)
    return {"lead": lead, "document": reading.document, "statements": statements}


def _quiz_json(quiz: Quiz) -> Json:
    return {
        "id": quiz.id,
        "question": _said_json(quiz.question),
        "quoted": quiz.quoted,
        "options": list(quiz.options),
        "right": quiz.right,
        "statement": _statement_json(quiz.statement),
    }


def _said_json(said: Said) -> Json:
    return {"vi": said.vi, "en": said.en}


def _statement_json(statement: Statement) -> Json:
    citation = statement.citation
    return {
        "quote": statement.text,
        "document": citation.document_id,
        "provision": citation.provision_id,
        "label": citation.label,
        "lines": list(citation.lines),
        "validity": citation.validity,
        "digest": citation.digest,
    }


def _step_text(number: int, step: Step) -> str:
    lines = [f"Bước {number}. {step.title.vi} (khoảng {step.minutes} phút)", step.lead.vi, ""]
    for reading in step.readings:
        lines += [f"* {': '.join(filter(None, (reading.document, reading.lead.vi)))}"]
        lines += [line for statement in reading.statements for line in _quote_lines(statement)]
    lines += [f"? {question}" for question in step.questions]
    lines += [line for quiz in step.quizzes for line in _quiz_lines(quiz)]
    silent = "văn bản không nêu" if step.of_place and step.readings else "chưa có trong kho"
    lines += [f"- {silent}: {missing.vi}" for missing in step.missing]
    return "\n".join(lines) + "\n"


def _quote_lines(statement: Statement) -> list[str]:
    quote = "\n    ".join(statement.text.splitlines())
    lead = [f"    {statement.lead}:"] if statement.lead else []
    return [*lead, f"    {quote}", f"    [{_place(statement.citation)}]"]


def _quiz_lines(quiz: Quiz) -> list[str]:
    options = [f"  ({'x' if option == quiz.right else ' '}) {option}" for option in quiz.options]
    asked = f"{quiz.question.vi} {quiz.quoted}".strip()
    return [f"# {asked}", *options, f"    [{_place(quiz.statement.citation)}]"]


def _place(citation: Citation) -> str:
    validity = f"; {citation.validity}" if citation.validity else ""
    return f"{citation.document_id}, {citation.label}{validity}"
