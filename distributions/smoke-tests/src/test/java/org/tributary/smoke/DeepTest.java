package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The deep distribution, used somewhere else; its processor libraries are for Linux on x86-64. */
class DeepTest {
  private static Path place;
  private static Installation deep;

  @BeforeAll
  static void copy() throws IOException {
    place = Files.createTempDirectory("tributary deep smoke");
    deep = Installation.deepIn(place);
  }

  @AfterAll
  static void theInstallFolderIsAsItWas() {
    try {
      assertThat(deep.contents()).isEqualTo(deep.contentsAtFirst());
    } finally {
      Folders.delete(place);
    }
  }

  /** Two sources, one small diffusion a training, measured into a workspace. */
  private static Finished trained(Path study, String workspace) {
    return deep.tributary(place, "run", study.toString(), "--out", workspace).run();
  }

  @Test
  void aDiffusionTrainsAndASecondProcessEndsWithTheSameBytes() throws IOException {
    Path study =
        Files.writeString(
            place.resolve("small.yaml"),
            """
            study: multi-source
            name: small
            replicates: 1
            source: {use: shared-mean-gaussians, sources: 2, dimension: 2, similarity: 0.5}
            samples: 200
            family:
              use: score-mlp
              width: 16
              evaluations: 5
              densitySteps: 3
              training: {steps: 40, batch: 32}
            arms: [pooled, separate]
            metrics: [{use: average-tv, points: 200}]
            """);

    Finished first = trained(study, "one");
    Finished second = trained(study, "two");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("1 expected, 1 done, 0 reused, 0 failed");
    assertThat(second.out()).contains("1 expected, 1 done, 0 reused, 0 failed");
    Path run = Folders.latest(place.resolve("one"), "small");
    assertThat(run.resolve("observations.csv"))
        .hasSameBinaryContentAs(
            Folders.latest(place.resolve("two"), "small").resolve("observations.csv"));
    assertThat(run.resolve("provenance.json"))
        .content()
        .containsPattern(
            "\"engine\" : \"PyTorch 2\\.7\\.1 \\([a-z0-9]+\\) through DJL 0\\.35\\.1\"")
        .contains("\"device\" : \"cpu\"", "\"repeatability\" : \"the same bits\"");
    assertThat(deep.home().resolve("cache/djl/pytorch")).isDirectory();
  }

  @Test
  void aGpuThatIsNotThereIsRefusedBeforeAnythingRuns() throws IOException {
    Path study =
        Files.writeString(
            place.resolve("gpu.yaml"),
            """
            study: multi-source
            name: gpu
            replicates: 1
            source: {use: shared-mean-gaussians, sources: 2, dimension: 2, similarity: 0.5}
            samples: 200
            family: {use: score-mlp, device: "gpu:99"}
            arms: [pooled, separate]
            metrics: [average-tv]
            """);

    Finished refused = trained(study, "three");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("device gpu:99 is not there", "device: auto or cpu", "(device-absent)");
    assertThat(place.resolve("three")).doesNotExist();
  }

  @Test
  void doctorStartsTheLibraryAndNamesIt() {
    Finished doctor = deep.tributary(place, "doctor").run();
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out())
        .contains("DJL 0.35.1, libtorch 2.7.1 (cpu), 1 thread", "0 refused")
        .containsPattern("devices +cpu")
        .doesNotContain("NOT usable");
  }

  @Test
  @Tag("acceptance")
  void anInstallationThatFailsSaysWhyAndChangesNothing() {
    // With a driver it would fetch; every connection is refused at once.
    Finished fetched =
        deep.tributary(place, "gpu", "install")
            .with("TRIBUTARY_JAVA_OPTS", "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=1")
            .run();
    assertThat(fetched.code()).isEqualTo(2);
    assertThat(fetched.err()).containsPattern("\\((no-driver|download-failed)\\)");
    assertThat(deep.home().resolve("libtorch")).doesNotExist();
  }
}
