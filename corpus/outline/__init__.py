"""From a document's lines to its provisions: markers, paragraphs, the plan's outline."""
