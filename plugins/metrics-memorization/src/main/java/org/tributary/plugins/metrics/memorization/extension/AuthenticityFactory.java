package org.tributary.plugins.metrics.memorization.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.memorization.AuthenticityPercentage;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;

/**
 * {@code authenticity}: near the held-out figure when nothing is copied, near 0 when all is; noise
 * far from the data reaches 100, so higher is not better.
 */
@Extension
public final class AuthenticityFactory extends DescribedExtension<PooledOptions>
    implements MetricFactory<PooledOptions> {

  public AuthenticityFactory() {
    super(
        "authenticity",
        "Authenticity",
        "Percentage of points farther from their closest training row than that row is from the"
            + " others.",
        PooledOptions.class,
        new Citation(
            "Alaa, van Breugel, Saveliev and van der Schaar, How Faithful is your Synthetic Data?,"
                + " ICML 2022",
            "section 4.3"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "A percentage; near that of held-out rows where nothing is copied, and 100 for "
            + "noise far away: higher is not better.",
        "Rows of all sources are pooled, each row counts the same.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "Points beyond `points` are thinned at random.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(PooledOptions options) {
    return new PooledMetric(
        List.of(
            new Output("authenticity", Better.NEITHER, "%"),
            new Output("authenticity-held-out", Better.NEITHER, "%")),
        options.points(),
        options.standardise(),
        rows ->
            List.of(
                AuthenticityPercentage.of(rows.training(), rows.candidate()),
                AuthenticityPercentage.of(rows.training(), rows.heldOut())));
  }
}
