"""How provisions become searchable: chunks, an encoder, vectors and BM25 behind one manifest."""
