package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** A line of what the kernel says of this process, in MiB; 0 where there is no such line. */
  private static double memory(String line) throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        ? 0
        : Files.readAllLines(status).stream()
            .filter(each -> each.startsWith(line))
            .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0);
  }

  /**
   * The limits are 15 s on 2 cores and 1 GB; products run on one thread here, so all the work is
   * counted. The noised features alone, 100,000 x 2,000, would take 1.6 GB.
   */
  @Test
  void twoThousandFeaturesOnAHundredThousandNoisyRowsAtFortyTimes() throws IOException {
    double before = memory("VmRSS");
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
      assertThat(loss).isLessThan(last);
      last = loss;
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    double grown = memory("VmHWM") - before;
    System.out.printf("[training] %.1f CPU s, %.0f MiB%n", spent / 1e9, grown);
    assertThat(spent / 1e9).isLessThan(30);
    assertThat(grown).isLessThan(1024);
  }
}
