package org.tributary.report.chart.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.report.chart.scale.AxisRange;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.NumberText;
import org.tributary.report.chart.scale.Tick;
import org.tributary.report.chart.scale.Ticks;

/**
 * The strip that sets measurements against theory, in the unit that can be read: percent up to 50
 * %, else standard errors, else times. Where theory is not above zero it is the plain difference.
 *
 * @param unit of the vertical axis
 * @param scale of the vertical axis, its pixels still to be chosen
 */
public record Strip(Unit unit, AxisScale scale) {
  /** Beyond this share percentages say less than standard errors. */
  private static final double MOST_PERCENT = 0.5;

  /** Beyond so many standard errors the ratio says more. */
  private static final double MOST_ERRORS = 20;

  /** Standard normal quantile of a 95 % interval. */
  private static final double QUANTILE = 1.959964;

  /** What the strip is measured in. */
  public enum Unit {
    /** Measured / theory - 1. */
    PERCENT("measured / theory − 1"),
    /** Measured - theory, in standard errors of the measurement. */
    ERRORS("measured − theory, in standard errors"),
    /** Measured / theory, logarithmic. */
    TIMES("measured / theory"),
    /** Measured - theory, in the metric's unit. */
    DIFFERENCE("measured − theory");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    /** Name of the axis. */
    public String words() {
      return words;
    }
  }

  /** The strip of a chart with residuals. */
  public static Strip of(CurveChart chart) {
    List<ResidualSeries> all =
        chart.panels().stream().flatMap(panel -> panel.residuals().stream()).toList();
    List<Measured> values =
        all.stream()
            .flatMap(series -> series.points().stream())
            .map(ResidualSeries.At::value)
            .toList();
    if (!all.stream().allMatch(ResidualSeries::relative)) {
      return new Strip(Unit.DIFFERENCE, AxisRange.symmetric(most(ends(values))));
    }
    if (most(ends(values)) <= MOST_PERCENT) {
      return new Strip(Unit.PERCENT, AxisRange.symmetric(most(ends(values))));
    }
    boolean known = values.stream().allMatch(value -> value.high() > value.low());
    double errors = most(values.stream().mapToDouble(Strip::errors));
    boolean positive = values.stream().allMatch(value -> value.mean() > -1);
    if (known && (errors <= MOST_ERRORS || !positive)) {
      return new Strip(Unit.ERRORS, AxisRange.symmetric(Math.max(3, errors)));
    }
    if (positive) {
      double reach = most(values.stream().mapToDouble(value -> Math.log1p(value.mean())));
      double factor = Math.exp(1.15 * Math.max(reach, Math.log(2)));
      return new Strip(Unit.TIMES, new AxisScale(true, 1 / factor, factor, 0, 1));
    }
    // no interval and the other sign: only signs and sizes of the ratio are left to show
    return new Strip(Unit.PERCENT, AxisRange.symmetric(MOST_PERCENT));
  }

  private static DoubleStream ends(List<Measured> values) {
    return values.stream()
        .flatMapToDouble(value -> DoubleStream.of(value.mean(), value.low(), value.high()));
  }

  private static double most(DoubleStream values) {
    return values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
  }

  private static double errors(Measured value) {
    return value.mean() / error(value);
  }

  private static double error(Measured value) {
    return (value.high() - value.low()) / (2 * QUANTILE);
  }

  /** A residual in the unit of the strip. */
  Measured shown(Measured residual) {
    return switch (unit) {
      case PERCENT, DIFFERENCE -> residual;
      case ERRORS -> {
        double error = error(residual);
        yield new Measured(
            residual.mean() / error, residual.low() / error, residual.high() / error);
      }
      case TIMES -> new Measured(1 + residual.mean(), 1 + residual.low(), 1 + residual.high());
    };
  }

  /** The value of agreement. */
  double none() {
    return unit == Unit.TIMES ? 1 : 0;
  }

  /** Three ticks: agreement and a round value on each side of it. */
  List<Tick> ticks() {
    double side = side();
    return switch (unit) {
      case PERCENT ->
          List.of(
              new Tick(-side, NumberText.of(-100 * side) + " %"),
              new Tick(0, "0 %"),
              new Tick(side, "+" + NumberText.of(100 * side) + " %"));
      case TIMES ->
          List.of(
              new Tick(1 / side, "1/" + NumberText.of(side)),
              new Tick(1, "×1"),
              new Tick(side, "×" + NumberText.of(side)));
      default ->
          List.of(
              new Tick(-side, NumberText.of(-side)),
              new Tick(0, "0"),
              new Tick(side, "+" + NumberText.of(side)));
    };
  }

  private double side() {
    if (unit == Unit.ERRORS && scale.high() < 8) {
      return 2;
    }
    double reach = scale.high();
    List<Tick> ticks =
        Ticks.of(new AxisScale(unit == Unit.TIMES, unit == Unit.TIMES ? 1 : 0, reach, 0, 1), 2)
            .ticks();
    return ticks.get(ticks.size() - 1).value() > (unit == Unit.TIMES ? 1 : 0)
        ? ticks.get(ticks.size() - 1).value()
        : reach / 2;
  }
}
