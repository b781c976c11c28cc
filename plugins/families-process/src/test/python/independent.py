"""Every column on its own: a normal law, or smoothed shares. Standard library only."""

import math
import random

import tributary


@tributary.family(accepts=("real", "whole", "category", "tokens"))
class Independent:
    def __init__(self, smoothing=1.0):
        self.smoothing = smoothing

    def fit(self, X, context):
        self.learn(X, context.space)
        for time in context.times:
            context.at(time, self)  # done at once, so the same at every time
        return self

    def learn(self, X, space):
        self.kinds = []
        if space["kind"] == "tokens":
            tokens = [int(token) for row in X for token in row]
            lengths = [len(row) - 1 for row in X]
            self.kinds = [("tokens", self.shares(tokens, space["vocabulary"]))]
            self.lengths = self.shares(lengths, space["longest"])
            return
        for position, column in enumerate(space["columns"]):
            values = [row[position] for row in X]
            if column["kind"] == "category":
                self.kinds.append(("category", self.shares(values, len(column["levels"]))))
            else:
                mean = math.fsum(values) / len(values)
                variance = math.fsum((v - mean) ** 2 for v in values) / len(values)
                if variance == 0:
                    raise tributary.Censored("collapsed", f"column {column['name']} is constant")
                self.kinds.append(("real", (mean, math.sqrt(variance))))

    def shares(self, codes, count):
        counts = [self.smoothing] * count
        for code in codes:
            counts[int(code)] += 1
        total = sum(counts)
        return [each / total for each in counts]

    def draw(self, kind, rng):
        name, value = kind
        if name == "real":
            return rng.gauss(*value)
        return rng.choices(range(len(value)), value)[0]

    def sample(self, n, random_state):
        rng = random.Random(random_state)
        if self.kinds[0][0] == "tokens":
            lengths = rng.choices(range(len(self.lengths)), self.lengths, k=n)
            return [[self.draw(self.kinds[0], rng) for _ in range(length + 1)] for length in lengths]
        return [[self.draw(kind, rng) for kind in self.kinds] for _ in range(n)]

    def score_samples(self, X):
        if self.kinds[0][0] == "tokens":
            return [
                math.log(self.lengths[len(row) - 1]) + sum(self.log(self.kinds[0], t) for t in row)
                for row in X
            ]
        return [sum(self.log(kind, v) for kind, v in zip(self.kinds, row)) for row in X]

    def log(self, kind, value):
        name, law = kind
        if name == "real":
            mean, deviation = law
            z = (value - mean) / deviation
            return -z * z / 2 - math.log(deviation) - math.log(2 * math.pi) / 2
        return math.log(law[int(value)])


tributary.serve(Independent)
