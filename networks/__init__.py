"""Networks: small ones, trained by the same optimizers as the two weights of a landscape."""
