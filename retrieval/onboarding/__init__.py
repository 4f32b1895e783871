"""What a new officer reads first: the path through law, decrees and plans, and its words."""
