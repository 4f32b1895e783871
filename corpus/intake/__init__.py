"""Take files into a corpus and out of it, wholly or not at all."""
