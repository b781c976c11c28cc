package org.tributary.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.testkit.sample.NormalFactory;

/** The sample plugin with one fault switched on, and the clauses that this breaks. */
final class Planted {
  private static final Map<String, Map<String, Object>> NEEDED =
      Map.of("protocol", Map.of("source", "rows", "family", "normal", "metric", "loss"));

  private Planted() {}

  /** The sample plugin without faults. */
  static PluginContract sample() {
    return with(new ExplodedPlugin(classes().resolve("sample-plugin"), classes()));
  }

  static PluginContract with(ExplodedPlugin plugin) {
    PluginContract contract = PluginContract.of(plugin);
    NEEDED.forEach(contract::options);
    return contract;
  }

  /** Where the classes of these tests are. */
  static Path classes() {
    try {
      return Path.of(
          NormalFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What is said of an extension with an option set: one message a broken clause.
   *
   * @param subject that is tried, as {@code normal on 2 real columns}, or its beginning
   * @param clause that is tried
   */
  static List<String> broken(
      String extension, String option, String value, String subject, String clause) {
    Map<String, Object> options = new HashMap<>(NEEDED.getOrDefault(extension, Map.of()));
    options.put(option, value);
    List<String> broken = new ArrayList<>();
    try (Stream<DynamicTest> tests = sample().options(extension, options).tests()) {
      tests
          .filter(test -> test.getDisplayName().startsWith(subject))
          .filter(test -> test.getDisplayName().endsWith(": " + clause))
          .forEach(
              test -> {
                try {
                  test.getExecutable().execute();
                } catch (TestAbortedException skipped) {
                  // Nothing was tried.
                } catch (Throwable failure) {
                  broken.add(String.valueOf(failure.getMessage()));
                }
              });
    }
    return broken;
  }
}
