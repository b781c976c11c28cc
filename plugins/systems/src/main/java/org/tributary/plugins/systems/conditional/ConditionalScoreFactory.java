package org.tributary.plugins.systems.conditional;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code conditional-score}: what a model says of some columns, given others. */
@Extension
public final class ConditionalScoreFactory implements MetricFactory<ConditionalScoreOptions> {

  @Override
  public String id() {
    return "conditional-score";
  }

  @Override
  public String title() {
    return "Score of conditional draws";
  }

  @Override
  public String summary() {
    return "Energy score, and coverage of central intervals, of the columns that are not given.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "E |Y - y| - E |Y - Y'| / 2 in the data's units, no root of squares over rows; draws of one"
            + " question share their noise over candidates.",
        "Coverage is a share of rows, a mean over the asked columns; exact intervals where the"
            + " conditional law is Gaussian, else quantiles of the draws.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "More held-out rows than `rows` a source are thinned at random.",
        "Cost grows with rows times points.");
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Gneiting and Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation,"
                + " Journal of the American Statistical Association 102, 2007",
            "section 4.3"));
  }

  @Override
  public Class<ConditionalScoreOptions> optionsType() {
    return ConditionalScoreOptions.class;
  }

  @Override
  public Metric create(ConditionalScoreOptions options) {
    return new ConditionalScore(options);
  }
}
