"""What a user would write instead, in NumPy and scikit-learn: one whole workload a call.

    python3 peers.py TASK [REPEATS]

Each task does the work of the study file of the same name in `platform/benchmarks/studies` with as
many rows, generations and replicates, in the fastest form that was found: buffers are reused and
nothing is kept that the answer does not need. No intervals, no report, no record of what was done.
REPEATS does the work of one unit (a split, a cell, a judgement) that often, for marginal costs.
"""
import sys

import numpy as np


def kde_loop(replicates=100, rows=5000, points=1000, generations=10):
    """Total variation by balanced importance sampling at 1,000 points of each law."""
    random = np.random.default_rng(1)
    block = 8
    squares = np.empty((block, rows))

    def density(at, data, bandwidth):
        sums = np.empty(len(at))
        scale = -0.5 / bandwidth**2
        for first in range(0, len(at), block):
            q = squares[: len(at[first : first + block])]
            np.subtract(at[first : first + block, None], data, out=q)
            np.multiply(q, q, out=q)
            q *= scale
            np.exp(q, out=q)
            q.sum(axis=1, out=sums[first : first + block])
        return sums / (len(data) * bandwidth * np.sqrt(2 * np.pi))

    def normal(at):
        return np.exp(-0.5 * at * at) / np.sqrt(2 * np.pi)

    results = np.empty((replicates, generations))
    for replicate in range(replicates):
        data = random.standard_normal(rows)
        for generation in range(generations):
            bandwidth = data.std(ddof=1) * rows**-0.2
            draw = lambda n: random.choice(data, n) + bandwidth * random.standard_normal(n)
            at = np.concatenate([random.standard_normal(points), draw(points)])
            model, truth = density(at, data, bandwidth), normal(at)
            results[replicate, generation] = np.mean(np.abs(model - truth) / (model + truth))
            data = draw(rows)
    return results.mean(axis=0)


def categorical_loops(replicates=100, generations=201, categories=20):
    random = np.random.default_rng(1)
    truth = 1 / np.arange(1.0, categories + 1)
    truth /= truth.sum()
    sizes = [20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300]
    risks = []
    for size in sizes:
        risk = np.empty((replicates, generations))
        for replicate in range(replicates):
            shares = truth
            for generation in range(generations):
                shares = random.multinomial(size, shares) / size
                off = shares - truth
                risk[replicate, generation] = off @ off
        risks.append(risk.mean(axis=0))
    return risks


def gaussian_loops(replicates=1000, rows=10, generations=8):
    random = np.random.default_rng(1)
    logs = np.empty((3, replicates, generations))
    for replicate in range(replicates):
        for loop in range(3):
            data = random.standard_normal(rows)
            for generation in range(generations):
                mean = data.mean()
                off = data - mean
                variance = off @ off / len(data)
                logs[loop, replicate, generation] = np.log(variance)
                fresh = mean + np.sqrt(variance) * random.standard_normal(rows)
                if loop == 1:
                    fresh = np.concatenate([data, fresh])
                elif loop == 2:
                    fresh[:3] = random.standard_normal(3)
                data = fresh
    return logs.mean(axis=1)


def figure_1(replicates=1000, dimension=10):
    """Means of 13 settings: pooled (own means, one common part) and separate, exact total variation."""
    from scipy.special import erf

    random = np.random.default_rng(1)
    settings = [(1, 500, 0.5), (3, 500, 0.5), (5, 500, 0.5), (10, 500, 0.5), (15, 500, 0.5)]
    settings += [(5, n, 0.5) for n in (100, 300, 1000, 5000)]
    settings += [(5, 500, s) for s in (0.0, 0.3, 0.7, 1.0)]
    results = []
    for sources, samples, similarity in settings:
        shared = int(similarity * dimension)
        values = np.empty((replicates, 2))
        for replicate in range(replicates):
            means = random.standard_normal((sources, dimension))
            means[:, :shared] = means[0, :shared]
            labels = random.integers(sources, size=samples)
            rows = means[labels] + random.standard_normal((samples, dimension))
            counts = np.bincount(labels, minlength=sources)
            sums = np.zeros((sources, dimension))
            np.add.at(sums, labels, rows)
            separate = sums / np.maximum(counts, 1)[:, None]
            pooled = separate.copy()
            pooled[:, :shared] = sums[:, :shared].sum(axis=0) / samples
            for arm, fitted in enumerate((pooled, separate)):
                distance = np.sqrt(((fitted - means) ** 2).sum(axis=1))
                values[replicate, arm] = erf(distance / np.sqrt(8)).mean()
        results.append(values.mean(axis=0))
    return results


def pool(repeats=25, rows=20_000, columns=9, sources=4):
    """Pooled, merged and separate Gaussians of one table: log-density of a held-out fifth."""
    from sklearn.covariance import EmpiricalCovariance
    from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

    random = np.random.default_rng(1)
    data = random.standard_normal((rows, columns))
    labels = random.integers(sources, size=rows)
    total = 0.0

    def score(train, test):
        return EmpiricalCovariance().fit(train).score(test)

    for _ in range(repeats):
        order = random.permutation(rows)
        train, test = order[rows // 5 :], order[: rows // 5]
        x, y, x_test, y_test = data[train], labels[train], data[test], labels[test]
        total += score(x, x_test)
        lda = LinearDiscriminantAnalysis(solver="lsqr").fit(x, y)
        whitener = np.linalg.cholesky(lda.covariance_)
        for k in range(sources):
            mine, other = x[y == k], x_test[y_test == k]
            total += score(mine, other)
            z = np.linalg.solve(whitener, (other - lda.means_[k]).T)
            total += -0.5 * np.mean((z * z).sum(axis=0))
    return total


def copula(repeats=1, rows=43_200, columns=10):
    """Margins smoothed by Silverman's kernel at 202 nodes, normal scores, their correlation."""
    from scipy.special import ndtr, ndtri

    random = np.random.default_rng(1)
    data = random.standard_normal((rows, columns))
    data[:, 5:] = np.rint(2 * data[:, 5:])
    for _ in range(repeats):
        scores = np.empty_like(data)
        for column in range(columns):
            values = np.sort(data[:, column])
            if column >= 5:
                levels, counts = np.unique(values, return_counts=True)
                middle = (np.cumsum(counts) - 0.5 * counts) / rows
                scores[:, column] = np.interp(data[:, column], levels, ndtri(middle))
                continue
            spread = min(values.std(), np.subtract(*np.percentile(values, [75, 25])) / 1.34)
            bandwidth = 0.9 * spread * rows**-0.2
            inner = values[((np.arange(200) + 0.5) / 200 * rows).astype(int)]
            nodes = np.concatenate(
                [[values[0] - 2 * bandwidth], inner, [values[-1] + 2 * bandwidth]]
            )
            buffer = np.empty(rows)
            below = np.empty(len(nodes))
            for g, node in enumerate(nodes):
                np.subtract(node, values, out=buffer)
                buffer /= bandwidth
                ndtr(buffer, out=buffer)
                below[g] = buffer.mean()
            scores[:, column] = np.interp(data[:, column], nodes, ndtri(below))
        np.corrcoef(scores, rowvar=False)
    return scores


def judged(rows, columns, seed):
    return np.random.default_rng(seed).standard_normal((rows, columns))


def copies(repeats=1):
    """Distances to the two nearest of 20,000 training rows, of 5,000 rows and of 5,000 held out."""
    from sklearn.neighbors import NearestNeighbors

    training = judged(20_000, 20, 1)
    for _ in range(repeats):
        search = NearestNeighbors(n_neighbors=2, algorithm="brute").fit(training)
        for seed in (2, 3):
            search.kneighbors(judged(5000, 20, seed))


def c2st_logistic(repeats=1, points=1000):
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_score

    rows = np.concatenate([judged(points, 20, 1), judged(points, 20, 2)])
    labels = np.arange(2 * points) < points
    for _ in range(repeats):
        cross_val_score(LogisticRegression(), rows, labels, cv=5)


def wasserstein(repeats=1, points=1000):
    """Equal sizes, so an assignment: SciPy's shortest augmenting paths in C++."""
    from scipy.optimize import linear_sum_assignment
    from scipy.spatial.distance import cdist

    for _ in range(repeats):
        costs = cdist(judged(points, 20, 1), judged(points, 20, 2))
        costs[linear_sum_assignment(costs)].mean()


def start(repeats=1):
    """Importing NumPy."""


TASKS = {
    name.__name__.replace("_", "-"): name
    for name in (kde_loop, categorical_loops, gaussian_loops, figure_1, pool, copula, copies)
    + (c2st_logistic, wasserstein, start)
}


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TASKS:
        raise SystemExit(f"usage: peers.py TASK [REPEATS]; tasks: {', '.join(TASKS)}")
    TASKS[sys.argv[1]](*map(int, sys.argv[2:3]))
