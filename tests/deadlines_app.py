"""The page of deadlines alone under the settings that every page has, without a browser."""

from ui import conversation, deadlines
from ui.sidebar import draw_settings

if __name__ == "__main__":
    draw_settings(conversation.words_chosen())
    deadlines.show()
