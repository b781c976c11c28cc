package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that is committed and must say what the build says.
 *
 * @param file committed
 */
record CommittedText(Path file) {
  private static final Path ROOT = Path.of("../..");

  static CommittedText at(String file) {
    return new CommittedText(ROOT.resolve(file));
  }

  /** Fails with the lines that differ, or writes the file anew when that was asked for. */
  void says(String now, Class<?> test) throws IOException {
    if (Boolean.getBoolean("tributary.renew")) {
      Files.writeString(file, now);
    }
    assertThat(file)
        .as(
            "%s is not what this build says. Wanted changes are committed after"
                + " mvn test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dtributary.renew=true",
            ROOT.relativize(file), test.getSimpleName())
        .hasContent(now);
  }
}
