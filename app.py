"""Open the Streamlit pages; nothing else."""

from ui import pages

pages.run()
