"""What the documents say: files in, provisions with their places out; knows nothing of search."""
