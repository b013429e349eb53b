"""Networks: small ones whose weights the same update rules train, many at once where many are asked for."""
