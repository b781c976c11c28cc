package org.tributary.analysis.answer;

import org.tributary.analysis.card.Words;
import org.tributary.sdk.evidence.Finding.EffectSize;

/**
 * An effect as a number with its interval; logs of ratios as percentages up to 300, above as times.
 *
 * @param effect shown
 * @param unit of it; empty for none
 */
public record EffectText(EffectSize effect, String unit) {
  private static final double MOST_PERCENT = 300;

  /**
   * As {@code −23.2 % [−23.8, −22.6]}, {@code ×6.1 [5.1, 7.4]} or {@code 0.43 [0.23, 0.62] nats},
   * and what that comes to.
   */
  public String words() {
    return effect.meaning().isEmpty() ? number() : number() + ", " + effect.meaning();
  }

  private String number() {
    if (!logRatio()) {
      String[] parts = Words.aligned(effect.value(), low(), high());
      String unitAfter = unit.isEmpty() ? "" : " " + unit;
      return Telling.minus(parts[0] + " " + parts[1] + unitAfter);
    }
    if (!(percent(high()) <= MOST_PERCENT)) {
      String[] times = Words.aligned(Math.exp(effect.value()), Math.exp(low()), Math.exp(high()));
      return "×" + times[0] + " " + times[1].replace("infinity", "∞");
    }
    String[] parts = Words.aligned(percent(effect.value()), percent(low()), percent(high()));
    return Telling.minus(parts[0] + " % " + parts[1]);
  }

  /** Whether it is the logarithm of a ratio, so that 0 is no difference. */
  public boolean logRatio() {
    return effect.name().startsWith("log ratio");
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
