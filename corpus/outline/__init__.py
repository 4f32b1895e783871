"""From a document's lines to its provisions: paragraphs, the outlines of laws and of plans."""
