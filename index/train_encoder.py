"""Train the encoder that ships: a static sentence-transformers model over Vietnamese syllables.

    python -m index.train_encoder --texts FOLDER [--seconds 720] [--out index/encoder_model]

FOLDER holds qa_pairs.jsonl.xz, phapdien.jsonl.xz and tlnb_legal.txt.xz.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.encoder import SHIPPED_ENCODER


def main(arguments: Sequence[str] | None = None) -> int:
    """Read texts, choose the vocabulary, train, and save the model in half precision."""
    options = _options(arguments)
    os.environ.update(HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    # torch and sentence-transformers take seconds to import: only once there is work for them
    from index.training import batches, damage, loop, syllables, texts  # noqa: PLC0415

    pairs = [
        list(texts.questions(options.texts)),
        list(texts.statutes(options.texts)),
        list(texts.pages(options.texts)),
    ]
    sys.stderr.write(f"pairs: {[len(p) for p in pairs]}\n")
    counts = syllables.count_syllables(
        text for source in pairs for pair in source for text in (pair.asking, pair.answering)
    )
    vocabulary = syllables.choose_vocabulary(counts, size=options.tokens)
    tokenizer = syllables.make_tokenizer(vocabulary)
    sources = [
        batches.Source(*batches.tokenize(tokenizer, source), share=share, cloze=cloze)
        for source, share, cloze in zip(pairs, options.shares, (0.1, 0.35, 0.0), strict=True)
    ]
    generator = np.random.default_rng(options.seed)
    stream = batches.batches(
        sources,
        size=options.batch,
        damage=damage.Damage(vocabulary, generator=generator),
        generator=generator,
    )
    vectors = loop.initial_vectors(
        counts, vocabulary, dimension=options.dimension, seed=options.seed
    )
    model = loop.train(tokenizer, vectors, stream, seconds=options.seconds, rate=options.rate)
    loop.save(model, options.out)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SHIPPED_ENCODER)
    parser.add_argument("--seconds", type=float, default=720)
    parser.add_argument("--dimension", type=int, default=256)
    parser.add_argument("--tokens", type=int, default=13000)
    parser.add_argument("--batch", type=int, default=768)
    parser.add_argument("--rate", type=float, default=0.005)
    parser.add_argument("--shares", type=float, nargs=3, default=(0.35, 0.4, 0.25))
    parser.add_argument("--seed", type=int, default=20241121)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
