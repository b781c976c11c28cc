"""Times the training of one denoiser by families-deep and by PyTorch in turn, A B A B.

Usage, from plugins/families-deep, after its tests were built (`mvn test-compile`):

    python3 ../../platform/benchmarks/src/pytorch/pairs.py --java "java -Dtributary.home=FOLDER
        -Dtributary.install=target/install -cp CLASSPATH
        org.tributary.plugins.deep.diffusion.TimedTraining"

with the class path of its tests, as `mvn dependency:build-classpath` gives it.
Needs python3 with torch. Prints medians with least and greatest; a ratio is taken within each pair.
"""
import argparse
import pathlib
import shlex
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


class Worker:
    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )

    def seconds(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"a worker died at '{line}': {self.process.args}")
        return float(answer)


def row(values):
    return f"{statistics.median(values):.3g} ({min(values):.3g}-{max(values):.3g})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", required=True)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    ours = Worker(shlex.split(chosen.java))
    theirs = Worker([sys.executable, str(HERE / "denoiser.py")])
    line = f"{chosen.steps} {chosen.threads}"
    for worker in (ours, ours, theirs):
        worker.seconds(line)
    mine, its, ratios = [], [], []
    for _ in range(chosen.pairs):
        mine.append(chosen.steps / ours.seconds(line))
        its.append(chosen.steps / theirs.seconds(line))
        ratios.append(mine[-1] / its[-1])
    print(f"| {chosen.threads} thread | {chosen.pairs} | {row(mine)} | {row(its)} | {row(ratios)} |")


main()
