"""How the shipped encoder is trained; nothing here is needed to search."""
