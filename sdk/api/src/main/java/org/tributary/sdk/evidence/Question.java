package org.tributary.sdk.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.metric.Metric.Better;

/**
 * A question a study asks of its observations, once per setting (or once over an axis). Analysis
 * answers it by the rule it names; no study code takes part in the verdict.
 */
public sealed interface Question {

  /** Id within the study, {@code [a-z][a-z0-9-]*}. */
  String id();

  /** The question in words, ending with a question mark. */
  String text();

  /** How an effect is expressed. */
  enum Effect {
    /** Log of the ratio of mean errors, first over second; shown as a percentage. */
    LOG_RATIO,
    /** Difference of means, first minus second, of errors in their own unit. */
    DIFFERENCE
  }

  /**
   * Which of two sides has the lower expected error?
   *
   * <p>Order of rules: identical in every replicate gives {@code identical}; else an interval
   * inside plus or minus {@code margin} gives {@code no-difference}; else upper end below 0 gives
   * the first word, lower end above 0 the second; else {@code not-enough-evidence}.
   *
   * @param better of the metric; an error is the value, or its negative where higher is better
   * @param margin at least 0, in units of the effect
   */
  record Contrast(
      String id,
      String text,
      Side first,
      Side second,
      Better better,
      Effect effect,
      double margin,
      Rule rule)
      implements Question {
    public Contrast {
      if (!(margin >= 0)) {
        throw new IllegalArgumentException("margin must be >= 0, was " + margin);
      }
      if (better == Better.NEITHER) {
        throw new IllegalArgumentException(
            "metric '" + first.metric() + "' has no better direction: no contrast");
      }
    }
  }

  /**
   * How big is a quantity: the mean of one side, or of its difference to another.
   *
   * <p>With a margin the verdict is {@code above} (the interval lies above it), {@code below}, or
   * {@code not-enough-evidence}; without, {@code measured}.
   *
   * @param name of the quantity, as {@code generalization gap}
   * @param margin to compare with, if any
   */
  record Estimate(
      String id,
      String text,
      String name,
      Side of,
      Optional<Side> minus,
      String unit,
      OptionalDouble margin,
      String above,
      String below,
      Rule rule)
      implements Question {}

  /**
   * At which value of an axis does a contrast flip? The interval is inverted, not the point curve.
   *
   * @param axis path of the swept axis, numeric
   */
  record Threshold(String id, String text, String axis, Contrast contrast) implements Question {}

  /**
   * What power of an axis does an error follow?
   *
   * @param axis path of the swept axis, or {@code generation} or {@code time}; numeric, positive
   * @param claimed the theory's exponent, if any: compared, never assumed
   */
  record Exponent(String id, String text, String axis, Side of, OptionalDouble claimed)
      implements Question {}

  /**
   * Where along an axis is a quantity greatest (or least)?
   *
   * @param axis path of the swept axis, or {@code generation} or {@code time}
   */
  record Peak(String id, String text, String axis, Side of, boolean greatest) implements Question {}

  /**
   * Do prediction intervals made inside the cells hold what came to be?
   *
   * @param low lower end, one number a replicate
   * @param high upper end
   * @param realized what came to be
   * @param level nominal coverage
   */
  record Forecast(String id, String text, Side low, Side high, Side realized, double level)
      implements Question {}

  /**
   * Which sources help each other, and which groups does that suggest?
   *
   * <p>The gain of row from column is what the rows of one source, added to the training rows of
   * another, do for the held-out loss of the latter: positive helps. It is measured once a
   * replicate at the position with part {@code row|column}. Two sources are apart when the
   * symmetrised gain is below 0 by the rule's interval, one-sided at .05 over the number of pairs;
   * groups are made by complete linkage and hold no two sources that are apart ({@link
   * SourceAffinity}).
   *
   * <p>The verdict is {@code grouped}, {@code separate} when every source stands alone, {@code
   * merged} when every pair is shown to gain, else {@code not-enough-evidence}.
   *
   * @param metric name of the gain, averaged over no source: in units of the loss
   * @param alone name of the loss of each source's own model, of that source, at the position with
   *     its name as part: it gives sources their order
   * @param arm under which both are recorded
   * @param rule rule L or rule D
   */
  record Affinity(String id, String text, String metric, String alone, String arm, Rule rule)
      implements Question {
    public Affinity {
      if (rule == Rule.FITTED_MODELS) {
        throw new IllegalArgumentException("affinity needs replicates or splits, not one split");
      }
    }
  }
}
