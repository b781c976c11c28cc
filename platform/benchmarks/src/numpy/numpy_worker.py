"""NumPy's half of a comparison by turns: reads one task a line, answers with seconds.

Tasks are those of org.tributary.benchmarks.TimedWorker: `product ORDER`,
`kernel ROWS DIMENSION THREADS` and `describe`, and besides them `broadcast ROWS DIMENSION`.
Threads of a product are those of the environment, OPENBLAS_NUM_THREADS; NumPy's elementwise
operations always run on one thread, so the number of threads of a kernel sum is ignored.
"""
import platform
import sys
import time

import numpy as np


def product(order):
    random = np.random.default_rng(1)
    a = random.standard_normal((order, order))
    b = random.standard_normal((order, order))
    return lambda: a @ b


def kernel(rows, dimension):
    """The fastest way in few dimensions: blocks that stay in the cache, in place, one coordinate at a time."""
    random = np.random.default_rng(1)
    x = random.standard_normal((rows, dimension))
    y = np.ascontiguousarray(random.standard_normal((rows, dimension)).T)
    scale = -0.5 / (0.3**2 * dimension)
    block = 4

    def run():
        sums = np.empty(rows)
        squares = np.empty((block, rows))
        part = np.empty_like(squares)
        for first in range(0, rows, block):
            some = x[first : first + block]
            q = squares[: len(some)]
            t = part[: len(some)]
            np.subtract(some[:, 0, None], y[0], out=q)
            q *= q
            for c in range(1, dimension):
                np.subtract(some[:, c, None], y[c], out=t)
                t *= t
                q += t
            q *= scale
            np.exp(q, out=q)
            q.sum(axis=1, out=sums[first : first + block])
        return sums

    return run


def expanded(rows, dimension):
    """|x|^2 + |y|^2 - 2 x'y by a matrix product: faster in many dimensions, and less exact."""
    random = np.random.default_rng(1)
    x = random.standard_normal((rows, dimension))
    y = random.standard_normal((rows, dimension))
    scale = -0.5 / (0.3**2 * dimension)

    def run():
        sums = np.empty(rows)
        factor = np.ascontiguousarray(y.T) * (-2 * scale)
        norms_x = (x * x).sum(axis=1) * scale
        norms_y = (y * y).sum(axis=1) * scale
        exponents = np.empty((16, rows))
        for first in range(0, rows, 16):
            some = x[first : first + 16]
            q = exponents[: len(some)]
            np.matmul(some, factor, out=q)
            q += norms_y
            q += norms_x[first : first + 16, None]
            np.exp(q, out=q)
            q.sum(axis=1, out=sums[first : first + 16])
        return sums

    return run


def broadcast(rows, dimension):
    """As one writes it: exp(-((x - y)^2).sum / 2 h^2) on blocks of rows."""
    random = np.random.default_rng(1)
    x = random.standard_normal((rows, dimension))
    y = random.standard_normal((rows, dimension))
    scale = -0.5 / (0.3**2 * dimension)

    def run():
        sums = np.empty(rows)
        for first in range(0, rows, 16):
            squares = ((x[first : first + 16, None, :] - y[None, :, :]) ** 2).sum(axis=-1)
            sums[first : first + 16] = np.exp(scale * squares).sum(axis=1)
        return sums

    return run


def task(line):
    name, *numbers = line.split()
    numbers = [int(number) for number in numbers]
    if name == "product":
        return product(numbers[0])
    if name == "kernel":
        return (kernel if numbers[1] <= 3 else expanded)(numbers[0], numbers[1])
    if name == "broadcast":
        return broadcast(numbers[0], numbers[1])
    raise SystemExit(f"unknown task '{line}'")


def describe():
    config = np.show_config(mode="dicts")
    blas = config["Build Dependencies"]["blas"]
    simd = config["SIMD Extensions"].get("found", [])
    return (
        f"Python {platform.python_version()}, NumPy {np.__version__}, "
        f"{blas['name']} {blas['version']}, SIMD {' '.join(simd)}"
    )


def main():
    tasks = {}
    for line in sys.stdin:
        line = line.strip()
        if line == "describe":
            print(describe(), flush=True)
            continue
        run = tasks.setdefault(line, None) or task(line)
        tasks[line] = run
        start = time.perf_counter()
        run()
        print(repr(time.perf_counter() - start), flush=True)


if __name__ == "__main__":
    main()
