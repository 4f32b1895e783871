"""Turn Vietnamese that lost its diacritics, in a scan or in typing, back into Vietnamese."""
