"""Lay out what a dossier holds, where it goes and who decides, for an award or for a plan."""
