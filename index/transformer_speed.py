"""Measure how fast a small transformer could embed: `python -m index.transformer_speed`.

The encoder that ships has to embed 5,000 chunks a second on two cores.  This says, before any hour
of training, what the smallest transformer worth training would reach; its weights are random.
"""

import sys
import time

_LAYERS, _WIDTH, _HEADS = 4, 256, 4
_TERMS, _LENGTH, _CHUNKS = 24_000, 64, 256


def main() -> int:
    """Print the chunks of 64 terms that it embeds in a second."""
    import torch  # noqa: PLC0415  (seconds to import)
    from transformers import BertConfig, BertModel  # noqa: PLC0415

    shape = BertConfig(
        vocab_size=_TERMS,
        hidden_size=_WIDTH,
        num_hidden_layers=_LAYERS,
        num_attention_heads=_HEADS,
        intermediate_size=4 * _WIDTH,
    )
    model = BertModel(shape)
    model.train(mode=False)
    chunks = torch.randint(0, _TERMS, (_CHUNKS, _LENGTH))
    with torch.inference_mode():
        model(chunks[:1])
        started = time.perf_counter()
        for batch in torch.split(chunks, 64):
            model(batch)
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{_LAYERS} layers of {_WIDTH}: {_CHUNKS / seconds:.0f} chunks a second\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
