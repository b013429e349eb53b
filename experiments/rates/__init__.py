"""Learning rates: what each did, who is sensitive, and the edge of stability."""
