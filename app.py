"""Open the Streamlit pages; nothing else."""

import streamlit as st

from ui import chat

st.navigation([st.Page(chat.show, title="Hỏi đáp", url_path="chat", default=True)]).run()
