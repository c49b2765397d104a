"""One Argos package at work: sentences → hypotheses, in large batches through CTranslate2.

Argos Translate's own entry point is left alone: it goes sentence by sentence, and splits sentences with a model that it downloads. What it
decodes with is kept (length penalty 0.2, unknown words replaced by the source's), so that a sentence comes out as Argos has it.
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from timeline.events.sentences import split
from timeline.translation.errors import TranslationError
from timeline.translation.packages import Package, argos

BATCH = range(256, 2048)  # tokens; larger ones gain nothing on a processor, smaller ones cost (benchmarks/translation.py)
AHEAD = 1  # groups of batches that wait behind the one at work; all that were handed over are finished before the program can end
LENGTH_PENALTY = 0.2  # as in argostranslate.translate.apply_packaged_translation
LONGEST = 160  # tokens: a longer sentence is cut, since decoding ends at 256
_CUTS = (r"(?<=[;:；：])\s*", r"(?<=[,،、，–—])\s*", r"\s+")  # where a sentence that is too long may be cut, best first


class Hypothesis(NamedTuple):
    """A possible translation and its score, a log-probability; the greatest is the best."""

    text: str
    score: float


class Engine:
    """A loaded package.

    Args:
        package: the package to load.
        threads: processor threads to use; all that this process may use where None.

    Raises:
        TranslationError: where its model or tokenizer cannot be loaded.
    """

    def __init__(self, package: Package, *, threads: int | None = None) -> None:
        module = argos()
        import ctranslate2

        self.package = package
        self._threads = threads or _processors()
        try:
            self._tokenizer: Any = module.Package(package.path).tokenizer
            self._translator: Any = ctranslate2.Translator(
                str(package.path / "model"),
                device=module.settings.device,
                compute_type=module.settings.compute_type,
                inter_threads=self._threads,
                intra_threads=1,
            )
            self._tokenizer.encode("1")
        except Exception as error:  # both libraries raise bare RuntimeError, OSError, ValueError and others for a damaged file
            raise TranslationError(f"The model of {package.name} in {package.path} cannot be loaded: {_first_line(error)}.") from error

    def translate(self, sentences: Sequence[str], *, beam: int, count: int = 1) -> Iterator[tuple[str, list[Hypothesis]]]:
        """Translate all sentences in batches that mix them by length, and yield each with its hypotheses, best first, as they come.

        Args:
            sentences: a sentence each, or several, on one line; the order in which they come back is not theirs.
            beam: beam size; 1 is greedy search.
            count: number of hypotheses; the beam is widened to it.

        Raises:
            TranslationError: where the model fails.
        """
        parts = {sentence: self._cut(sentence) for sentence in sentences}
        tokens = {part: self._tokenizer.encode(part) for cut in parts.values() for part in cut}
        lengths = {sentence: sum(len(tokens[part]) for part in cut) for sentence, cut in parts.items()}
        batch = min(max(sum(lengths.values()) // self._threads, BATCH.start), BATCH.stop)
        options = {"max_batch_size": batch, "beam_size": max(beam, count), "num_hypotheses": count}
        waiting: deque[tuple[list[str], Iterator[Any]]] = deque()
        for group in _groups(sorted(lengths, key=lambda s: (-lengths[s], s)), lengths, batch * self._threads):
            waiting.append((group, self._submit([tokens[part] for sentence in group for part in parts[sentence]], options)))
            if len(waiting) > AHEAD:
                yield from self._results(*waiting.popleft(), parts)
        while waiting:
            yield from self._results(*waiting.popleft(), parts)

    def _submit(self, tokens: list[list[str]], options: Mapping[str, int]) -> Iterator[Any]:
        """Hand these to the model's threads; the results can be waited for in order."""
        prefix = [[self.package.prefix]] * len(tokens) if self.package.prefix else None
        return iter(
            self._translator.translate_batch(
                tokens,
                target_prefix=prefix,
                replace_unknowns=True,
                batch_type="tokens",
                length_penalty=LENGTH_PENALTY,
                return_scores=True,
                asynchronous=True,
                **options,
            )
        )

    def _results(
        self, group: Sequence[str], coming: Iterator[Any], parts: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[str, list[Hypothesis]]]:
        for sentence in group:
            try:
                results = [next(coming).result() for _ in parts[sentence]]
            except (RuntimeError, ValueError) as error:  # a model whose parts do not fit each other
                raise TranslationError(f"The model of {self.package.name} in {self.package.path} fails: {_first_line(error)}.") from error
            texts = [[self._decode(tokens) for tokens in result.hypotheses] for result in results]
            scores = [result.scores for result in results]
            yield sentence, [Hypothesis(" ".join(t[i] for t in texts), sum(s[i] for s in scores)) for i in range(min(map(len, texts)))]

    def _cut(self, text: str) -> list[str]:
        """The text's sentences, those that are too long in parts."""
        sentences = [text[s.start : s.end] for s in split(text, self.package.source)]
        return [part for sentence in sentences for part in self._fitting(sentence, _CUTS)] or [text]

    def _fitting(self, text: str, cuts: Sequence[str]) -> list[str]:
        """The text in as few parts as fit, cut where the first of the cuts says, and those still too long by the next."""
        if not cuts or not self._too_long(text):
            return [text]
        parts: list[str] = []
        for piece in filter(None, re.split(cuts[0], text)):
            if parts and not self._too_long(f"{parts[-1]} {piece}"):
                parts[-1] = f"{parts[-1]} {piece}"
            else:
                parts.append(piece)
        return [small for part in parts for small in self._fitting(part, cuts[1:])]

    def _too_long(self, text: str) -> bool:
        return len(text) > LONGEST and len(self._tokenizer.encode(text)) > LONGEST

    def _decode(self, tokens: list[str]) -> str:
        text: str = self._tokenizer.decode(tokens)
        return text.removeprefix(self.package.prefix).removeprefix(" ")


def _groups(sentences: Sequence[str], lengths: Mapping[str, int], most: int) -> Iterator[list[str]]:
    """The sentences in runs of at most so many tokens, a longer sentence alone."""
    group: list[str] = []
    size = 0
    for sentence in sentences:
        if group and size + lengths[sentence] > most:
            yield group
            group, size = [], 0
        group.append(sentence)
        size += lengths[sentence]
    if group:
        yield group


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
