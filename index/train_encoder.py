"""Train the encoder that ships: a static sentence-transformers model over syllables and pairs.

    python -m index.train_encoder --texts FOLDER [--steps 1500] [--out index/encoder_model]

FOLDER holds qa_pairs.jsonl.xz, phapdien.jsonl.xz, phapluat8.txt.xz and tlnb_legal.txt.xz.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.encoder import SHIPPED_ENCODER

if TYPE_CHECKING:
    from index.training.batches import Numbered, Source, Terms

# Share of a batch and share of cloze questions.
_MIXTURE = {
    "questions": (0.4, 0.2),
    "statutes": (0.35, 0.5),
    "laws": (0.1, 0.5),
    "pages": (0.15, 0.2),
}
# Hard negatives are looked for among these; of the statutes' headings, for so many.
_POOLED = ("questions", "statutes", "laws")
_MINED = 25_000
# The share of a vector's numbers, the leading ones, that are trained to serve alone too.
_LEADING = 0.4


def main(arguments: Sequence[str] | None = None) -> int:
    """Read texts, choose the vocabulary, mine negatives, train, and save the model."""
    options = _options(arguments)
    os.environ.update(HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    # torch and sentence-transformers take seconds to import: only once there is work for them
    from index.training import loop, vocabulary  # noqa: PLC0415
    from index.training.batches import batches, number  # noqa: PLC0415
    from index.training.texts import SOURCES  # noqa: PLC0415

    generator = np.random.default_rng(options.seed)
    read = {name: list(passages(options.texts)) for name, passages in SOURCES.items()}
    _say(f"passages: { ({name: len(passages) for name, passages in read.items()}) }")
    texts = [(p.asking, p.heading, *p.sentences) for p in chain.from_iterable(read.values())]
    counts = vocabulary.count_terms(texts)
    terms = vocabulary.choose_vocabulary(counts, pairs=options.pairs)
    numbers = {term: n for n, term in enumerate(terms)}
    numbered = {name: [number(p, numbers) for p in passages] for name, passages in read.items()}
    _say(f"terms: {len(terms)}; looking for hard negatives")
    sources = list(_sources(numbered, terms=len(terms), generator=generator))
    model = loop.train(
        vocabulary.make_tokenizer(terms),
        loop.starting_rows(
            np.array([counts[term] for term in terms]),
            texts=len(texts),
            dimension=options.dimension,
            generator=generator,
        ),
        batches(sources, size=options.batch, generator=generator),
        steps=options.steps,
        rate=options.rate,
        dimensions=[options.dimension, int(options.dimension * _LEADING)],
    )
    loop.save(model, options.out)
    return 0


def _sources(
    numbered: Mapping[str, "Sequence[Numbered]"], *, terms: int, generator: np.random.Generator
) -> "Iterator[Source]":
    """Yield the sources of training batches, those of the pool with hard negatives."""
    from index.training.batches import Source  # noqa: PLC0415
    from index.training.negatives import mine  # noqa: PLC0415

    pool = [passage for name in _POOLED for passage in numbered[name]]
    mined = mine(_asked(numbered, generator), pool, terms=terms)
    before = 0
    for name, (share, cloze) in _MIXTURE.items():
        passages = numbered[name]
        negatives = {n: mined[before + n] for n in range(len(passages)) if before + n in mined}
        yield Source(passages, share, cloze, negatives if name in _POOLED else {})
        before += len(passages) if name in _POOLED else 0


def _asked(
    numbered: Mapping[str, "Sequence[Numbered]"], generator: np.random.Generator
) -> "Iterator[tuple[int, Terms]]":
    """Yield positions in the pool and what asks for them; of the statutes, a drawn part."""
    before = 0
    for name in _POOLED:
        passages = numbered[name]
        drawn = generator.permutation(len(passages))[: _MINED if name == "statutes" else None]
        for position in sorted(drawn.tolist()):
            passage = passages[position]
            yield before + position, np.concatenate([passage.asking, passage.heading])
        before += len(passages)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SHIPPED_ENCODER)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--dimension", type=int, default=640)
    parser.add_argument("--pairs", type=int, default=20_000)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--rate", type=float, default=0.01)
    parser.add_argument("--seed", type=int, default=20241121)
    return parser.parse_args(arguments)


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")


if __name__ == "__main__":
    sys.exit(main())
