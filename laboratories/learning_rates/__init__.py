"""Learning rates: which is best, which optimizer is sensitive, and the edge of stability."""
