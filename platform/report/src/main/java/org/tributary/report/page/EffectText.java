package org.tributary.report.page;

import org.tributary.analysis.card.Words;
import org.tributary.sdk.evidence.Finding.EffectSize;

/** An effect as a number with its interval; logs of ratios as percentages. */
record EffectText(EffectSize effect) {

  /** As {@code -23.2 % [-23.8, -22.6]}. */
  String words() {
    if (!logRatio()) {
      return minus(aligned(effect.value(), low(), high()));
    }
    double ratio = Math.exp(effect.value());
    if (ratio >= 3) {
      return "×" + aligned(ratio, Math.exp(low()), Math.exp(high()));
    }
    String[] parts = Words.aligned(percent(effect.value()), percent(low()), percent(high()));
    return minus(parts[0] + " % " + parts[1]);
  }

  boolean logRatio() {
    return effect.name().startsWith("log ratio");
  }

  private static String aligned(double value, double low, double high) {
    String[] parts = Words.aligned(value, low, high);
    return parts[0] + " " + parts[1];
  }

  private static String minus(String text) {
    return text.replace("-infinity", "-∞").replace("infinity", "∞").replace('-', '−');
  }

  private static double percent(double log) {
    return 100 * Math.expm1(log);
  }

  private double low() {
    return effect.interval().low();
  }

  private double high() {
    return effect.interval().high();
  }
}
