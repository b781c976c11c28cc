"""Sixty rows of two sources, read rather than drawn."""

import random

import tributary


@tributary.source(["a", "b"], sources=["x", "y"], law=False)
def rows():
    rng = random.Random(5)
    return [[rng.gauss(k % 2, 1), rng.random()] for k in range(60)], [k % 2 for k in range(60)]


tributary.serve(rows)
