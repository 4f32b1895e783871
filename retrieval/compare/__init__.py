"""Lay documents side by side, attribute by attribute, and find where they contradict."""
