package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;

/**
 * What closed-form training costs, in seconds of the processor: a loaded machine changes nothing.
 */
@Tag("acceptance")
class TrainingSpeedTest {
  /** Its own process, for its peak is asked for: others would have left theirs. */
  private static final String HEAP = "-Xmx640m";

  @TempDir private Path folder = Path.of("");

  /**
   * The limits are 15 s on 2 cores and 1 GB, of a whole process; products run on one thread here,
   * so all the work is counted. The noised features alone, 100,000 x 2,000, would take 1.6 GB.
   */
  @Test
  void twoThousandFeaturesOnAHundredThousandNoisyRowsAtFortyTimes()
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED"));
    for (String name : List.of("tributary.home", "tributary.install")) {
      Optional.ofNullable(System.getProperty(name))
          .ifPresent(value -> command.add("-D" + name + "=" + value));
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), TrainingSpeedTest.class.getName()));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output);
    System.out.print(said);
    Matcher numbers = Pattern.compile("([\\d.]+) CPU s, (\\d+) MiB").matcher(said);
    assertThat(numbers.find()).as(said).isTrue();
    assertThat(Double.parseDouble(numbers.group(1))).isLessThan(30);
    assertThat(Integer.parseInt(numbers.group(2))).isLessThan(1024);
  }

  /** Trains, and prints what it took. */
  public static void main(String[] none) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    RandomStream stream = RandomStream.of(1, 0);
    DMatrixRMaj rows = new DMatrixRMaj(5000, 2);
    stream.child("rows").fillGaussian(rows.data, 0, rows.data.length);
    NoiseProcess process = new NoiseProcess(NoiseKind.VP, 1);
    ScoreShape shape =
        new ScoreShape(
            RandomFeatures.draw(
                new RandomFeatures.Draw(Activation.TANH, 2000, 3, 2, 3),
                process,
                new LevelRange(process.level(0.01), process.level(3)),
                2,
                stream.child("features")),
            Output.DENOISER,
            Start.FLAT,
            new NormalPrior(new double[2], new double[] {1, 1}));
    DenoisingMoments moments =
        DenoisingMoments.of(shape, rows, 20, stream.child("noise"), () -> {});
    TrainingPath path = TrainingPath.of(moments, new TrainingRule(Training.FLOW, 1));
    double last = moments.square();
    for (int i = 0; i < 40; i++) {
      double loss = moments.loss(path.at(Math.pow(10, 0.2 * i)));
      if (!(loss < last)) {
        throw new IllegalStateException("the loss rose from " + last + " to " + loss);
      }
      last = loss;
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    double peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(each -> each.startsWith("VmHWM"))
            .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElseThrow();
    System.out.printf("[training] %.1f CPU s, %.0f MiB%n", spent / 1e9, peak);
  }
}
