package org.tributary.engine.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.registry.Registry;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;

class DescriptionTest {
  private final Registry registry = Fixture.registry();

  @Test
  void anExtensionIsDescribedWithItsSourceAndEveryOption() {
    String text =
        ExtensionDescription.of(registry, registry.resolve(ModelFamily.class, "gaussian")).text();

    assertThat(text.lines())
        .containsExactly(
            "family gaussian  (test/gaussian@1.0.0)",
            "Gaussian",
            "",
            "A Gaussian a source with shared parameters.",
            "  Wang et al., 2025, Section 4",
            "",
            "options",
            "  covariance  one of identity, shared-full  identity                  "
                + "Shape of the covariance.",
            "  shared      whole number >= 0             ${source.shared}, else 0  "
                + "Coordinates that sources share.",
            "  ridge       number > 0                    1e-9                      "
                + "Ridge added to the diagonal.");
  }

  @Test
  void aMetricSaysWhatItNeedsOfEachRole() {
    assertThat(ExtensionDescription.of(registry, registry.resolve(Metric.class, "kl")).text())
        .contains("\nneeds\n  log-density of the candidate\n");
    assertThat(ExtensionDescription.of(registry, registry.resolve(Metric.class, "mmd")).needs())
        .containsExactly("points of the candidate");
  }

  @Test
  void rowsAreSortedByKindAndId() {
    assertThat(ExtensionRow.of(registry))
        .extracting(row -> row.kind() + " " + row.id())
        .containsExactly(
            "family gan",
            "family gaussian",
            "metric kl",
            "metric mmd",
            "source query",
            "source shared-mean-gaussians",
            "source table",
            "study multi-source");
  }

  @Test
  void nestedOptionsAreNamedByTheirPath() {
    assertThat(OptionRow.of(Fixture.study().factory().optionsType()))
        .extracting(OptionRow::name)
        .contains("schedule", "schedule.warmup", "schedule.decay");
  }

  @Test
  void theTemplateIsAStudyFileWithoutMistakesThatNamesEveryOption(@TempDir Path folder)
      throws Exception {
    String template = StudyTemplate.of(registry, Fixture.study());
    Path file = Files.writeString(folder.resolve("new.yaml"), template);

    assertThat(StudyFiles.validated(file).errors()).isEmpty();
    assertThat(template)
        .contains("# Share of equal coordinates. (number in [0, 1])\n  similarity: 0.5\n")
        .contains("samples: 100\n", "# heldOut:\n", "arms: [pooled, separate]\n");
  }
}
