"""Experiments: what is run, and what came of it."""

from experiments import backend as backend  # first: it sets JAX up before anything compiles
from experiments.contender import Contender
from experiments.evaluations import Evaluations
from experiments.experiment import Experiment
from experiments.refusal_words import sentence
from experiments.refusals import sentences
from experiments.result import Result
from experiments.run import run
from experiments.sweep import Sweep, sweep
from experiments.trajectory import Trajectory
from quantities import Refused

__all__ = ["Contender", "Evaluations", "Experiment", "Result", "Sweep", "Trajectory", "run", "sentences", "sweep"]

Refused.in_words = staticmethod(sentence)  # what str() of a refusal shows, in pydantic's message, too
