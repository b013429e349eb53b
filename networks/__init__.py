"""Networks: small ones whose weights the same update rules train, many at once where many are asked for."""

from experiments import backend as backend  # first: it sets JAX up before anything compiles
