"""Second order: the models of second-order methods, their convergence, and what they cost."""
