"""Scripts that were exported before `experiments.names` had its name import it from here."""

from experiments.names import names as names
