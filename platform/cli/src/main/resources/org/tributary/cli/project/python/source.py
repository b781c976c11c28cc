"""The source @name@: rows for ever, of two sources."""

import random

import tributary


@tributary.source(["x1", "x2"], sources=["north", "south"])
def draw(n, source, seed):
    """n new rows of a source, the same for one seed. Replace it by your simulator."""
    rng = random.Random(f"{seed} {source}")
    return [[rng.gauss(source, 1), rng.gauss(0, 1)] for _ in range(n)]


tributary.serve(draw)
