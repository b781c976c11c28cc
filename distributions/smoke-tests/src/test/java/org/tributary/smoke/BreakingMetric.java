package org.tributary.smoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A plugin with a metric that breaks its process over candidates of a great mean, in several ways.
 */
final class BreakingMetric {
  private BreakingMetric() {}

  /**
   * Builds it.
   *
   * @param sign of the mean: {@code +=}, or {@code -=} for another build of it
   */
  static void build(Installation installation, Path folder, String sign, Path zip)
      throws IOException {
    Path project = Files.createTempDirectory(folder, "breaks");
    Path source = Files.createDirectories(project.resolve("src/main/java/own"));
    Files.writeString(
        source.resolve("Breaks.java"),
        """
        package own;
        import java.lang.reflect.Field;
        import java.util.*;
        import org.tributary.sdk.data.Samples;
        import org.tributary.sdk.metric.*;
        import org.tributary.sdk.option.Option;
        @org.pf4j.Extension
        public class Breaks implements MetricFactory<Breaks.How> {
          public record How(
              @Option(value = "How it breaks.", fallback = "'throw'") String how,
              @Option(value = "Above which mean.", fallback = "1.25") double above) {}
          public String id() { return "breaks"; }
          public String title() { return "Breaks"; }
          public String summary() { return "Breaks over candidates of a great mean."; }
          public Class<How> optionsType() { return How.class; }
          public Metric create(How how) { return new Breaking(how); }

          record Breaking(How how) implements Metric {
            public List<Output> outputs() {
              return List.of(new Output("breaks", Better.LOWER, ""));
            }
            public List<Need> needs() { return List.of(Need.points(Role.CANDIDATE)); }
            public List<Measurement> measure(Evaluation evaluation) {
              Samples rows = evaluation.points(Role.CANDIDATE, 0, 50);
              double mean = 0;
              for (int row = 0; row < rows.size(); row++) {
                mean += rows.value(row, 0) / rows.size();
              }
              if (mean > how.above()) {
                System.out.println("this plugin prints as it breaks");
                broken(how.how());
              }
              return List.of(
                  Measurement.estimate(
                      "breaks", mean, OptionalDouble.empty(), "mean", 0, rows.totalWeight()));
            }
          }

          static void broken(String how) {
            switch (how) {
              case "exit" -> System.exit(3);
              case "halt" -> Runtime.getRuntime().halt(7);
              case "fault" -> fault();
              case "kill" -> killed();
              case "memory" -> {
                long[][] all = new long[1000][];
                for (int i = 0; i < all.length; i++) {
                  all[i] = new long[10_000_000];
                }
                throw new IllegalStateException("there was room for " + all.length);
              }
              case "renew" -> {
                java.nio.file.Path home = java.nio.file.Path.of(System.getenv("TRIBUTARY_HOME"));
                try {
                  java.nio.file.Files.copy(
                      java.nio.file.Path.of(System.getenv("OTHER_BREAKS")),
                      home.resolve("plugins/breaks.zip"),
                      java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                } catch (java.io.IOException none) {
                  throw new IllegalStateException(none);
                }
                System.exit(3);
              }
              case "hang" -> { while (true) { Thread.onSpinWait(); } }
              default -> throw new IllegalStateException("thrown");
            }
          }

          static void killed() {
            try {
              new ProcessBuilder("kill", "-KILL", "" + ProcessHandle.current().pid()).start();
              Thread.sleep(60_000);
            } catch (java.io.IOException | InterruptedException none) {
              throw new IllegalStateException(none);
            }
          }

          static void fault() {
            try {
              Class<?> type = Class.forName("sun.misc.Unsafe");
              Field field = type.getDeclaredField("theUnsafe");
              field.setAccessible(true);
              type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
            } catch (ReflectiveOperationException none) {
              throw new IllegalStateException(none);
            }
          }
        }
        """
            .replace("mean +=", "mean " + sign));
    Files.createDirectories(zip.getParent());
    Files.copy(
        OutsidePlugin.build(installation, project, "breaks"),
        zip,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** A study of cells, some of which break. */
  static void study(Path file, int cells) throws IOException {
    Files.writeString(
        file,
        """
        study: multi-source
        name: breaking
        seed: 3
        replicates: %d
        source: {use: shared-mean-gaussians, sources: 3, dimension: 1}
        samples: 50
        family: gaussian
        metrics: [{use: breaks, how: throw}]
        """
            .formatted(cells));
  }
}
