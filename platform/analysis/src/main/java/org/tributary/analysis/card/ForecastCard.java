package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Quantiles;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Forecast;

/**
 * Whether prediction intervals hold what came to be, counted over replicates.
 *
 * <p>A realized value that was censored counts as missed. A replicate whose forecast could not be
 * made is left out and told. An interval of the coverage wider than .2 decides nothing.
 */
final class ForecastCard implements Card {
  private static final double WIDEST = 0.2;

  private final CardContext context;
  private final Forecast forecast;
  private final Map<String, String> setting;

  ForecastCard(CardContext context, Forecast forecast, Map<String, String> setting) {
    this.context = context;
    this.forecast = forecast;
    this.setting = setting;
  }

  @Override
  public Finding finding() {
    Sample low = context.axes().sample(setting, forecast.low());
    Sample high = context.axes().sample(setting, forecast.high());
    Sample realized = context.axes().sample(setting, forecast.realized());
    List<double[]> forecasts = new ArrayList<>();
    int held = 0;
    int made = 0;
    int without = 0;
    for (Map.Entry<Integer, Reading> entry : realized.readings().entrySet()) {
      Reading from = low.readings().get(entry.getKey());
      Reading to = high.readings().get(entry.getKey());
      Reading value = entry.getValue();
      if (from == null || to == null || from.outcome().censored() || to.outcome().censored()) {
        without++;
        continue;
      }
      made++;
      boolean inside =
          !value.outcome().censored()
              && from.value() <= value.value()
              && value.value() <= to.value();
      held += inside ? 1 : 0;
      forecasts.add(new double[] {from.value(), to.value()});
    }
    Draft draft =
        new Draft(
            forecast,
            setting,
            "forecasts of "
                + Words.metric(forecast.realized().metric())
                + " of "
                + forecast.realized().name(),
            forecast.realized().metric());
    if (made == 0) {
      return draft.unanswered("no replicate has a forecast and what came to be");
    }
    List<String> remarks = new ArrayList<>();
    if (realized.censored() > 0) {
      remarks.add(
          "of the realized values " + realized.fateAndReason() + ", which counts as missed");
    }
    if (without > 0) {
      remarks.add(without + " replicates made no forecast and are left out");
    }
    return counted(draft, said(forecasts, realized), held, made, remarks);
  }

  /** The forecast itself, and what came to be: the replicate in the middle of each end. */
  private String said(List<double[]> forecasts, Sample realized) {
    double low = Quantiles.median(forecasts.stream().mapToDouble(ends -> ends[0]).toArray());
    double high = Quantiles.median(forecasts.stream().mapToDouble(ends -> ends[1]).toArray());
    double[] values = realized.values();
    String[] words = Words.aligned(0.5 * (low + high), low, high);
    String unit = context.unit(forecast.realized().metric());
    return Words.number(100 * forecast.level())
        + " % forecast "
        + words[1]
        + (unit.isEmpty() ? "" : " " + unit)
        + " (median ends), "
        + (values.length == 0
            ? "no value came to be"
            : "came to be " + Words.number(Quantiles.median(values)) + " (median)");
  }

  private Finding counted(Draft draft, String said, int held, int made, List<String> remarks) {
    Interval share = BinomialInterval.clopperPearson(held, made, context.family().level());
    String verdict = verdict(share);
    String rule = Draft.rule(context.family(), "Clopper-Pearson over " + made + " replicates");
    String[] words =
        Words.aligned(100 * share.estimate(), 100 * share.lower(), 100 * share.upper());
    String text =
        draft.contrast()
            + ": "
            + said
            + ". "
            + held
            + " of "
            + made
            + " intervals held what came to be: "
            + words[0]
            + " % "
            + words[1]
            + " %, nominal "
            + Words.number(100 * forecast.level())
            + " %, "
            + rule;
    return draft.complete(
        verdict,
        Optional.of(Draft.effect("coverage", share, rule)),
        Map.of(
            "coverage",
            "a nominal level outside ["
                + Words.number(share.lower())
                + ", "
                + Words.number(share.upper())
                + "]"),
        Optional.empty(),
        Draft.withRemarks(text, remarks));
  }

  private String verdict(Interval share) {
    if (share.upper() < forecast.level()) {
      return Verdicts.TOO_NARROW;
    }
    if (share.lower() > forecast.level()) {
      return Verdicts.TOO_WIDE;
    }
    return share.width() > WIDEST ? Verdicts.NOT_ENOUGH_EVIDENCE : Verdicts.CALIBRATED;
  }
}
