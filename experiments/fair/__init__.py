"""A fair race: every contender at the best rate that a search finds for it, all searches under the same budget."""

from experiments.fair.budget import BUDGET as BUDGET
from experiments.fair.search import Search as Search
from experiments.fair.search import Settings as Settings
from experiments.fair.search import search as search
from experiments.fair.search import with_best_rates as with_best_rates
