"""From a question to a cited answer: understand, search, fuse, read, cite."""
