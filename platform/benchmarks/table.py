#!/usr/bin/env python3
"""The table of whole workloads on your own machine: Tributary and what a user would write instead.

    platform/benchmarks/table.py                       every row, about fifteen minutes
    platform/benchmarks/table.py kde-loop copula       rows by name
    platform/benchmarks/table.py --pairs 3 --tributary FOLDER/bin/tributary
    platform/benchmarks/table.py --growth              CPU time and memory against size, with exponents

Needs python3 with NumPy, SciPy and scikit-learn for the peers, and a built Tributary
(`mvn -DskipTests install` leaves one in target/tributary). Each run is a process of its own with an
empty workspace; CPU time, user and system, is the operating system's count of that process, so other
work on the machine moves it little, while it moves wall times much. Both sides run in turn, A B A B,
on one thread a product; the table gives medians of the pairs and the ratio peer / ours within each
pair: above 1, Tributary is faster. "A unit" rows are the difference of a large and a small run, so
that start and report drop out. Prints Markdown.
"""
import argparse
import csv
import math
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
STUDIES = HERE / "studies"
PEERS = HERE / "src" / "numpy" / "peers.py"


class Row:
    """Ours: a study file with replicates; unit: those of a smaller run, to take the difference."""

    def __init__(self, what, study, replicates, peer=None, amount=None, less=None, extra=()):
        self.what, self.study, self.replicates, self.peer = what, study, replicates, peer
        self.amount, self.less, self.extra = amount, less, list(extra)


FIGURE = "figure-1-all.yaml"
ROWS = {
    "kde-loop": Row("KDE loop, 5,000 rows x 10 generations x 100", "kde-loop.yaml", 100, "kde-loop", 100),
    "kde-replicate": Row("the same, a replicate", "kde-loop.yaml", 300, "kde-loop", 40, less=(100, 10)),
    "categorical-loops": Row("categorical loops, 16 settings x 100 x 201 generations", "categorical-loops.yaml", 100, "categorical-loops", 100),
    "gaussian-loops": Row("Gaussian loops, 3 x 1,000 x 8 generations", "gaussian-loops.yaml", 1000, "gaussian-loops", 1000),
    "figure-1": Row("figure 1, 13 settings x 1,000; peer without theory and intervals", FIGURE, 1000, "figure-1", 1000),
    "pool": Row("pool 20,000 x 9, K = 4: a split; peer without grouping", "pool.yaml", 85, "pool", 65, less=(25, 5)),
    "copula": Row("Gaussian copula, 43,200 x 10 mixed: a cell", "copula.yaml", 25, "copula", 9, less=(5, 1)),
    "trivial": Row("next to nothing: start and report; peer imports NumPy", "trivial.yaml", 2, "start", 1),
    "cells": Row("100,000 cells of one setting", "cells.yaml", 100_000),
    "settings": Row("1,000 settings x 10", "cells.yaml", 10, extra=["--sweep", "1000"]),
    "wide-40": Row("table of 1,000 columns x 40 rows", "wide.yaml", 2, extra=["--columns", "1000", "40"]),
    "wide-3000": Row("table of 2,000 columns x 3,000 rows", "wide.yaml", 2, extra=["--columns", "2000", "3000"]),
}


class Run:
    """What one process took."""

    def __init__(self, command, folder):
        environment = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
        log = open(folder / "log.txt", "w")
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
        log.close()
        if status != 0:
            sys.exit(f"{' '.join(command)} failed:\n{(folder / 'log.txt').read_text()[-2000:]}")
        self.cpu = used.ru_utime + used.ru_stime
        self.wall = time.monotonic() - start
        self.memory = used.ru_maxrss / 1024


class Tributary:
    def __init__(self, launcher, home):
        self.launcher, self.home = launcher, home

    def run(self, folder, study, replicates, extra=()):
        shutil.rmtree(folder / "runs", ignore_errors=True)
        command = [str(self.launcher), "run", str(study), "--replicates", str(replicates)]
        command += ["--home", str(self.home), "--out", str(folder / "runs")]
        os.environ["TRIBUTARY_HOME"] = str(self.home)
        done = Run(command + list(extra), folder)
        done.report = sum(f.stat().st_size for f in (folder / "runs").rglob("report.html")) / 1e6
        return done

    def warm_up(self, folder):
        """The first start leaves an archive of classes for later ones; it is made beside it."""
        self.run(folder, STUDIES / "trivial.yaml", 2)
        classes = self.home / "cache" / "classes"
        for _ in range(60):
            if any(classes.glob("*.jsa")) and not any(classes.glob("*.making")):
                return
            time.sleep(1)


def peer(task, amount, folder):
    return Run([sys.executable, str(PEERS), task, str(amount)], folder)


def table(path, rows, columns, whole=0, sources=0):
    draw = random.Random(1)
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow([f"c{c}" for c in range(columns)] + (["source"] if sources else []))
        for row in range(rows):
            values = [
                round(2 * draw.gauss(0, 1)) if c >= columns - whole else f"{draw.gauss(0, 1):.6f}"
                for c in range(columns)
            ]
            out.writerow(values + ([f"s{draw.randrange(sources)}"] if sources else []))


def study_of(row, folder, install):
    """The study file of a row, in a folder of its own with the table it reads."""
    source = install / "studies" / row.study if row.study == FIGURE else STUDIES / row.study
    target = folder / row.study
    shutil.copy(source, target)
    if row.study == "pool.yaml":
        table(folder / "pool.csv", 20_000, 9, sources=4)
    elif row.study == "copula.yaml":
        table(folder / "copula.csv", 54_000, 10, whole=5)
    elif row.extra[:1] == ["--columns"]:
        table(folder / "wide.csv", int(row.extra[2]), int(row.extra[1]))
    elif row.extra[:1] == ["--sweep"]:
        sizes = ", ".join(str(20 + i) for i in range(int(row.extra[1])))
        target.write_text(target.read_text().replace("samples: 20\n", "") + f"sweep: {{samples: [{sizes}]}}\n")
    return target


def measure(name, pairs, tributary, install, has_peers):
    row = ROWS[name]
    ours, theirs, memory, reports = [], [], [], []
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        study = study_of(row, folder, install)
        for _ in range(pairs):
            large = tributary.run(folder, study, row.replicates)
            cpu = large.cpu
            if row.less:
                small = tributary.run(folder, study, row.less[0])
                cpu = (cpu - small.cpu) / (row.replicates - row.less[0])
            ours.append(cpu)
            memory.append(large.memory)
            reports.append(large.report)
            if row.peer and has_peers:
                other = peer(row.peer, row.amount, folder).cpu
                if row.less:
                    other -= peer(row.peer, row.less[1], folder).cpu
                    other /= row.amount - row.less[1]
                theirs.append(other)
    ratios = [b / a for a, b in zip(ours, theirs)]
    return (
        f"| {row.what} | {pairs} | {shown(ours)} | {shown(theirs) if theirs else '-'} | "
        f"{shown(ratios) if ratios else '-'} | {statistics.median(memory):.0f} | "
        f"{statistics.median(reports):.2f} |"
    )


def shown(values):
    digits = 3 if statistics.median(values) < 0.1 else 2
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f}-{high:.{digits}f})"


def growth(tributary, install):
    """CPU time and memory against size: the exponent of each step's time less the start's."""
    print("| against | sizes | CPU s | MB | exponent from each size to the next, start taken off |")
    print("|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        start = tributary.run(folder, STUDIES / "trivial.yaml", 2).cpu
        loops = (STUDIES / "categorical-loops.yaml").read_text().split("sweep:")[0]

        def cells(size):
            return tributary.run(folder, STUDIES / "cells.yaml", size)

        def generations(size):
            (folder / "loop.yaml").write_text(loops.replace("generations: 201", f"generations: {size}"))
            return tributary.run(folder, folder / "loop.yaml", 100)

        def columns(size):
            table(folder / "wide.csv", 40, size)
            shutil.copy(STUDIES / "wide.yaml", folder)
            return tributary.run(folder, folder / "wide.yaml", 2)

        def rows(size):
            table(folder / "wide.csv", size, 5)
            shutil.copy(STUDIES / "wide.yaml", folder)
            return tributary.run(folder, folder / "wide.yaml", 2)

        for name, sizes, run in (
            ("cells", (1_000, 10_000, 100_000), cells),
            ("generations x 100", (10, 100, 1_000), generations),
            ("columns x 40 rows", (10, 100, 1_000, 2_000), columns),
            ("rows x 5", (1_000, 10_000, 100_000, 1_000_000), rows),
        ):
            done = [run(size) for size in sizes]
            exponents = []
            for i in range(1, len(sizes)):
                less, more = (max(0.05, each.cpu - start) for each in done[i - 1 : i + 1])
                exponents.append(math.log(more / less) / math.log(sizes[i] / sizes[i - 1]))
            print(
                f"| {name} | {', '.join(f'{s:,}' for s in sizes)} | "
                f"{', '.join(f'{d.cpu:.1f}' for d in done)} | "
                f"{', '.join(f'{d.memory:.0f}' for d in done)} | "
                f"{', '.join(f'{e:.2f}' for e in exponents)} |",
                flush=True,
            )


def machine():
    name, wide = platform.processor() or platform.machine(), "?"
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        facts = dict(tuple(part.strip() for part in line.split(":", 1)) for line in lines if ":" in line)
        name = f"{facts.get('model name')}, family {facts.get('cpu family')}, model {facts.get('model')}"
        flags = facts.get("flags", "").split()
        wide = "AVX-512" if "avx512f" in flags else "AVX2" if "avx2" in flags else "narrower than AVX2"
    except OSError:
        pass
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} processors, {name}, {wide}; load {load:.1f}; {time.strftime('%Y-%m-%d %H:%M UTC', time.gmtime())}"


def peers_are_there():
    command = [sys.executable, "-c", "import numpy, scipy, sklearn"]
    if subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0:
        return True
    print("no NumPy, SciPy and scikit-learn in this python3: peers are left out", file=sys.stderr)
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help=f"rows: {', '.join(ROWS)}")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--tributary", type=pathlib.Path, default=HERE.parents[1] / "target/tributary/bin/tributary")
    parser.add_argument("--growth", action="store_true", help="sizes against time in place of the table")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in ROWS]
    if unknown:
        parser.error(f"no row named {', '.join(unknown)}; there are {', '.join(ROWS)}")
    launcher = options.tributary.resolve()
    if not launcher.exists():
        sys.exit(f"{launcher} is not there: build with mvn -DskipTests install, or name it by --tributary")
    with tempfile.TemporaryDirectory() as home:
        tributary = Tributary(launcher, pathlib.Path(home))
        tributary.warm_up(pathlib.Path(home))
        print(machine() + "\n")
        if options.growth:
            growth(tributary, launcher.parents[1])
            return
        has_peers = peers_are_there()
        print("| what | pairs | Tributary, CPU s | peer, CPU s | ratio | MB | report MB |")
        print("|---|---|---|---|---|---|---|", flush=True)
        for name in options.names or ROWS:
            print(measure(name, options.pairs, tributary, launcher.parents[1], has_peers), flush=True)


if __name__ == "__main__":
    main()
