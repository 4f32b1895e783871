"""Questions with known answers, and the measures that hold the answers against them."""
