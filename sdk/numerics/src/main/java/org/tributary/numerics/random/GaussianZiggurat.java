package org.tributary.numerics.random;

/**
 * The ziggurat method for the standard normal law with 256 layers.
 *
 * <p>Source: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000),
 * with the layer, the sign and the position taken from separate bits (Doornik, 2005).
 */
final class GaussianZiggurat {
  /** Where the tail begins. */
  static final double TAIL = 3.6541528853610088;

  /** Area of each layer: {@code TAIL f(TAIL)} plus the tail's area, f(x) = exp(-x^2 / 2). */
  static final double AREA = 0.004928673233974655;

  private static final int LAYERS = 256;
  private static final double[] WIDTH = new double[LAYERS + 1];
  private static final double[] HEIGHT = new double[LAYERS + 1];
  private static final double[] STEP = new double[LAYERS];
  private static final long[] INSIDE = new long[LAYERS];

  static {
    WIDTH[0] = AREA / density(TAIL);
    WIDTH[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      double top = AREA / WIDTH[i - 1] + density(WIDTH[i - 1]);
      WIDTH[i] = StrictMath.sqrt(-2 * StrictMath.log(top));
    }
    WIDTH[LAYERS] = 0;
    for (int i = 0; i <= LAYERS; i++) {
      HEIGHT[i] = density(WIDTH[i]);
    }
    for (int i = 0; i < LAYERS; i++) {
      STEP[i] = WIDTH[i] * 0x1p-54;
      INSIDE[i] = (long) (WIDTH[i + 1] / WIDTH[i] * 0x1p54);
    }
  }

  private GaussianZiggurat() {}

  static double sample(RandomStream stream) {
    long bits = stream.nextLong();
    int layer = (int) bits & 0xff;
    long position = bits >> 9; // 55 bits with the sign
    double x = position * STEP[layer];
    return Math.abs(position) < INSIDE[layer] ? x : outside(stream, layer, x);
  }

  /** How far the topmost layer is from reaching the peak exactly; zero for a perfect table. */
  static double closure() {
    double below = WIDTH[LAYERS - 1];
    return AREA / below + density(below) - 1;
  }

  private static double outside(RandomStream stream, int layer, double proposal) {
    if (layer == 0) {
      return proposal < 0 ? -tail(stream) : tail(stream);
    }
    double between = HEIGHT[layer + 1] - HEIGHT[layer];
    double height = HEIGHT[layer] + stream.nextDouble() * between;
    return height < density(proposal) ? proposal : sample(stream);
  }

  private static double tail(RandomStream stream) {
    while (true) {
      double excess = -StrictMath.log(stream.nextOpenDouble()) / TAIL;
      double height = -StrictMath.log(stream.nextOpenDouble());
      if (2 * height > excess * excess) {
        return TAIL + excess;
      }
    }
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }
}
