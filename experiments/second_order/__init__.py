"""Second-order methods, step by step: what they believe, how fast they converge, what that costs."""
