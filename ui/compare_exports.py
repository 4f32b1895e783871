"""Offer a comparison as files: a workbook, a paper to print, separated values."""

from collections.abc import Callable

import streamlit as st

from retrieval.compare.files import entries_sheet, paper_of, sheets_of
from retrieval.compare.model import Comparison
from retrieval.exports.docx import docx_bytes
from retrieval.exports.separated import csv_bytes
from retrieval.exports.xlsx import xlsx_bytes
from ui import conversation
from ui.compare_words import CompareWords

_OFFICE = "application/vnd.openxmlformats-officedocument"


def draw_exports(comparison: Comparison, own: CompareWords) -> None:
    """Draw a button for each kind of file; a file is made when its button is clicked."""
    day = conversation.day_chosen()
    _button(
        own.excel,
        "xlsx",
        f"{_OFFICE}.spreadsheetml.sheet",
        lambda: xlsx_bytes(sheets_of(comparison, on=day)),
        own,
    )
    _button(
        own.word,
        "docx",
        f"{_OFFICE}.wordprocessingml.document",
        lambda: docx_bytes(paper_of(comparison, on=day)),
        own,
    )
    _button(own.csv, "csv", "text/csv", lambda: csv_bytes(entries_sheet(comparison)), own)


def _button(
    label: str, ending: str, mime: str, made: Callable[[], bytes], own: CompareWords
) -> None:
    st.download_button(
        label,
        made,
        file_name=f"{own.file_name}.{ending}",
        mime=mime,
        key=f"compare-{ending}",
        help=own.exports.format(form=label),
        icon=":material/download:",
        on_click="ignore",
    )
