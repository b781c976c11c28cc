package org.tributary.host.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.runtime.LoadedPlugin;
import org.tributary.runtime.PluginOrigin;

class RunArchiveTest {
  @TempDir private Path folder = Path.of("");

  private static LoadedPlugin plugin(String id, Path file) {
    return new LoadedPlugin(id, "1.0.0", "aa", PluginOrigin.BUNDLED, "", "", "", file);
  }

  private LoadedPlugin zipped(String id, Path place, String needs) throws IOException {
    Path file = Files.createDirectories(place).resolve(id + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("plugin.properties"));
      String lines =
          "plugin.id=" + id + "\nplugin.version=1.0.0\nplugin.requires=>=2.0.0\n" + needs;
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return plugin(id, file);
  }

  @Test
  void aRunSendsTheProgramsAndThePluginsThatItUses() throws IOException {
    Path install = folder.resolve("install");
    Files.createDirectories(install.resolve("lib/deep"));
    Files.writeString(install.resolve("lib/deep/a.jar"), "1");
    Files.createDirectories(install.resolve("guide"));
    Files.writeString(install.resolve("guide/page.html"), "2");
    LoadedPlugin used =
        zipped("own", folder.resolve("home"), "plugin.dependencies=needed@>=1.0.0\n");
    LoadedPlugin needed = zipped("needed", install.resolve("plugins"), "");
    LoadedPlugin other = zipped("other", install.resolve("plugins"), "");
    Path zip = folder.resolve("run.zip");

    new RunArchive(install, List.of(used, needed, other)).write(List.of("own/x@1.0.0 aa"), zip);

    try (ZipFile archive = new ZipFile(zip.toFile())) {
      assertThat(archive.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder(
              "lib/deep/a.jar", "home/plugins/own.zip", "plugins/needed.zip");
    }
  }

  @Test
  void aPluginThatIsBeingDevelopedIsNoZip() {
    RunArchive archive = new RunArchive(folder, List.of(plugin("new", folder)));

    assertThatThrownBy(() -> archive.used(List.of("new/x@1.0.0 aa")))
        .hasMessageContaining("plugin new is being developed in " + folder)
        .hasMessageContaining("plugins add");
  }
}
