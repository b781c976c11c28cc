"""Times single metrics of Tributary and of scikit-learn and SciPy in turn, A B A B, in CPU seconds.

Usage, from plugins/metrics-memorization, after its tests were built (`mvn test-compile`):

    python3 ../../platform/benchmarks/src/numpy/metric_pairs.py --java "java
        --add-modules jdk.incubator.vector -cp CLASSPATH
        org.tributary.plugins.metrics.memorization.TimedMetrics"

with the class path of its tests, as `mvn dependency:build-classpath` gives it. Ours runs each
metric six times before it counts and theirs twice, on one thread. Prints medians with least and greatest of the pairs; a
ratio is taken within each pair.
"""
import argparse
import os
import pathlib
import shlex
import statistics
import subprocess
import sys
import time

PEERS = pathlib.Path(__file__).resolve().parent
METRICS = ["copies", "c2st-logistic", "wasserstein"]


class Worker:
    def __init__(self, command):
        environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=environment,
        )

    def seconds(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"a worker died at '{line}': {self.process.args}")
        return float(answer)


def answer():
    sys.path.insert(0, str(PEERS))
    import peers

    for line in sys.stdin:
        start = time.process_time()
        peers.TASKS[line.strip()](1)
        print(time.process_time() - start, flush=True)


def row(values):
    return f"{statistics.median(values):.3f} ({min(values):.3f}-{max(values):.3f})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java")
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--answer", action="store_true", help="be the other half")
    chosen = parser.parse_args()
    if chosen.answer:
        answer()
        return
    if not chosen.java:
        parser.error("--java names the command of our half")
    ours = Worker(shlex.split(chosen.java))
    theirs = Worker([sys.executable, __file__, "--answer"])
    print("| metric | pairs | Tributary, CPU s | peer, CPU s | ratio |\n|---|---|---|---|---|")
    for metric in METRICS:
        for worker in [ours] * 6 + [theirs] * 2:
            worker.seconds(metric)
        mine, its = [], []
        for _ in range(chosen.pairs):
            mine.append(ours.seconds(metric))
            its.append(theirs.seconds(metric))
        ratios = [b / a for a, b in zip(mine, its)]
        print(f"| {metric} | {chosen.pairs} | {row(mine)} | {row(its)} | {row(ratios)} |", flush=True)


if __name__ == "__main__":
    main()
