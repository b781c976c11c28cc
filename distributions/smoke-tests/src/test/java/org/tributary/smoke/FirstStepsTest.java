package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LeavesInstallAlone.class)
class FirstStepsTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @Test
  void doctorFindsNativeProductsVectorLoopsAndAllPlugins() {
    Finished doctor = installation.tributary(folder, "doctor").run();

    assertThat(doctor.code()).isZero();
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out())
        .contains("OpenBLAS", "1 thread", "0 refused")
        .containsPattern("vectors of [248]\n");
  }

  @Test
  void listNamesWhatEachBundledPluginOffers() {
    Finished list = installation.tributary(folder, "list").run();

    assertThat(list.code()).isZero();
    assertThat(list.err()).isEmpty();
    assertThat(list.out())
        .contains("multi-source", "self-consuming", "generalization", "pipeline")
        .contains("gaussian", "gaussian-copula", "shared-mean-gaussians", "table", "average-tv");
  }

  @Test
  void quickstartEndsWithFindingsReportAndThePathOfItsFolder() throws IOException {
    Finished run =
        installation
            .tributary(folder, "run", installation.study("figure-1"), "--replicates", "10")
            .run();

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("complete  50 expected, 50 done, 0 reused, 0 failed")
        .containsPattern("sources 5 .* pooled")
        .containsPattern("sources 1 .* identical");
    Path made = folder.resolve(run.lastLine());
    assertThat(made.toRealPath().getParent().getParent())
        .isEqualTo(folder.resolve("tributary-runs").toRealPath());
    for (String name :
        new String[] {
          "study.yaml",
          "resolved.yaml",
          "provenance.json",
          "observations.parquet",
          "observations.csv",
          "cells.csv",
          "artifacts.csv",
          "findings.json",
          "report.html",
          "run.log"
        }) {
      assertThat(made.resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.readString(made.resolve("report.html"))).doesNotContain("src=\"http");
  }

  /** Each sixth of those that need no file; a test of the host runs every one. */
  @Test
  @Tag("acceptance")
  void shippedStudiesAreValidAsTheyLieInTheInstallation() throws IOException {
    List<Path> own = new ArrayList<>();
    try (var studies = Files.walk(installation.folder().resolve("studies"))) {
      for (Path study : studies.sorted().toList()) {
        if (study.toString().endsWith(".yaml") && !Files.readString(study).contains("files:")) {
          own.add(study);
        }
      }
    }
    assertThat(own).hasSizeGreaterThan(30);
    for (int i = 0; i < own.size(); i += 6) {
      Finished validate = installation.tributary(folder, "validate", own.get(i).toString()).run();
      assertThat(validate.code()).as("%s: %s", own.get(i), validate.err()).isZero();
    }
  }
}
