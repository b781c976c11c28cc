#!/usr/bin/env python3
"""What a cell costs by threads, by processes and by shards, with start and report apart.

    platform/benchmarks/ways.py                        some minutes
    platform/benchmarks/ways.py trivial --pairs 9 --tributary FOLDER/bin/tributary
    platform/benchmarks/ways.py --ways threads spark --spark spark://HOST:7077

Needs python3 and a built Tributary (`mvn -DskipTests package` leaves one in target/tributary). Each way
measures a study of few cells and one of 2,000 more, each in an empty workspace, in turn; a cell is a
2,000th of the difference, the compiler's work in it, by the clock and in CPU time of all processes; start
and report are the small run. Two workers each: two threads, two
processes, two shards at once of one thread each. A shard writes no report, so the last `run`, which makes
it, is not counted. Spark (SPARK_HOME, a cluster of two cores, the bridge in the installation) is measured
where it is asked for; its CPU time is the driver's. Prints Markdown: medians, and the least and the greatest.
"""
import argparse
import ctypes
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
FEW, MORE = 20, 2000
SUBREAPER = 36
CELLS = {
    "trivial": "cells.yaml",
    "20 ms": "cells-20ms.yaml",
}
WAYS = {
    "threads": [["--workers", "2"]],
    "processes": [["--workers", "2", "--isolate"]],
    "shards": [["--workers", "1", "--shard", "1/2"], ["--workers", "1", "--shard", "2/2"]],
}


class Taken:
    """Wall time until the last process of a way has ended, and CPU time of all of them."""

    def __init__(self, launcher, home, study, replicates, way):
        with tempfile.TemporaryDirectory() as folder:
            environment = dict(os.environ, TRIBUTARY_HOME=str(home))
            begun, before = time.monotonic(), os.times()
            running = []
            for number, words in enumerate(way):
                log = open(pathlib.Path(folder, f"log-{number}"), "w+")
                command = [launcher, "run", HERE / "studies" / study, "--replicates", str(replicates)]
                command += ["--out", pathlib.Path(folder, "runs"), *words]
                running.append((subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=folder), log))
            for process, log in running:
                if process.wait() != 0:
                    log.seek(0)
                    sys.exit(log.read()[-2000:])
            self.wall = time.monotonic() - begun
            # Workers that ended after their parent are this process's by now.
            try:
                while True:
                    os.waitpid(-1, 0)
            except ChildProcessError:
                pass
            after = os.times()
            self.cpu = sum(after[2:4]) - sum(before[2:4])


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("cells", nargs="*", default=list(CELLS))
    words.add_argument("--pairs", type=int, default=5)
    words.add_argument("--tributary", default=HERE.parents[1] / "target/tributary/bin/tributary")
    words.add_argument("--ways", nargs="*", default=list(WAYS))
    words.add_argument("--spark")
    asked = words.parse_args()
    if "spark" in asked.ways and not asked.spark:
        words.error("--ways spark needs --spark spark://HOST:PORT")
    ways = {way: WAYS[way] for way in asked.ways if way != "spark"}
    if asked.spark:
        ways["spark"] = [["--spark", asked.spark, "--spark-conf", "spark.driver.host=127.0.0.1"]]
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    print(f"| cells | way | pairs | {FEW} cells, start and report: s | CPU s | ms a cell, of {MORE:,} more | CPU ms |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as home:
        Taken(asked.tributary, home, "cells.yaml", FEW, WAYS["threads"])
        for cells in asked.cells:
            few, more = {way: [] for way in ways}, {way: [] for way in ways}
            for _ in range(asked.pairs):
                for way, processes in ways.items():
                    few[way].append(Taken(asked.tributary, home, CELLS[cells], FEW, processes))
                    more[way].append(Taken(asked.tributary, home, CELLS[cells], FEW + MORE, processes))
            for way in ways:
                pairs = list(zip(few[way], more[way]))
                columns = [
                    spread([less.wall for less, _ in pairs], 1),
                    spread([less.cpu for less, _ in pairs], 1),
                    spread([(all.wall - less.wall) / MORE * 1e3 for less, all in pairs], 2),
                    spread([(all.cpu - less.cpu) / MORE * 1e3 for less, all in pairs], 2),
                ]
                print(f"| {cells} | {way} | {asked.pairs} | {' | '.join(columns)} |", flush=True)


if __name__ == "__main__":
    main()
