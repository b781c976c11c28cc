"""The metric @name@: a number from candidate rows and held-out rows."""

import tributary


@tributary.metric("@name@", better="lower", best=0)
def measure(candidate, reference):
    """Distance of the means, over all columns. Replace it by your own."""

    def means(rows):
        return [sum(float(v) for v in column) / len(rows) for column in zip(*rows)]

    return sum((a - b) ** 2 for a, b in zip(means(candidate), means(reference))) ** 0.5


tributary.serve(measure)
