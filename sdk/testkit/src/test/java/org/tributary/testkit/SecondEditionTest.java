package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.PluginRuntime;

/** A plugin that was built for SDK 2.0.0 and kept: every later 2.x loads it and gets on with it. */
class SecondEditionTest {
  private static PluginContract contract() {
    return PluginContract.of(Path.of("src/test/resources/plugins-2.0.0/built-for-2.0.0.zip"))
        .options("acme-study", Map.of("samples", 40))
        .facts(Map.of("study.samples", 100, "study.dimension", 4));
  }

  @Test
  void everyExtensionOfItIsThere() {
    try (PluginRuntime runtime = contract().open()) {
      List<String> ids = runtime.extensions().stream().map(LoadedExtension::id).toList();
      assertThat(ids)
          .containsExactly(
              "acme-bound",
              "acme-family",
              "acme-intervention",
              "acme-metric",
              "acme-source",
              "acme-study");
    }
  }

  @TestFactory
  Stream<DynamicTest> itsContractsAreKept() {
    return contract().tests();
  }
}
