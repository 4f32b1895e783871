"""Fetch official texts of regulations: from which addresses, how, and whether they are right."""
