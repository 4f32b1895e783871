"""Learn what each feature of a ranking is worth from questions whose evidence is known."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

Matrix = NDArray[np.float64]

# What is always the same spreads no more than rounding makes it.
_NO_SPREAD = 1e-9


@dataclass(frozen=True, slots=True)
class Example:
    """One piece of evidence: the features of every candidate (n, f), and which hold it (n,)."""

    features: Matrix
    right: NDArray[np.bool_]
    weight: float = 1.0


def learn(
    examples: Sequence[Example],
    names: Sequence[str],
    *,
    penalty: float,
    either_sign: Collection[str] = ("length",),
) -> dict[str, float]:
    """Return weights that make the right candidates probable, by name.

    They minimise the mean of -log of the share of exp(score) that the right ones have, with
    `penalty` on their squares after each feature is scaled to a standard deviation of 1.
    Source: Z. Cao and others, "Learning to rank: from pairwise approach to listwise approach",
    2007.  What speaks for a chunk cannot speak against it: no weight is below 0 but those that may
    have `either_sign`.
    """
    spread = np.concatenate([example.features for example in examples]).std(axis=0)
    scale = np.where(spread > _NO_SPREAD, spread, 1.0)
    lists = [(e.features / scale, e.right, e.weight) for e in examples if e.right.any()]
    total = sum(weight for *_, weight in lists)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        value, slope = penalty * float(weights @ weights), 2 * penalty * weights
        for features, right, weight in lists:
            one_value, one_slope = _loss(features, right, weights)
            value += weight / total * one_value
            slope = slope + weight / total * one_slope
        return value, slope

    bounds = [(None, None) if name in either_sign else (0, None) for name in names]
    start = np.zeros(len(names))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return {name: round(float(w), 3) for name, w in zip(names, found / scale, strict=True)}


def learn_probability(
    table: Matrix, right: NDArray[np.bool_], names: Sequence[str], *, penalty: float
) -> dict[str, float]:
    """Return the weights of a logistic regression of `right` (n,) on rows (n, f), by name.

    They minimise the mean log loss with `penalty` on their squares after each feature is scaled to
    a standard deviation of 1; a feature that is always the same (the bias) goes unpunished.
    """
    spread = table.std(axis=0)
    scale = np.where(spread > _NO_SPREAD, spread, 1.0)
    punished = penalty * (spread > _NO_SPREAD)
    rows, sign = table / scale, np.where(right, 1.0, -1.0)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        margins = sign * (rows @ weights)
        slope = -(sign * expit(-margins)) @ rows / len(rows) + 2 * punished * weights
        return float(np.logaddexp(0, -margins).mean() + punished @ weights**2), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 3) for name, w in zip(names, found / scale, strict=True)}


def matrix(columns: Mapping[str, NDArray[np.float32]], names: Sequence[str]) -> Matrix:
    """Return columns (n,) as a matrix (n, f) in the order of the names."""
    return np.stack([columns[name] for name in names], axis=1).astype(np.float64)


def _loss(features: Matrix, right: NDArray[np.bool_], weights: Matrix) -> tuple[float, Matrix]:
    """Return -log of the right candidates' share of exp(score), and its gradient (f,)."""
    scores = features @ weights
    shares = np.exp(scores - scores.max())
    everything, found = shares.sum(), shares[right].sum()
    expected = shares @ features / everything
    expected_right = shares[right] @ features[right] / found
    return float(np.log(everything / found)), expected - expected_right
