"""Times Tributary and NumPy in turn, A B A B, so that a shared machine slows both alike.

Usage, from the top of the project, after `mvn -DskipTests -pl platform/benchmarks -am package`:

    python3 platform/benchmarks/src/numpy/pairs.py            # every row
    python3 platform/benchmarks/src/numpy/pairs.py kernel-2-1 # rows by name
    python3 platform/benchmarks/src/numpy/pairs.py --pairs 3  # fewer pairs than 9

Needs python3 with NumPy, and java on the path or JAVA_HOME. Prints a table in Markdown: medians
with least and greatest of the pairs; a ratio is taken within each pair.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MODULE = HERE.parent.parent
ROWS = 20_000

# name: (our task, NumPy's task, threads, work in units of 1e9, unit)
CASES = {
    "product-1": ("product 1024", "product 1024", 1, 2 * 1024**3 / 1e9, "GFLOP/s"),
    "product-2": ("product 1024", "product 1024", 2, 2 * 1024**3 / 1e9, "GFLOP/s"),
}
for dimension in (2, 10):
    for threads in (1, 2):
        ours = f"kernel {ROWS} {dimension} {threads}"
        CASES[f"kernel-{dimension}-{threads}"] = (ours, ours, threads, ROWS**2 / 1e6, "M pairs/s")
    CASES[f"broadcast-{dimension}-1"] = (
        f"kernel {ROWS} {dimension} 1",
        f"broadcast {ROWS} {dimension}",
        1,
        ROWS**2 / 1e6,
        "M pairs/s",
    )


class Worker:
    def __init__(self, command, threads):
        environment = dict(os.environ, OPENBLAS_NUM_THREADS=str(threads))
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"a worker died at '{line}'; run it by hand: {self.process.args}")
        return answer

    def seconds(self, line):
        return float(self.ask(line))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def java_command():
    class_path = MODULE / "target" / "classpath.txt"
    if not class_path.exists():
        sys.exit("build first: mvn -DskipTests -pl platform/benchmarks -am package")
    home = os.environ.get("JAVA_HOME")
    return [
        os.path.join(home, "bin", "java") if home else "java",
        "--add-modules=jdk.incubator.vector",
        "-cp",
        f"{MODULE / 'target' / 'classes'}{os.pathsep}{class_path.read_text().strip()}",
        "org.tributary.benchmarks.TimedWorker",
    ]


def shown(values, digits):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f}-{high:.{digits}f})"


def measure(name, pairs):
    ours, theirs, threads, work, unit = CASES[name]
    tributary = Worker(java_command(), threads)
    numpy = Worker([sys.executable, str(HERE / "numpy_worker.py")], threads)
    try:
        about = (tributary.ask("describe"), numpy.ask("describe"))
        warm = 20 if ours.startswith("product") else 3
        for _ in range(warm):
            tributary.seconds(ours)
        numpy.seconds(theirs)
        repeats = 20 if ours.startswith("product") else 1
        load = os.getloadavg()[0]
        a, b = [], []
        for _ in range(pairs):
            a.append(work * repeats / sum(tributary.seconds(ours) for _ in range(repeats)))
            b.append(work * repeats / sum(numpy.seconds(theirs) for _ in range(repeats)))
    finally:
        tributary.close()
        numpy.close()
    ratios = [mine / other for mine, other in zip(a, b)]
    digits = 1 if unit == "GFLOP/s" else 0
    row = f"| {name} | {unit} | {shown(a, digits)} | {shown(b, digits)} | {shown(ratios, 2)} | {load:.1f} |"
    return row, about


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help=f"rows: {', '.join(CASES)}")
    parser.add_argument("--pairs", type=int, default=9)
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in CASES]
    if unknown:
        parser.error(f"no row named {', '.join(unknown)}; there are {', '.join(CASES)}")
    print("| row | unit | Tributary | NumPy | ratio by pairs | load before |")
    print("|---|---|---|---|---|---|", flush=True)
    about = None
    for name in options.names or CASES:
        row, about = measure(name, options.pairs)
        print(row, flush=True)
    print("\n" + "\n".join(about))


if __name__ == "__main__":
    main()
