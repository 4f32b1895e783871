"""From files as received to lines of text: one file a format."""
