"""A self-consuming loop of scikit-learn's mixture by hand: mean log-loss and s.e. a generation."""

import numpy
from sklearn.mixture import GaussianMixture

REPLICATES, ROWS, GENERATIONS = 200, 60, 4
rng = numpy.random.default_rng(7)
losses = numpy.empty((REPLICATES, GENERATIONS))
for replicate in range(REPLICATES):
    rows = rng.normal(size=(ROWS, 2))
    held_out = rng.normal(size=(1000, 2))
    for generation in range(GENERATIONS):
        model = GaussianMixture(random_state=int(rng.integers(2**31))).fit(rows)
        losses[replicate, generation] = -model.score_samples(held_out).mean()
        rows, _ = model.sample(ROWS)
for generation in range(GENERATIONS):
    column = losses[:, generation]
    print(column.mean(), column.std(ddof=1) / REPLICATES**0.5)
