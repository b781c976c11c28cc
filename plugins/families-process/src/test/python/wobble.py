"""The mean of the candidate minus that of the reference, of the first column, absolute."""

import tributary


@tributary.metric("mean-apart", best=0)
def mean_apart(candidate, reference, factor=1.0):
    def mean(rows):
        return sum(row[0] for row in rows) / len(rows)

    return factor * abs(mean(candidate) - mean(reference))


tributary.serve(mean_apart)
