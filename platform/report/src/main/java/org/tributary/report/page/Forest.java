package org.tributary.report.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.tributary.report.html.Element;
import org.tributary.report.html.Node;
import org.tributary.sdk.evidence.Finding;

/** Effects with their intervals on one scale, a line each, drawn without a script. */
final class Forest {
  private static final int HEIGHT = 18;
  private static final int WIDTH = 120;
  private static final double EDGE = 6;
  private final double low;
  private final double high;
  private final OptionalDouble none;

  /**
   * An effect with its interval.
   *
   * @param value may be infinite
   * @param low lower end
   * @param high upper end
   */
  record Span(double value, double low, double high) {
    static Span of(Finding.EffectSize effect) {
      return new Span(effect.value(), effect.interval().low(), effect.interval().high());
    }
  }

  /**
   * The common scale.
   *
   * @param none where no difference lies, if the effects are differences
   */
  Forest(List<Span> spans, OptionalDouble none) {
    double least = ends(spans).min().orElse(0);
    double most = ends(spans).max().orElse(1);
    double from = Math.min(none.orElse(least), least);
    double to = Math.max(none.orElse(most), most);
    double pad = to > from ? 0.04 * (to - from) : Math.max(1e-9, 0.1 * Math.abs(to));
    this.low = from - pad;
    this.high = to + pad;
    this.none = none;
  }

  private static DoubleStream ends(List<Span> spans) {
    return spans.stream()
        .flatMapToDouble(span -> DoubleStream.of(span.value(), span.low(), span.high()))
        .filter(Double::isFinite);
  }

  /** Whether no difference is at zero. */
  static boolean comparesWithZero(Finding finding) {
    return finding
        .effect()
        .map(
            e ->
                e.name().startsWith("log ratio")
                    || e.name().startsWith("difference")
                    || e.name().startsWith("excess")
                    || e.name().startsWith("change"))
        .orElse(false);
  }

  /** One line. */
  Node row(Span span) {
    Element svg =
        Element.of("svg", "forest")
            .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .with("width", String.valueOf(WIDTH))
            .with("height", String.valueOf(HEIGHT))
            .with("aria-hidden", "true");
    none.ifPresent(at -> svg.add(line("zero", at, at, 0, HEIGHT)));
    double middle = HEIGHT / 2.0;
    svg.add(line("span", span.low(), span.high(), middle, middle));
    if (Double.isFinite(span.value())) {
      svg.add(
          Element.of("circle")
              .with("cx", number(at(span.value())))
              .with("cy", number(middle))
              .with("r", "3.5"));
    }
    return svg;
  }

  private double at(double value) {
    double inside = Math.max(low, Math.min(high, value));
    return EDGE + (WIDTH - 2 * EDGE) * (inside - low) / (high - low);
  }

  private Element line(String style, double from, double to, double y1, double y2) {
    return Element.of("line", style)
        .with("x1", number(at(from)))
        .with("y1", number(y1))
        .with("x2", number(at(to)))
        .with("y2", number(y2));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
