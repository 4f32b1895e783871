"""The app's page over the canned engine, for looking at it in a real browser."""

from canned_engine import CannedEngine

from ui import chat, engine

engine.open_engine = CannedEngine  # type: ignore[assignment]  # the one place that opens it
chat.show()
