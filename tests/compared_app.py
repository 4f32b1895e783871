"""The app's pages over a hundred made plans, for looking at them in a real browser."""

import streamlit as st
from compared_engine import ComparedEngine

from ui import engine, pages

PLANS = 100


@st.cache_resource(show_spinner=False)
def _open() -> ComparedEngine:
    """Return the engine, made at the first call only."""
    return ComparedEngine(PLANS)


if __name__ == "__main__":
    engine.open_engine = _open  # type: ignore[assignment]  # the one place that opens it
    pages.run()
