package org.tributary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.sdk.TributaryException;

class PluginStoreTest {
  @TempDir Path work;

  @Test
  void anInstalledPluginIsLockedLoadedAndRemovable() throws IOException {
    PluginStore store = store();
    PluginStatus status = store.install(zip("hello", "1.0.0", ""), Optional.empty());
    assertThat(status.line()).isEqualTo("ok hello 1.0.0 (user, 1 extension)");
    assertThat(store.verify()).containsExactly(Map.entry("hello", "ok"));
    assertThat(origin("hello")).isEqualTo(PluginOrigin.USER);

    assertThatThrownBy(() -> store.remove("helo"))
        .isInstanceOf(TributaryException.class)
        .hasMessage("no plugin 'helo' is installed; did you mean hello?");
    store.remove("hello");
    assertThat(store.verify()).isEmpty();
  }

  @Test
  void anotherVersionTakesThePlaceOfTheFirst() throws IOException {
    PluginStore store = store();
    store.install(zip("hello", "1.0.0", ""), Optional.empty());
    store.install(zip("hello", "1.1.0", ""), Optional.empty());
    assertThat(store.folder()).isDirectoryContaining("glob:**hello-1.1.0.zip");
    assertThat(store.verify()).containsExactly(Map.entry("hello", "ok"));
    assertThat(PluginLock.read(store.lockFile()).of("hello").orElseThrow().version())
        .isEqualTo("1.1.0");
  }

  @Test
  void aPluginWithOneBrokenExtensionIsNotInstalledAndNothingIsChanged() {
    PluginStore store = store();
    Path broken =
        builder("half")
            .extension("Fine", "fine", "")
            .extension("Broken", "broken", "static final int X = Integer.parseInt(\"x\");")
            .into(work.resolve("downloads"));
    assertThatThrownBy(() -> store.install(broken, Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the static initialiser of test.half.Broken threw");
    assertThat(store.folder()).doesNotExist();
  }

  @Test
  void inAFolderTheBrokenExtensionLeavesTheOthersWorking() {
    Path folder = work.resolve("dropped");
    builder("half")
        .extension("Fine", "fine", "")
        .extension("Broken", "broken", "static final int X = Integer.parseInt(\"x\");")
        .into(folder);
    try (PluginRuntime runtime = open(RuntimeOptions.none(work.resolve("c")), folder)) {
      assertThat(Bounds.value(runtime, "fine")).isEqualTo(7);
      assertThat(runtime.statuses())
          .singleElement()
          .satisfies(status -> assertThat(status.line()).startsWith("ok half").contains("Broken"));
    }
  }

  @Test
  void aZipThatIsNotTheLockedOneIsRefusedAndOneThatIsUnknownIsMarked() throws IOException {
    PluginStore store = store();
    store.install(zip("hello", "1.0.0", ""), Optional.empty());
    Path changed = zip("hello", "1.0.0", "double value() { return 8; }");
    Files.copy(
        changed,
        store.folder().resolve("hello-1.0.0.zip"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    builder("stranger").extension("Stranger", "stranger", "").into(store.folder());

    assertThat(store.verify())
        .containsExactly(Map.entry("hello", "changed"), Map.entry("stranger", "not locked"));
    assertThat(origin("stranger")).isEqualTo(PluginOrigin.NOT_LOCKED);
    try (PluginRuntime runtime = PluginRuntime.open(installed())) {
      assertThat(runtime.statuses())
          .filteredOn(status -> status.state() == PluginStatus.State.REFUSED)
          .singleElement()
          .satisfies(status -> assertThat(status.reason()).contains("plugins.lock has"));
    }
  }

  @Test
  void aDisabledPluginIsNotLoadedUntilItIsEnabled() throws IOException {
    PluginStore store = store();
    store.install(zip("hello", "1.0.0", ""), Optional.empty());
    store.disable("hello");
    try (PluginRuntime runtime = PluginRuntime.open(installed())) {
      assertThat(runtime.extensions()).isEmpty();
      assertThat(runtime.statuses().get(0).state()).isEqualTo(PluginStatus.State.DISABLED);
    }
    store.enable("hello");
    try (PluginRuntime runtime = PluginRuntime.open(installed())) {
      assertThat(runtime.extensions()).hasSize(1);
    }
  }

  @Test
  void aBundledPluginKeepsItsIdAndItsShortIds() throws IOException {
    builder("core").extension("Shared", "shared-id", "").into(work.resolve("bundled"));
    Path dropped = work.resolve("home").resolve("plugins");
    builder("core").with("version", "9.0.0").into(dropped);
    builder("other").extension("Shared", "shared-id", "double value() { return 8; }").into(dropped);
    try (PluginRuntime runtime = PluginRuntime.open(installed())) {
      assertThat(Bounds.value(runtime, "shared-id")).isEqualTo(7);
      assertThat(Bounds.value(runtime, "other/shared-id")).isEqualTo(8);
      assertThat(runtime.statuses())
          .filteredOn(status -> status.state() == PluginStatus.State.REFUSED)
          .singleElement()
          .satisfies(
              status -> assertThat(status.reason()).contains("'core' is taken by core.zip, which"));
    }
  }

  private PluginStore store() {
    return new PluginStore(work.resolve("home"));
  }

  private RuntimeOptions installed() {
    return RuntimeOptions.installed(work.resolve("bundled"), work.resolve("home"));
  }

  private PluginOrigin origin(String id) {
    try (PluginRuntime runtime = PluginRuntime.open(installed())) {
      return runtime.plugins().stream()
          .filter(plugin -> plugin.id().equals(id))
          .findFirst()
          .orElseThrow()
          .origin();
    }
  }

  private static PluginRuntime open(RuntimeOptions options, Path folder) {
    return PluginRuntime.open(options.withUserFolder(folder));
  }

  private PluginBuilder builder(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  private Path zip(String id, String version, String members) {
    return builder(id)
        .with("version", version)
        .extension("Hello", "hello", members)
        .into(work.resolve("downloads"));
  }
}
