package org.tributary.numerics.statistics;

/** How well scores separate two classes. */
public final class Classification {
  private Classification() {}

  /**
   * The area under the receiver operating curve: P(positive scores higher) + P(tie) / 2.
   *
   * @param scores finite
   * @param labels as many, both classes present
   */
  public static double areaUnderCurve(double[] scores, boolean[] labels) {
    requireLabels(scores, labels);
    double[] ranks = Ranks.of(scores);
    double positive = 0;
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i]) {
        positive++;
        sum += ranks[i];
      }
    }
    double negative = labels.length - positive;
    if (positive == 0 || negative == 0) {
      throw new IllegalArgumentException("labels must hold both classes, held one");
    }
    return (sum - positive * (positive + 1) / 2) / (positive * negative);
  }

  /** The share of points whose score lies on their label's side of the threshold. */
  public static double accuracy(double[] scores, boolean[] labels, double threshold) {
    requireLabels(scores, labels);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += scores[i] > threshold == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  private static void requireLabels(double[] scores, boolean[] labels) {
    Samples.requireFinite(scores, 1, "scores");
    if (scores.length != labels.length) {
      throw new IllegalArgumentException(
          "labels must be as many as scores, were " + labels.length + " for " + scores.length);
    }
  }
}
