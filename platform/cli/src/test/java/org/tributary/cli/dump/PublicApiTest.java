package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  /** What a plugin may call, and the kit it is tested with. */
  private static final List<Path> SDK =
      Stream.of("numerics", "api", "evidence", "studies", "testkit")
          .map(module -> Path.of("../../sdk").resolve(module).resolve("target/classes"))
          .toList();

  @Test
  void everyPublicSignatureOfTheSdkIsInTheCommittedText() throws IOException {
    assertThat(SDK)
        .as("compiled modules of the SDK; build from the root of the project")
        .allSatisfy(classes -> assertThat(classes).isDirectory());
    String text = PublicSignatures.of(SDK);
    assertThat(text)
        .contains("interface sdk.metric.Metric extends sdk.Capable\n")
        .contains("  List<sdk.metric.Metric.Output> outputs()\n");
    CommittedText.at("sdk/api.txt").says(text, PublicApiTest.class);
  }
}
