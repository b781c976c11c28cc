package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeavesInstallAlone.class)
class OutsidePluginTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"family", "metric"})
  void generatedBuiltInstalledAndRun(String kind) throws IOException {
    Finished generated = at("new", kind, "acme-first", "--to", "project");
    assertThat(generated.code()).as(generated.err()).isZero();
    Path project = folder.resolve("project");
    Path zip = OutsidePlugin.build(installation, project, "acme-first");

    Finished installed = at("plugins", "install", zip.toString());
    assertThat(installed.code()).as(installed.err()).isZero();
    assertThat(at("plugins", "list").out()).containsPattern("acme-first +1.0.0 +1 extension");
    Finished run = at("run", project.resolve("study.yaml").toString(), "--replicates", "5");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(" 0 failed");
    assertThat(Files.readString(folder.resolve(run.lastLine()).resolve("resolved.yaml")))
        .contains("acme-first");
  }

  private Finished at(String... arguments) {
    return installation
        .tributary(folder, arguments)
        .with("TRIBUTARY_HOME", folder.resolve("home").toString())
        .run();
  }
}
