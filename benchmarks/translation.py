"""Speed of translation beside Argos Translate's own entry point, on a package of the true size.

    python benchmarks/translation.py [--sentences 64] [--beam 4] [--beams 1 2 4]

No package can be shipped for this, so one is made on the spot: the shape of Argos's own (6 + 6 layers, width 512, 32,000 tokens, int8, 60 MB)
with random weights. Its output is noise, its cost is that of a real one: the end of a sentence becomes likelier from token to token, so that
translations are about as long as their sources. Argos's sentence splitter, which downloads a model, is replaced by one that takes each text as
one sentence.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np

WIDTH, INNER, LAYERS, HEADS, VOCABULARY = 512, 2048, 6, 8, 32000
SYLLABLES = [consonant + vowel for consonant in "bdfglmnprstvz" for vowel in "aeiou"]


def sentences(count: int, seed: int = 1) -> list[str]:
    """Invented sentences of 12 to 30 words, all different."""
    rng = random.Random(seed)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(4000)]
    return [" ".join(rng.choices(words, k=rng.randint(12, 30))).capitalize() + "." for _ in range(count)]


def make_package(archive: Path, slope: float) -> Path:
    """Write a package of random weights and the size of Argos's own; the greater the slope, the sooner a translation ends."""
    import io

    import sentencepiece
    from ctranslate2.specs import common_spec, transformer_spec

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences(4000, seed=2)), model_writer=model, vocab_size=VOCABULARY, hard_vocab_limit=False,
        character_coverage=1.0, num_threads=1, minloglevel=2,
    )  # fmt: skip
    pieces = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    vocabulary = [pieces.id_to_piece(i) for i in range(pieces.get_piece_size())]
    vocabulary += [f"▁{n}" for n in range(VOCABULARY - len(vocabulary))]

    rng = np.random.default_rng(0)
    spec = transformer_spec.TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True, activation=common_spec.Activation.RELU)

    def linear(part, rows: int, columns: int) -> None:
        part.weight = (rng.standard_normal((rows, columns)) * (2 / (rows + columns)) ** 0.5).astype(np.float32)
        part.bias = np.zeros(rows, np.float32)

    def norm(part) -> None:
        part.gamma, part.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)

    def attention(part, sizes: list[int]) -> None:
        for piece, rows in zip(part.linear, sizes, strict=True):
            linear(piece, rows, WIDTH)
        norm(part.layer_norm)

    def feed_forward(part) -> None:
        linear(part.linear_0, INNER, WIDTH)
        linear(part.linear_1, WIDTH, INNER)
        norm(part.layer_norm)

    embeddings = (rng.standard_normal((VOCABULARY, WIDTH)) * WIDTH**-0.5).astype(np.float32)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embeddings
    spec.encoder.scale_embeddings = spec.decoder.scale_embeddings = True
    spec.decoder.projection.weight, spec.decoder.projection.bias = embeddings, np.zeros(VOCABULARY, np.float32)
    end = embeddings[vocabulary.index("</s>")]
    place = np.arange(1, 513)[:, None]
    waves = place * np.exp(np.arange(WIDTH // 2)[None] * -math.log(10000) / (WIDTH // 2 - 1))
    drift = slope * place * (end / np.linalg.norm(end))[None]
    spec.decoder.position_encodings.encodings = (np.concatenate([np.sin(waves), np.cos(waves)], 1) + drift).astype(np.float32)
    norm(spec.encoder.layer_norm)
    norm(spec.decoder.layer_norm)
    for layer in spec.encoder.layer:
        attention(layer.self_attention, [3 * WIDTH, WIDTH])
        feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        attention(layer.self_attention, [3 * WIDTH, WIDTH])
        attention(layer.attention, [WIDTH, 2 * WIDTH, WIDTH])
        feed_forward(layer.ffn)
    spec.config.add_source_bos = spec.config.add_source_eos = False
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    metadata = {"package_version": "0.0", "argos_version": "1.9", "from_code": "fr", "from_name": "Noise", "to_code": "en", "to_name": "Noise"}
    with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        spec.save(scratch)
        for file in Path(scratch).iterdir():
            packed.write(file, f"noise/model/{file.name}")
        packed.writestr("noise/sentencepiece.model", model.getvalue())
        packed.writestr("noise/metadata.json", json.dumps(metadata))
    return archive


def timed(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


class OneSentence:
    """In the place of Argos's splitter."""

    def split_sentences(self, text: str) -> list[str]:
        return [text]


def argos_one_by_one(texts: list[str], beam: int) -> tuple[float, list[str]]:
    """``argostranslate.translate.translate`` for each text, in seconds, model loaded beforehand; and what it gave."""
    import argostranslate.settings
    import argostranslate.translate

    argostranslate.settings.beam_size = beam
    argostranslate.translate.MiniSBDSentencizer = lambda package: OneSentence()
    argostranslate.translate.translate("La.", "fr", "en")
    out: list[str] = []
    seconds = timed(lambda: out.extend(argostranslate.translate.translate(text, "fr", "en") for text in texts))
    return seconds, out


def ours(texts: list[str], beam: int, memory: Path | None) -> tuple[float, list[str]]:
    """:func:`timeline.translation.translate` for events with these quotes, model loading, checks and memory included."""
    from timeline.model import Document, Event
    from timeline.translation import translate

    document = Document("a", " ".join(texts), "fr", date(2024, 10, 1))
    events = [Event(document, 0, len(text), text, text) for text in texts]
    out: list[str] = []
    seconds = timed(
        lambda: out.extend(
            e.translation.text
            for e in translate(events, "en", beam=beam, retry=False, cache=memory is not None, memory=memory)
            if e.translation
        )
    )
    return seconds, out


def cost_of_beam(texts: list[str], beam: int, tokens: int = 30) -> float:
    """Seconds to decode as many tokens for each text, whatever the noise would say: what a beam costs."""
    from timeline.translation.engine import BATCH, Engine
    from timeline.translation.packages import installed

    engine = Engine(installed()[0])
    sources = [engine._tokenizer.encode(text) for text in texts]
    length = {"min_decoding_length": tokens, "max_decoding_length": tokens}
    return timed(lambda: engine._translator.translate_batch(sources, beam_size=beam, max_batch_size=BATCH.stop, batch_type="tokens", **length))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=64)
    parser.add_argument("--beam", type=int, default=4, help="beam at which both are compared")
    parser.add_argument("--beams", type=int, nargs="*", default=[1, 2, 4], help="beams whose cost is measured")
    parser.add_argument("--slope", type=float, default=0.3, help="how soon the noise ends; 0.3 gives 20 to 50 tokens")
    options = parser.parse_args()
    texts = sentences(options.sentences)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "packages"
        home.mkdir()
        os.environ["ARGOS_PACKAGES_DIR"] = str(home)
        archive = make_package(Path(scratch) / "noise.argosmodel", options.slope)
        from timeline.translation.install import add

        package = add(archive)
        print(f"package {package.size / 1e6:.0f} MB, {len(texts)} sentences, beam {options.beam}, {os.cpu_count()} processors", flush=True)
        theirs, said = argos_one_by_one(texts, options.beam)
        print(f"argostranslate.translate, one by one  {theirs:8.2f} s  {len(texts) / theirs:8.1f} sentences/s", flush=True)
        memory = Path(scratch) / "memory.sqlite"
        first, made = ours(texts, options.beam, memory)
        print(f"timeline.translation.translate        {first:8.2f} s  {len(texts) / first:8.1f} sentences/s  {theirs / first:.1f} times Argos")
        again, repeated = ours(texts, options.beam, memory)
        print(f"the same from the memory              {again:8.3f} s  {len(texts) / again:8.1f} sentences/s  {first / again:.0f} times that")
        alike = sum(a == b for a, b in zip(said, made, strict=True))
        words = sum(map(len, made)) / sum(map(len, texts))
        print(
            f"the same text as Argos's: {alike} of {len(texts)}; {words:.1f} times the length of the source; memory true: {made == repeated}",
            flush=True,
        )
        for beam in options.beams:
            seconds = cost_of_beam(texts, beam)
            print(f"beam {beam}, 30 tokens a sentence          {seconds:8.2f} s  {len(texts) / seconds:8.1f} sentences/s", flush=True)
        if theirs / first < 3 or first / again < 100:
            sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
