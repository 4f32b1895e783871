"""Train the encoder that ships: a static sentence-transformers model over Vietnamese syllables.

    python -m index.train_encoder --texts FOLDER [--steps 3000] [--out index/encoder_model]

FOLDER holds qa_pairs.jsonl.xz, phapdien.jsonl.xz and tlnb_legal.txt.xz.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.encoder import SHIPPED_ENCODER

# Share of a batch, share of cloze pairs and of headed passages: questions, statutes, pages.
_MIXTURE = ((0.35, 0.25, 0.0), (0.4, 0.5, 0.5), (0.25, 0.3, 0.0))


def main(arguments: Sequence[str] | None = None) -> int:
    """Read texts, choose the vocabulary, train, and save the model in half precision."""
    options = _options(arguments)
    os.environ.update(HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    # torch and sentence-transformers take seconds to import: only once there is work for them
    from index.training import batches, initial, loop, syllables, texts  # noqa: PLC0415
    from index.training.damage import Damage  # noqa: PLC0415

    pairs = [list(read(options.texts)) for read in (texts.questions, texts.statutes, texts.pages)]
    sys.stderr.write(f"pairs: {[len(source) for source in pairs]}\n")
    counts = syllables.count_syllables(
        text for source in pairs for pair in source for text in (pair.asking, pair.answering)
    )
    vocabulary = syllables.choose_vocabulary(counts, size=options.tokens)
    tokenizer = syllables.make_tokenizer(vocabulary)
    sources = [
        batches.Source(*batches.tokenize(tokenizer, source), share, cloze, headed)
        for source, (share, cloze, headed) in zip(pairs, _MIXTURE, strict=True)
    ]
    generator = np.random.default_rng(options.seed)
    passages = [passage for source in sources for passage in source.answering]
    start = initial.START[options.start]
    directions = start(passages, vocabulary, dimension=options.dimension, generator=generator)
    lengths = initial.lengths(counts, vocabulary)
    damage = Damage(vocabulary, generator=generator)
    stream = batches.batches(sources, size=options.batch, damage=damage, generator=generator)
    model = loop.train(
        tokenizer, directions * lengths[:, None], stream, steps=options.steps, rate=options.rate
    )
    loop.save(model, options.out)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SHIPPED_ENCODER)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--dimension", type=int, default=256)
    parser.add_argument("--tokens", type=int, default=13000)
    parser.add_argument("--batch", type=int, default=1536)
    parser.add_argument("--rate", type=float, default=0.005)
    parser.add_argument("--start", choices=("random", "passages"), default="passages")
    parser.add_argument("--seed", type=int, default=20241121)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
