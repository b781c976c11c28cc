package org.tributary.plugins.deep.diffusion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.ColumnSpace;

/**
 * Our half of the comparison of denoisers by turns: trains as long as it is told, tells how long.
 */
final class TimedTraining {
  private static final int BATCH = 512;

  private TimedTraining() {}

  private record Threads(int numericsThreads) implements FitContext {
    @Override
    public RandomStream stream() {
      return RandomStream.of(1, 0);
    }

    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return resource;
    }
  }

  /** Reads lines {@code STEPS THREADS} and answers each with seconds. */
  public static void main(String[] arguments) throws IOException {
    DMatrixRMaj values = new DMatrixRMaj(50_000, 2);
    RandomStream.of(2, 0).fillGaussian(values.data, 0, values.data.length);
    Samples rows = MatrixSamples.ofSource(ColumnSpace.reals(2), values, 0, 1, Origin.REAL);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      long began = System.nanoTime();
      family(Integer.parseInt(words[0])).fit(rows, new Threads(Integer.parseInt(words[1])));
      System.out.println((System.nanoTime() - began) / 1e9);
    }
  }

  private static DiffusionFamily family(int steps) {
    return new DiffusionFamily(
        "score-mlp",
        new ScoreMlpOptions(
            3,
            256,
            8,
            Fits.steps(steps, BATCH),
            -1,
            1.4,
            15,
            20,
            0.002,
            0,
            0.05,
            50,
            1.003,
            5,
            Trace.AUTO,
            Scaling.Kind.COMMON,
            ScoreMlpOptions.Learns.ALL,
            "auto"));
  }
}
