"""A law of two sources and two columns, one of them a category."""

import random

import tributary


@tributary.source(
    ["height", {"name": "colour", "kind": "category", "levels": ["red", "green", "blue"]}],
    sources=["north", "south"],
)
def draw(n, source, seed, shift=3.0):
    rng = random.Random(f"{seed} {source}")
    return [[rng.gauss(shift * source, 1), rng.randrange(3)] for _ in range(n)]


tributary.serve(draw)
