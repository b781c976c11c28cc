package org.tributary.evidence.rule;

import java.util.List;

/** What a pair of samples can say about which one has the lower error. */
public sealed interface Comparison {

  /** Both sides are equal in every replicate: an interval of width zero, no bootstrap. */
  record Identical(int pairs) implements Comparison {}

  /**
   * Nothing can be said.
   *
   * @param why as half a sentence
   */
  record Unanswerable(String why) implements Comparison {}

  /**
   * An effect, negative when the first side has the lower error.
   *
   * @param kind how it is expressed
   * @param intervals at any level
   * @param method of the interval, as {@code BCa over 200 replicates}
   * @param margin within which there is no difference that matters; 0 for none
   * @param pairs replicates compared
   * @param counted what more of would narrow the interval: {@link #REPLICATES}, or {@code rows} or
   *     {@code 24 blocks} of one table
   * @param remarks sentences that must stand beside it
   */
  record Effect(
      Kind kind,
      Intervals intervals,
      String method,
      double margin,
      int pairs,
      String counted,
      List<String> remarks)
      implements Comparison {
    /** Replicates of a known law narrow an interval by their number. */
    public static final String REPLICATES = "replicates";

    public Effect {
      remarks = List.copyOf(remarks);
    }

    /**
     * The sign the interval at a level shows, the margin aside: -1 first lower, 1 second, 0 none.
     */
    public int direction(double level) {
      var interval = intervals.at(level);
      return interval.upper() < 0 ? -1 : interval.lower() > 0 ? 1 : 0;
    }

    /** Whether the interval at a level lies inside the margin. */
    public boolean insideMargin(double level) {
      return margin > 0 && intervals.at(level).within(margin);
    }
  }

  /** How an effect is expressed. */
  enum Kind {
    /** Log of the ratio of mean errors. */
    LOG_RATIO("log ratio of mean errors"),
    /** Difference of mean logarithms of errors: the log of the ratio of their geometric means. */
    MEAN_LOG("log ratio of geometric means"),
    /** Difference of mean errors. */
    DIFFERENCE("difference of mean errors"),
    /** Share of the untied replicates lost by the first side, minus the share won. */
    NET_LOSSES("net share of replicates lost");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The name of {@code findings.json}. */
    public String title() {
      return title;
    }
  }
}
