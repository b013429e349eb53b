"""Verdicts: where each run ended and why, read off what it did."""

from experiments.verdicts.kinds import Verdict as Verdict
from experiments.verdicts.kinds import VerdictKind as VerdictKind
from experiments.verdicts.kinds import Why as Why
from experiments.verdicts.verdict import verdicts as verdicts
