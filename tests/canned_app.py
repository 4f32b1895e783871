"""The app's page over the canned engine, for looking at it in a real browser."""

from canned_engine import CannedEngine

from ui import engine, pages

engine.open_engine = CannedEngine  # type: ignore[assignment]  # the one place that opens it
if __name__ == "__main__":
    pages.run()
