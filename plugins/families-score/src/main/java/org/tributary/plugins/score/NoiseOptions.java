package org.tributary.plugins.score;

import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.sdk.option.Option;

/** Which noise is added, and between which times. */
public record NoiseOptions(
    @Option(
            value =
                "The process: vp (variance preserving, e^(-rate t) x + sqrt(1 - e^(-2 rate t)) z) or"
                    + " ve (variance exploding, x + rate t z).",
            fallback = "vp")
        NoiseKind kind,
    @Option(
            value = "Speed of time; 0.5 where the drift is -x/2.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double rate,
    @Option(
            value = "Least time, the noise floor: the law learnt is that of the data at this time.",
            fallback = "0.01",
            min = 0,
            aboveMin = true)
        double from,
    @Option(
            value = "Greatest time; equal to from for one noise level.",
            fallback = "3",
            min = 0,
            aboveMin = true)
        double to) {

  public NoiseOptions {
    if (!(from > 0) || !(to >= from)) {
      throw new IllegalArgumentException(
          "noise times must be 0 < from <= to, were " + from + ", " + to);
    }
  }

  /**
   * Refuses a single noise level.
   *
   * @throws IllegalArgumentException when from and to are the same
   */
  void checkRange() {
    if (from == to) {
      throw new IllegalArgumentException(
          "this family needs a range of noise: set noise.to above noise.from, which is " + from);
    }
  }

  NoiseProcess process() {
    return new NoiseProcess(kind, rate);
  }

  LevelRange range() {
    return new LevelRange(process().level(from), process().level(to));
  }
}
