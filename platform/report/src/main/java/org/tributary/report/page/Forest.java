package org.tributary.report.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;

/** Effects with their intervals on one scale, a line each, drawn without a script. */
final class Forest {
  private static final int HEIGHT = 18;
  private static final double EDGE = 6;
  private final double low;
  private final double high;
  private final int width;

  Forest(List<Finding> findings, int width) {
    this.width = width;
    double least = ends(findings).min().orElse(0);
    double most = ends(findings).max().orElse(1);
    boolean zero = findings.stream().anyMatch(Forest::comparesWithZero);
    double from = zero ? Math.min(0, least) : least;
    double to = zero ? Math.max(0, most) : most;
    double pad = to > from ? 0.04 * (to - from) : Math.max(1e-9, 0.1 * Math.abs(to));
    this.low = from - pad;
    this.high = to + pad;
  }

  private static DoubleStream ends(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.effect().stream())
        .flatMapToDouble(
            effect ->
                DoubleStream.of(effect.value(), effect.interval().low(), effect.interval().high()))
        .filter(Double::isFinite);
  }

  /** Whether no difference is at zero. */
  static boolean comparesWithZero(Finding finding) {
    return finding
        .effect()
        .map(e -> e.name().startsWith("log ratio") || e.name().startsWith("difference"))
        .orElse(false);
  }

  /** One line; empty when the finding has no effect. */
  Node row(Finding finding) {
    if (finding.effect().isEmpty()) {
      return out -> {};
    }
    Interval interval = finding.effect().get().interval();
    Element svg =
        Element.of("svg", "forest")
            .with("viewBox", "0 0 " + width + " " + HEIGHT)
            .with("width", String.valueOf(width))
            .with("height", String.valueOf(HEIGHT))
            .with("aria-hidden", "true");
    at(0).ifPresent(zero -> svg.add(line("zero", zero, 0, zero, HEIGHT)));
    double middle = HEIGHT / 2.0;
    svg.add(line("span", clamped(interval.low()), middle, clamped(interval.high()), middle));
    double value = finding.effect().get().value();
    if (Double.isFinite(value)) {
      svg.add(
          Element.of("circle")
              .with("cx", number(clamped(value)))
              .with("cy", number(middle))
              .with("r", "3.5"));
    }
    return svg;
  }

  private OptionalDouble at(double value) {
    return value >= low && value <= high
        ? OptionalDouble.of(clamped(value))
        : OptionalDouble.empty();
  }

  private double clamped(double value) {
    double inside = Math.max(low, Math.min(high, value));
    return EDGE + (width - 2 * EDGE) * (inside - low) / (high - low);
  }

  private static Element line(String style, double x1, double y1, double x2, double y2) {
    return Element.of("line", style)
        .with("x1", number(x1))
        .with("y1", number(y1))
        .with("x2", number(x2))
        .with("y2", number(y2));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
