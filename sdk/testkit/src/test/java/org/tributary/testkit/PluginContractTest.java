package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.testkit.sample.NormalFactory;

class PluginContractTest {

  private static PluginContract sample() {
    try {
      Path classes =
          Path.of(NormalFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return PluginContract.of(new ExplodedPlugin(classes.resolve("sample-plugin"), classes));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @TestFactory
  Stream<DynamicTest> aGoodPluginKeepsEveryClause() {
    return sample().tests();
  }

  @Test
  void thePluginIsTriedInTheClassSpaceOfProduction() {
    try (PluginRuntime runtime = sample().open()) {
      Class<?> options = runtime.extensions().get(0).factory().optionsType();
      assertThat(options.getName()).isEqualTo(NormalFactory.Options.class.getName());
      assertThat(options).isNotSameAs(NormalFactory.Options.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nan-density | log-densities are never NaN",
        "remembers   | fits repeat",
        "forgets     | load gives back what save wrote",
        "promises    | models offer what capabilities() says, no more and no less",
        "short       | draws are legal",
        "crashes     | a single row gives a defined result",
        "silent      | every training time is reported",
      })
  void aBrokenClauseIsNamed(String fault, String clause) {
    List<String> broken = new ArrayList<>();
    try (Stream<DynamicTest> tests = sample().options("normal", Map.of("fault", fault)).tests()) {
      tests.forEach(
          test -> {
            try {
              test.getExecutable().execute();
            } catch (Throwable failure) {
              broken.add(test.getDisplayName());
            }
          });
    }
    assertThat(broken).anyMatch(each -> each.endsWith(": " + clause));
    // Draws that are too short are refused by the host in every clause that draws: seven of them.
    assertThat(broken).hasSizeLessThanOrEqualTo(7);
  }
}
