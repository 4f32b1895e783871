"""The app over plans and decrees that state days, for looking at it in a real browser."""

from dated_engine import DatedEngine

from ui import engine, pages

engine.open_engine = DatedEngine  # type: ignore[assignment]  # the one place that opens it
pages.run()
