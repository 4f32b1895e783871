"""What a document says of itself in its head and foot: number, issuer, places, day, signer."""
