"""Networks: many minima, equal weights, rare features, batches."""
