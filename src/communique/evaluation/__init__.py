"""Evaluation: readings against gold annotations, and the agreement of those who annotate."""

from communique.evaluation.agreement import Agreement, agree
from communique.evaluation.counts import MEASURES, wilson
from communique.evaluation.figures import Bin, Evaluation, Figure, Slice, evaluate
from communique.evaluation.gold import Fault, Gold, GoldReport, find_gold
from communique.evaluation.score import Difference, Scored, score

__all__ = [
    "MEASURES",
    "Agreement",
    "Bin",
    "Difference",
    "Evaluation",
    "Fault",
    "Figure",
    "Gold",
    "GoldReport",
    "Scored",
    "Slice",
    "agree",
    "evaluate",
    "find_gold",
    "score",
    "wilson",
]
