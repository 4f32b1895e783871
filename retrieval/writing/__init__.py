"""Let a chat model rephrase an answer, and keep of its words what stands in the quotes."""
