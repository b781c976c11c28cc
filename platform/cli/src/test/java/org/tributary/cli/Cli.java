package org.tributary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Commands in this process, with plugins from the modules of this build. */
public record Cli(Path home, List<String> modules) {
  public static final List<String> GAUSSIAN =
      List.of("sources-synthetic", "families-gaussian", "metrics-divergence", "study-multi-source");

  static {
    System.setProperty("tributary.natives", Path.of("target/natives").toAbsolutePath().toString());
  }

  /** What a command printed and the code it ended with. */
  public record Result(int code, String out, String err) {
    public String lastLine() {
      List<String> lines = out.lines().toList();
      return lines.get(lines.size() - 1);
    }
  }

  public static Cli in(Path folder) {
    return new Cli(folder.resolve("home"), GAUSSIAN);
  }

  public Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = arguments(arguments).toArray(String[]::new);
    int code = Main.run(all, new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  public List<String> arguments(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    for (String module : modules) {
      all.addAll(List.of("--develop", Path.of("../../plugins", module).toString()));
    }
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    return all;
  }

  /** A study of 2 settings and 4 replicates that takes a moment. */
  public static Path tinyStudy(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("tiny.yaml"),
        """
        study: multi-source
        name: tiny
        replicates: 4
        source: {use: shared-mean-gaussians, sources: 3, dimension: 4, similarity: 0.5}
        samples: 200
        family: {use: gaussian, covariance: identity}
        arms: [pooled, separate]
        metrics: [average-tv]
        sweep:
          source.similarity: [0.5, 0.8]
        """);
  }
}
