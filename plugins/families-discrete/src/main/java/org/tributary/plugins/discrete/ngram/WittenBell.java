package org.tributary.plugins.discrete.ngram;

import java.util.Arrays;

/**
 * Interpolated Witten-Bell smoothing. With c the count, c(h) the count of h with any token after
 * it, T(h) the distinct tokens after h, and h' the context without its first token:
 *
 * <pre>p(w | h) = (c(h w) + T(h) p(w | h')) / (c(h) + T(h)),   p(w | nothing left) = 1 / V</pre>
 *
 * <p>(Witten and Bell 1991, method C; Chen and Goodman 1998, section 2.5.) Contexts that never
 * occurred pass their question on to h'. Runs of at most {@code sharedOrder} tokens are looked up
 * in the shared counts, longer ones in the source's own: the shared orders are the law that a
 * source falls back on.
 *
 * @param vocabulary V
 * @param order n
 * @param sharedOrder greatest length of a run that the shared counts answer, 0 .. n
 * @param shared counts over all sources
 * @param own counts of one source
 */
record WittenBell(int vocabulary, int order, int sharedOrder, NgramCounts shared, NgramCounts own) {

  /** A place in a sequence, at its start. */
  Walk start() {
    return new Walk();
  }

  /** What came before, as nodes of both trees. */
  final class Walk {
    private final int[] inShared = new int[Math.max(1, sharedOrder)];
    private final int[] inOwn = new int[order];

    private Walk() {
      Arrays.fill(inShared, NgramCounts.ABSENT);
      Arrays.fill(inOwn, NgramCounts.ABSENT);
      inShared[0] = 0;
      inOwn[0] = 0;
    }

    /** p(token | what came before). */
    double probability(int token) {
      double p = 1.0 / vocabulary;
      for (int m = 0; m < order; m++) {
        NgramCounts counts = m < sharedOrder ? shared : own;
        int context = m < sharedOrder ? inShared[m] : inOwn[m];
        if (context != NgramCounts.ABSENT && counts.followed(context) > 0) {
          int run = counts.child(context, token);
          long count = run == NgramCounts.ABSENT ? 0 : counts.count(run);
          double types = counts.followers(context);
          p = (count + types * p) / (counts.followed(context) + types);
        }
      }
      return p;
    }

    /** Goes on by one token. */
    void append(int token) {
      append(shared, inShared, token);
      append(own, inOwn, token);
    }

    private static void append(NgramCounts counts, int[] contexts, int token) {
      for (int m = contexts.length - 1; m > 0; m--) {
        contexts[m] =
            contexts[m - 1] == NgramCounts.ABSENT
                ? NgramCounts.ABSENT
                : counts.child(contexts[m - 1], token);
      }
    }
  }
}
