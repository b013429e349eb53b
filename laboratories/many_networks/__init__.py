"""The Many networks page: hundreds of small networks at once, and what they have in common."""
