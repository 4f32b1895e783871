"""Weights of reading that a test makes up, so that it holds whatever was learned last."""

from collections.abc import Mapping

from retrieval.confidence import FEATURES as SIGNS
from retrieval.passage_features import FEATURES
from retrieval.reader import Weights

NOTHING: Mapping[str, float] = {}


def weights(
    passage: Mapping[str, float] = NOTHING,
    *,
    confidence: Mapping[str, float] = NOTHING,
    least: float = 0.0,
) -> Weights:
    """Return weights by which what is not named is worth nothing."""
    return Weights(_filled(passage, FEATURES), _filled(confidence, SIGNS), least)


def _filled(worth: Mapping[str, float], names: tuple[str, ...]) -> Mapping[str, float]:
    unknown = worth.keys() - set(names)
    assert not unknown, f"no feature: {unknown}"
    return {**dict.fromkeys(names, 0.0), **worth}
