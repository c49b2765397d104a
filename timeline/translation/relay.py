"""A chain of packages: sentences handed from one language to the next, with the memory asked before every hop."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from timeline.translation.engine import Engine, Hypothesis
from timeline.translation.errors import TranslationError
from timeline.translation.memory import Memory
from timeline.translation.packages import Package

CHUNK = 64  # sentences that are written to the memory together


class Relay:
    """The way from one language to another through one package or several.

    Args:
        chain: the packages, in order.
        beam: beam size.
        memory: what was translated before.
        threads: processor threads; all that are there where None.
        progress: called with the number of sentences done and to do, hop by hop.
        warn: called with one sentence where the memory cannot be written any more.
    """

    def __init__(
        self,
        chain: Sequence[Package],
        *,
        beam: int,
        memory: Memory,
        threads: int | None = None,
        progress: Callable[[int, int], None],
        warn: Callable[[str], None],
    ) -> None:
        self._chain, self._beam, self._memory, self._threads = chain, beam, memory, threads
        self._progress, self._warn, self._keeps = progress, warn, True
        self._engines: dict[Package, Engine] = {}

    @property
    def name(self) -> str:
        """The packages by name and version, in order: ``translate-es_en 1.0, translate-en_fr 1.9``."""
        return ", ".join(package.name for package in self._chain)

    def translate(self, sentences: Sequence[str], *, count: int = 1) -> dict[str, list[Hypothesis]]:
        """The ``count`` best hypotheses of every sentence.

        Over several hops, every hypothesis of one is translated by the next, and the best by both scores are kept, as Argos does it.
        """
        reached = {sentence: [Hypothesis(sentence, 0.0)] for sentence in sentences}
        for package in self._chain:
            texts = list(dict.fromkeys(h.text for hypotheses in reached.values() for h in hypotheses))
            onward = self._hop(package, texts, count)
            reached = {
                sentence: sorted(
                    (Hypothesis(after.text, before.score + after.score) for before in hypotheses for after in onward[before.text]),
                    key=lambda h: -h.score,
                )[:count]
                for sentence, hypotheses in reached.items()
            }
        return reached

    def _hop(self, package: Package, texts: Sequence[str], count: int) -> dict[str, list[Hypothesis]]:
        """Through one package: from the memory, else by the model, which is loaded only where it is needed."""
        key = f"{package.name} {package.fingerprint}"
        known = self._memory.get(key, self._beam, count, texts)
        unknown = [text for text in texts if text not in known]
        if not unknown:
            return known
        if package not in self._engines:
            self._engines[package] = Engine(package, threads=self._threads)
        fresh: dict[str, list[Hypothesis]] = {}
        try:
            for done, (text, hypotheses) in enumerate(self._engines[package].translate(unknown, beam=self._beam, count=count), start=1):
                known[text] = fresh[text] = hypotheses
                if len(fresh) == CHUNK:
                    self._keep(key, count, fresh)
                    fresh = {}
                self._progress(done, len(unknown))
        finally:  # what was translated before an interruption is not lost
            self._keep(key, count, fresh)
        return known

    def _keep(self, key: str, count: int, fresh: Mapping[str, list[Hypothesis]]) -> None:
        try:
            if self._keeps and fresh:
                self._memory.put(key, self._beam, count, fresh)
        except TranslationError as error:
            self._keeps = False
            self._warn(str(error))
