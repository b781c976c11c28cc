package org.tributary.plugins.deep.diffusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;

/** A training in a process of its own, as tests of killed processes and of native memory need. */
final class TrainingProcess {
  static final int STEPS = 400;

  private TrainingProcess() {}

  /**
   * Starts one.
   *
   * @param errors file that takes what it says on its standard error
   */
  static Process start(Path errors, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : List.of("tributary.home", "tributary.install")) {
      command.add("-D" + name + "=" + System.getProperty(name));
    }
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TrainingProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  /**
   * {@code state FILE} trains with a kept state; {@code waiting FILE} does so up to step 221 and
   * waits there for input; {@code memory} tells the resident memory.
   */
  public static void main(String[] arguments) {
    if (arguments[0].equals("memory")) {
      family(5001, 64).fit(rows(), new Memory());
    } else {
      Model model =
          family(STEPS, 32)
              .fit(rows(), new Kept(Path.of(arguments[1]), arguments[0].equals("waiting")));
      double[] density = model.as(LogDensity.class).orElseThrow().logDensity(0, rows());
      System.out.println("density " + Arrays.hashCode(density));
    }
    System.out.flush();
  }

  private static DiffusionFamily family(int steps, int batch) {
    DescentOptions training = Fits.steps(steps, batch);
    return new DiffusionFamily(
        "score-mlp",
        new ScoreMlpOptions(
            2,
            64,
            4,
            training,
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

  private static Samples rows() {
    DMatrixRMaj values = new DMatrixRMaj(200, 2);
    RandomStream.of(3, 0).fillGaussian(values.data, 0, 400);
    return MatrixSamples.ofSource(ColumnSpace.reals(2), values, 0, 1, Origin.REAL);
  }

  /** Keeps states in a file and tells each. */
  private record Kept(Path file, boolean waits) implements FitContext, Checkpoint {
    @Override
    public RandomStream stream() {
      return RandomStream.of(1, 0);
    }

    @Override
    public Checkpoint checkpoint() {
      return this;
    }

    @Override
    public Optional<byte[]> last() {
      try {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void keep(byte[] state) {
      try {
        Path next = file.resolveSibling("next");
        Files.write(next, state);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.out.println("kept");
    }

    @Override
    public void progress(double share, String text) {
      System.out.println(text);
      if (waits && text.startsWith("step 221 ")) {
        try {
          System.in.read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return resource;
    }
  }

  /** Tells the resident memory every 500 steps. */
  private static final class Memory implements FitContext {
    private int step;

    @Override
    public RandomStream stream() {
      return RandomStream.of(1, 0);
    }

    @Override
    public void checkCancelled() {
      if (step++ % 500 == 0) {
        System.gc();
        try {
          String kilobytes =
              Files.readAllLines(Path.of("/proc/self/status")).stream()
                  .filter(line -> line.startsWith("VmRSS:"))
                  .map(line -> line.replaceAll("\\D", ""))
                  .findFirst()
                  .orElseThrow();
          System.out.println("resident " + (step - 1) + " " + kilobytes);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public <C extends AutoCloseable> C closing(C resource) {
      return resource;
    }
  }
}
