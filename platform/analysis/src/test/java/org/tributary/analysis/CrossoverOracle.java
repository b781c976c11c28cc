package org.tributary.analysis;

import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.ErrorFunction;

/**
 * Sources N(-d, 1) and N(+d, 1), n rows each; merged = one N(mean of all, 1), separate = own mean.
 * The means are drawn directly: they are N(-d, 1/n) and N(d, 1/n).
 */
record CrossoverOracle(int n, double distance) {

  /** d* at which the expected exact TV of both is equal, from the rules of evidence. */
  static double crossover(int n) {
    return switch (n) {
      case 5 -> .2968992;
      case 20 -> .1489088;
      case 100 -> .0666508;
      case 1000 -> .0210809;
      default -> throw new IllegalArgumentException("no oracle for n = " + n);
    };
  }

  void fill(Bench bench, Map<String, String> setting, int replicates, RandomStream stream) {
    for (int replicate = 0; replicate < replicates; replicate++) {
      // one stream a replicate: settings share their noise
      RandomStream own = stream.child("replicate", replicate);
      double low = -distance + own.nextGaussian() / Math.sqrt(n);
      double high = distance + own.nextGaussian() / Math.sqrt(n);
      double all = (low + high) / 2;
      double separate = (tv(low + distance) + tv(high - distance)) / 2;
      double merged = (tv(all + distance) + tv(all - distance)) / 2;
      bench.value(setting, replicate, "merged", merged);
      bench.value(setting, replicate, "separate", separate);
    }
  }

  private static double tv(double shift) {
    return ErrorFunction.erf(Math.abs(shift) / (2 * Math.sqrt(2)));
  }
}
