package org.tributary.sdk.evidence;

import java.util.List;
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

  /** Gives this question to the case of its kind: a new kind is a compile error where it counts. */
  <T> T visit(Cases<T> cases);

  /** One answer a kind of question. */
  interface Cases<T> {
    /** Which of two sides has the lower error. */
    T contrast(Contrast question);

    /** How big a quantity is. */
    T estimate(Estimate question);

    /** Where a contrast flips. */
    T threshold(Threshold question);

    /** What power an error follows. */
    T exponent(Exponent question);

    /** Where a quantity is greatest. */
    T peak(Peak question);

    /** Whether forecasts came true. */
    T forecast(Forecast question);

    /** Which sources help each other. */
    T affinity(Affinity question);

    /** What becomes of an error over generations. */
    T trend(Trend question);

    /** When a value is first passed. */
    T crossing(Crossing question);

    /** Which arms stand where. */
    T ranking(Ranking question);

    /** Whether a candidate is as good as real rows. */
    T equivalence(Equivalence question);

    /** Whether rows were copied. */
    T copies(Copies question);

    /** What helps most from here. */
    T advice(Advice question);
  }

  /** How an effect is expressed. */
  enum Effect {
    /** Log of the ratio of mean errors, first over second; shown as a percentage. */
    LOG_RATIO,
    /** Difference of means, first minus second, of errors in their own unit. */
    DIFFERENCE,
    /** Difference of mean logarithms: where rare runs carry the mean. */
    MEAN_LOG
  }

  /** The scale on which values are averaged. */
  enum Scale {
    /** The values themselves. */
    VALUE,
    /** Their logarithms; all must be above 0. */
    LOG,
    /** Their ranks along the axis within each replicate, which no rare run carries: of a peak. */
    RANK
  }

  /**
   * Which of two sides has the lower expected error?
   *
   * <p>In this order: identical in every replicate; an interval within the margin, no difference;
   * upper end below 0, the first word; lower end above 0, the second; else not enough evidence.
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
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.contrast(this);
    }

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
   * @param name of the quantity, as {@code generalization gap}
   * @param scale on which values are averaged; on the log scale a difference is a log ratio
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
      Rule rule,
      Scale scale)
      implements Question {
    /** An estimate of means of the values themselves. */
    public Estimate(
        String id,
        String text,
        String name,
        Side of,
        Optional<Side> minus,
        String unit,
        OptionalDouble margin,
        String above,
        String below,
        Rule rule) {
      this(id, text, name, of, minus, unit, margin, above, below, rule, Scale.VALUE);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.estimate(this);
    }

    public Estimate {
      if (scale == Scale.RANK) {
        throw new IllegalArgumentException("an estimate has no ranks: only a peak has");
      }
    }
  }

  /**
   * At which value of an axis does a contrast flip? The interval is inverted, not the point curve.
   *
   * @param axis path of the swept axis, numeric
   * @param meant what is recorded along the axis that says what its values come to, as rows
   */
  record Threshold(String id, String text, String axis, Contrast contrast, Optional<Side> meant)
      implements Question {
    /** A threshold of an axis that speaks for itself. */
    public Threshold(String id, String text, String axis, Contrast contrast) {
      this(id, text, axis, contrast, Optional.empty());
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.threshold(this);
    }
  }

  /**
   * What power of an axis does an error follow?
   *
   * @param axis path of the swept axis, or {@code generation} or {@code time}; numeric, positive
   * @param claimed the theory's exponent, if any: compared, never assumed
   * @param best value of a perfect model, where there is one: only what can fall to 0 has a power
   *     (evidence-2, section 10), so with another one or none the question is not asked
   * @param passage along another axis, of which the position is meant and not the error
   */
  record Exponent(
      String id,
      String text,
      String axis,
      Side of,
      OptionalDouble claimed,
      OptionalDouble best,
      Optional<Crossing> passage)
      implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.exponent(this);
    }
  }

  /**
   * Where along an axis is a quantity greatest (or least)?
   *
   * @param axis path of the swept axis, or {@code generation} or {@code time}
   * @param scale on which values are averaged
   */
  record Peak(String id, String text, String axis, Side of, boolean greatest, Scale scale)
      implements Question {
    /** A peak of means of the values themselves. */
    public Peak(String id, String text, String axis, Side of, boolean greatest) {
      this(id, text, axis, of, greatest, Scale.VALUE);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.peak(this);
    }
  }

  /**
   * Do prediction intervals made inside the cells hold what came to be?
   *
   * @param low lower end, one number a replicate
   * @param high upper end
   * @param realized what came to be
   * @param level nominal coverage
   */
  record Forecast(String id, String text, Side low, Side high, Side realized, double level)
      implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.forecast(this);
    }
  }

  /**
   * Which sources help each other, and which groups does that suggest? {@code grouped}, {@code
   * separate}, {@code merged} when every pair is shown to gain, else {@code not-enough-evidence}.
   *
   * <p>The gain of row from column, at the position with part {@code row|column}, is what the rows
   * of one source do for the held-out loss of the other. Two are apart when the symmetrised gain is
   * below 0, one-sided at .05 over the pairs; groups are made by complete linkage.
   *
   * @param metric name of the gain, averaged over no source: in units of the loss
   * @param alone name of the loss of each source's own model, of that source, at the position with
   *     its name as part: it gives sources their order
   * @param arm under which both are recorded
   */
  record Affinity(String id, String text, String metric, String alone, String arm, Rule rule)
      implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.affinity(this);
    }

    public Affinity {
      if (rule == Rule.FITTED_MODELS) {
        throw new IllegalArgumentException("affinity needs replicates or splits, not one split");
      }
    }
  }

  /**
   * What becomes of an error over generations: {@code collapses}, {@code degrades}, {@code
   * plateaus}, {@code holds}, {@code improves}, or {@code not-enough-evidence} (evidence-2, section
   * 11).
   *
   * @param of the error; positions are generations 1 (the first fit) to the last
   * @param best value of a perfect model, where there is one
   * @param ends worst value there is: a law that has reached it is lost, not on a plateau
   * @param scale on which replicates are compared
   * @param margin factor above 1 within which an error holds
   */
  record Trend(
      String id,
      String text,
      Side of,
      Better better,
      OptionalDouble best,
      OptionalDouble ends,
      Scale scale,
      double margin,
      Rule rule)
      implements Question {
    public Trend {
      if (!(margin > 1)) {
        throw new IllegalArgumentException("the margin of a trend must be > 1, was " + margin);
      }
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.trend(this);
    }
  }

  /**
   * At which position is a level first passed? Per replicate; never is a censoring at the last
   * position (evidence-2, section 11).
   *
   * @param axis path of a swept numeric axis, or {@code generation} or {@code time}
   * @param level what is passed
   * @param upwards whether the value rises to it
   */
  record Crossing(
      String id, String text, String axis, Side of, Level level, boolean upwards, Rule rule)
      implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.crossing(this);
    }
  }

  /**
   * What helps most from here: to stop earlier, or the next place along a swept axis?
   *
   * @param of the quantity at the end of the training, or at no time where there is one only
   * @param axes paths of swept numeric axes that are steps
   */
  record Advice(String id, String text, Side of, Better better, List<String> axes, Rule rule)
      implements Question {
    public Advice {
      axes = List.copyOf(axes);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.advice(this);
    }
  }

  /**
   * Which sides stand where, best first, with the ties that evidence cannot break?
   *
   * @param sides at least two, of one metric
   * @param margin within which two sides count as no different
   */
  record Ranking(
      String id,
      String text,
      List<Side> sides,
      Better better,
      Effect effect,
      double margin,
      Rule rule)
      implements Question {
    public Ranking {
      sides = List.copyOf(sides);
      if (sides.size() < 2) {
        throw new IllegalArgumentException("a ranking needs at least two sides");
      }
      if (better == Better.NEITHER) {
        throw new IllegalArgumentException(
            "metric '" + sides.get(0).metric() + "' has no better direction: no ranking");
      }
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.ranking(this);
    }
  }

  /**
   * Is a candidate as good as real rows: its excess over them below a margin with a meaning?
   *
   * @param excess of a candidate's metric over that of as many real rows, one number a replicate
   * @param margin name of the output that holds the margin in the same unit, recorded by the arm of
   *     {@code excess}; empty to use {@code fixed}
   * @param fixed margin, at least 0
   */
  record Equivalence(String id, String text, Side excess, String margin, double fixed, Rule rule)
      implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.equivalence(this);
    }
  }

  /**
   * Were rows of the training data copied? The counts that decide are recorded by one metric at
   * parts of one position.
   *
   * @param counts the metric and arm that recorded them
   */
  record Copies(String id, String text, Side counts) implements Question {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.copies(this);
    }
  }
}
