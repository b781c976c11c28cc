package org.tributary.plugins.image.glyph;

import org.tributary.numerics.random.RandomStream;

/**
 * How drawings of one glyph vary: everything but which glyph it is. Lengths in pixels, angles in
 * radians, brightness from 0 to 1.
 *
 * @param turn mean angle
 * @param turnSpread standard deviation of the angle
 * @param size mean half side
 * @param sizeSpread standard deviation of the half side
 * @param stretchSpread standard deviation of the logarithm of width over height
 * @param shiftSpread standard deviation of the centre, down and across
 * @param stroke mean width of a line
 * @param strokeSpread standard deviation of the width
 * @param noise standard deviation of the noise of a pixel
 * @param texture amplitude of the waves that lie over the whole image
 * @param direction in which the waves run
 * @param waves from one side to the other
 */
record Nuisance(
    double turn,
    double turnSpread,
    double size,
    double sizeSpread,
    double stretchSpread,
    double shiftSpread,
    double stroke,
    double strokeSpread,
    double noise,
    double texture,
    double direction,
    double waves) {

  /** The one law that all glyphs may share. */
  static Nuisance common() {
    return new Nuisance(0, 0.25, 5, 0.5, 0.15, 0.8, 1.8, 0.35, 0.06, 0.08, 0.8, 1.5);
  }

  /**
   * A law of a glyph's own: spreads between half and twice those of the common law, means
   * elsewhere, waves in a direction of its own.
   */
  static Nuisance own(RandomStream stream) {
    Nuisance common = common();
    return new Nuisance(
        0.5 * stream.nextGaussian(),
        common.turnSpread * factor(stream),
        common.size + 0.5 * stream.nextGaussian(),
        common.sizeSpread * factor(stream),
        common.stretchSpread * factor(stream),
        common.shiftSpread * factor(stream),
        common.stroke + 0.3 * stream.nextGaussian(),
        common.strokeSpread * factor(stream),
        common.noise * factor(stream),
        common.texture * factor(stream),
        Math.PI * stream.nextDouble(),
        common.waves * factor(stream));
  }

  /** The same with every spread of pose and stroke times a factor. */
  Nuisance posed(double factor) {
    return new Nuisance(
        turn,
        factor * turnSpread,
        size,
        factor * sizeSpread,
        factor * stretchSpread,
        factor * shiftSpread,
        stroke,
        factor * strokeSpread,
        noise,
        texture,
        direction,
        waves);
  }

  private static double factor(RandomStream stream) {
    return StrictMath.exp(Math.log(2) * (2 * stream.nextDouble() - 1));
  }
}
