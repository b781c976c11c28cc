package org.tributary.plugins.metrics.memorization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.sample.ExactTransport;
import org.tributary.plugins.metrics.sample.LogisticClassifier;

/** Our half of the comparison of metrics by turns: computes what it is told, tells how long. */
final class TimedMetrics {
  private static final int COLUMNS = 20;

  private TimedMetrics() {}

  /** Reads names of metrics, those of {@code peers.py}, and answers each with CPU seconds. */
  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Runnable metric = metric(line);
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      metric.run();
      System.out.println(
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9);
    }
  }

  private static Runnable metric(String name) {
    return switch (name) {
      case "copies" -> {
        DMatrixRMaj training = rows(20_000, 1);
        DMatrixRMaj candidate = rows(5_000, 2);
        DMatrixRMaj heldOut = rows(5_000, 3);
        yield () -> {
          ExactCopies.UP_TO_ROUNDING.share(training, candidate);
          ExactCopies.UP_TO_ROUNDING.share(training, heldOut);
          NearCopies.STANDARD.find(DistinctRows.of(training), heldOut, candidate);
        };
      }
      case "c2st-logistic" -> {
        DMatrixRMaj first = rows(1_000, 1);
        DMatrixRMaj second = rows(1_000, 2);
        yield () ->
            new LogisticClassifier(1).crossValidated(first, second, 5, RandomStream.of(4, 0));
      }
      case "wasserstein" -> {
        DMatrixRMaj first = rows(1_000, 1);
        DMatrixRMaj second = rows(1_000, 2);
        yield () -> ExactTransport.ofOrder(1).powered(first, second);
      }
      default -> throw new IllegalArgumentException("no metric is called " + name);
    };
  }

  private static DMatrixRMaj rows(int count, long seed) {
    DMatrixRMaj rows = new DMatrixRMaj(count, COLUMNS);
    RandomStream.of(seed, 0).fillGaussian(rows.data, 0, rows.data.length);
    return rows;
  }
}
