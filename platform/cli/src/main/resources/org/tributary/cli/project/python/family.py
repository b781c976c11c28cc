"""The family @name@: a class with fit and sample, as scikit-learn has them."""

import math
import random

import tributary


@tributary.family
class Family:
    """Normal columns, independent of each other. Replace the three methods by your model."""

    def __init__(self, floor=1e-6):
        self.floor = floor  # an option of the study file: with: {floor: 0.01}

    def fit(self, X):
        columns = [[float(v) for v in column] for column in zip(*X)]
        self.means = [math.fsum(column) / len(column) for column in columns]
        self.deviations = [
            max(self.floor, math.sqrt(math.fsum((v - m) ** 2 for v in column) / len(column)))
            for column, m in zip(columns, self.means)
        ]
        return self

    def sample(self, n, random_state):
        rng = random.Random(random_state)
        return [[rng.gauss(m, s) for m, s in zip(self.means, self.deviations)] for _ in range(n)]

    def score_samples(self, X):
        """Log-density of each row. Leave it out where your model has none."""
        return [
            sum(
                -(((float(v) - m) / s) ** 2) / 2 - math.log(s) - math.log(2 * math.pi) / 2
                for v, m, s in zip(row, self.means, self.deviations)
            )
            for row in X
        ]


tributary.serve(Family)
