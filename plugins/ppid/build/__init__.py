"""Names outputs: what is to be written where, from what."""
