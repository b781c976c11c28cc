package org.tributary.numerics.random;

/**
 * A stream of random numbers named by a key: run seed, replicate and a path of roles.
 *
 * <p>{@link #child(String)}, {@link #child(String, long)} and {@link #at(long)} are functions of
 * the key alone: they draw nothing, and what was drawn before does not change them. Two streams of
 * the same key give the same numbers on every machine, interpreted or compiled. A stream is not
 * safe for use by several threads; give each thread a child.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna, 2021), its state derived from the key by
 * SipHash-2-4-128 (Aumasson and Bernstein, 2012).
 */
public final class RandomStream {
  private static final int RUN = 1;
  private static final int ROLE = 2;
  private static final int INDEXED_ROLE = 3;
  private static final int STEP = 4;
  private static final int STATE = 5;

  private final StreamKey key;
  private boolean started;
  private long s0;
  private long s1;
  private long s2;
  private long s3;

  private RandomStream(StreamKey key) {
    this.key = key;
  }

  /** Returns the root stream of one replicate of a run. */
  public static RandomStream of(long runSeed, long replicate) {
    return new RandomStream(StreamKey.ROOT.derive(RUN, "", runSeed).derive(RUN, "", replicate));
  }

  /** Returns the stream of a role below this one, for example {@code "training"}. */
  public RandomStream child(String role) {
    return new RandomStream(key.derive(ROLE, role, 0));
  }

  /** Returns the stream of a numbered role below this one, for example generation 3. */
  public RandomStream child(String role, long index) {
    return new RandomStream(key.derive(INDEXED_ROLE, role, index));
  }

  /** Returns the stream of one step of an iteration, so that a resumed fit repeats its noise. */
  public RandomStream at(long step) {
    return new RandomStream(key.derive(STEP, "", step));
  }

  /** Draws 64 uniform bits. */
  public long nextLong() {
    if (!started) {
      start();
    }
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long shifted = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /**
   * Draws an integer uniformly from 0 (included) to {@code bound} (excluded), without bias.
   *
   * <p>Source: Lemire, "Fast random integer generation in an interval" (2019).
   *
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be > 0, was " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xffffffffL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xffffffffL;
      }
    }
    return (int) (product >>> 32);
  }

  /** Draws a fair coin. */
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** Draws a double uniformly from the multiples of 2^-53 in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Draws a double uniformly from (0, 1), both ends excluded, fit for a logarithm. */
  public double nextOpenDouble() {
    return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
  }

  /** Draws from the normal law with mean 0 and variance 1. */
  public double nextGaussian() {
    return GaussianZiggurat.sample(this);
  }

  /** Draws from the exponential law with mean 1. */
  public double nextExponential() {
    return -StrictMath.log(nextOpenDouble());
  }

  /**
   * Draws from the gamma law with the given shape and scale 1.
   *
   * @throws IllegalArgumentException if {@code shape} is not positive and finite
   */
  public double nextGamma(double shape) {
    return GammaSampler.sample(this, shape);
  }

  /**
   * Draws from the beta law; small shapes are handled in logarithms, so the result is never NaN.
   *
   * @throws IllegalArgumentException if a shape is not positive and finite
   */
  public double nextBeta(double alpha, double beta) {
    return GammaSampler.beta(this, alpha, beta);
  }

  /**
   * Draws a point of the simplex from the Dirichlet law with the given concentrations.
   *
   * @throws IllegalArgumentException if a concentration is not positive and finite
   */
  public double[] nextDirichlet(double[] concentrations) {
    return GammaSampler.dirichlet(this, concentrations);
  }

  /**
   * Draws the number of successes of {@code trials} trials.
   *
   * @throws IllegalArgumentException if {@code trials} is negative or {@code probability} not in
   *     [0, 1]
   */
  public int binomial(int trials, double probability) {
    return BinomialSampler.sample(this, trials, probability);
  }

  /**
   * Draws the counts of {@code trials} independent categories.
   *
   * @param weights not negative, finite, with a positive sum; they are normalised
   * @return one count per weight, summing to {@code trials}
   * @throws IllegalArgumentException if the weights are not as stated or {@code trials} is negative
   */
  public int[] multinomial(int trials, double[] weights) {
    return BinomialSampler.multinomial(this, trials, weights);
  }

  /**
   * Draws a category: the first index whose cumulative weight exceeds a uniform share of the total.
   *
   * @param cumulative non-decreasing running sums of weights; the last one is the positive total
   * @throws IllegalArgumentException if there is no weight or the total is not positive and finite
   */
  public int categorical(double[] cumulative) {
    return IndexSampler.categorical(this, cumulative);
  }

  /** Fills {@code target[from] .. target[to - 1]} with standard normal draws. */
  public void fillGaussian(double[] target, int from, int to) {
    for (int i = from; i < to; i++) {
      target[i] = nextGaussian();
    }
  }

  /** Fills {@code target[from] .. target[to - 1]} with draws from [0, 1). */
  public void fillUniform(double[] target, int from, int to) {
    for (int i = from; i < to; i++) {
      target[i] = nextDouble();
    }
  }

  /** Draws an order of the numbers 0 to {@code size - 1}. */
  public int[] permutation(int size) {
    return IndexSampler.withoutReplacement(this, size, size);
  }

  /**
   * Draws {@code count} different numbers below {@code size}, in random order: the first {@code
   * count} entries of the {@link #permutation} that a stream of the same key and state would give.
   *
   * @throws IllegalArgumentException if {@code count} is not between 0 and {@code size}
   */
  public int[] sampleWithoutReplacement(int size, int count) {
    return IndexSampler.withoutReplacement(this, size, count);
  }

  /** Puts the entries into a random order, in place. */
  public void shuffle(int[] entries) {
    IndexSampler.shuffle(this, entries);
  }

  /** Names the key, for logs and provenance. */
  @Override
  public String toString() {
    return String.format("RandomStream[%016x%016x]", key.high(), key.low());
  }

  private void start() {
    StreamKey first = key.derive(STATE, "", 0);
    StreamKey second = key.derive(STATE, "", 1);
    s0 = first.low();
    s1 = first.high();
    s2 = second.low();
    s3 = second.high() | 1; // the all-zero state is the generator's only fixed point
    started = true;
  }
}
