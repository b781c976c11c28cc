package org.tributary.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.runtime.archive.Natives;

/** What is loaded is what the zip holds, whatever became of the unpacked files. */
class PluginCacheTest {
  @TempDir private Path work;

  private PluginBuilder builder(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  private PluginRuntime open() {
    return PluginRuntime.open(
        RuntimeOptions.none(work.resolve("cache")).withUserFolder(work.resolve("plugins")));
  }

  private Path unpacked() throws IOException {
    try (Stream<Path> folders = Files.list(work.resolve("cache"))) {
      return folders
          .filter(each -> each.getFileName().toString().startsWith("hello-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flip", "cut", "delete", "replace", "add", "folder", "hashes"})
  void damageHealsFromTheZip(String damage) throws IOException {
    builder("hello").extension("Hello", "hello", "").into(work.resolve("plugins"));
    open().close();
    Path jar = unpacked().resolve("hello-1.0.0.jar");
    byte[] whole = Files.readAllBytes(jar);
    byte[] other = whole.clone();
    other[whole.length / 2] ^= 1;
    switch (damage) {
      case "flip" -> Files.write(jar, other);
      case "cut" -> Files.write(jar, java.util.Arrays.copyOf(whole, 100));
      case "delete" -> Files.delete(jar);
      case "replace" -> Files.write(jar, "another".getBytes(UTF_8));
      case "add" -> Files.writeString(unpacked().resolve("more.jar"), "another");
      case "folder" -> {
        Files.delete(jar);
        Files.createDirectory(jar);
      }
      default ->
          Files.writeString(work.resolve("cache/hashes"), "0".repeat(64) + " damaged\n\u0000");
    }
    try (PluginRuntime again = open()) {
      assertThat(Bounds.value(again, "hello")).isEqualTo(7);
    }
    assertThat(jar).hasBinaryContent(whole);
    assertThat(unpacked().resolve("more.jar")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/cache", "file/a/b"})
  void aCacheThatCannotBeIsSaidWithWhatToDo(String cache) throws IOException {
    Files.writeString(work.resolve("file"), "");
    builder("hello").extension("Hello", "hello", "").into(work.resolve("plugins"));
    RuntimeOptions options =
        RuntimeOptions.none(work.resolve(cache)).withUserFolder(work.resolve("plugins"));
    try (PluginRuntime runtime = PluginRuntime.open(options)) {
      assertThat(runtime.statuses())
          .singleElement()
          .extracting(PluginStatus::line)
          .asString()
          .endsWith(
              "it cannot be unpacked, "
                  + work.resolve(cache)
                  + " cannot be written; make TRIBUTARY_HOME writable or set it to another folder");
    }
  }

  @Test
  void whatIsWholeIsNotUnpackedAgain() throws IOException {
    builder("hello").extension("Hello", "hello", "").into(work.resolve("plugins"));
    open().close();
    Path jar = unpacked().resolve("hello-1.0.0.jar");
    Object key =
        Files.readAttributes(jar, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    open().close();

    assertThat(
            Files.readAttributes(jar, java.nio.file.attribute.BasicFileAttributes.class).fileKey())
        .isEqualTo(key);
  }

  @Test
  void tryingOneOutUnpacksNoOtherAgainAndLeavesNothingOfOneThatIsRefused() throws IOException {
    Path bundled = work.resolve("bundled");
    builder("core").extension("Core", "core-bound", "").into(bundled);
    PluginStore store = new PluginStore(work.resolve("home"));
    store.install(
        builder("hello").extension("Hello", "hello", "").into(work.resolve("d")),
        Optional.of(bundled));
    Path core;
    try (Stream<Path> all = Files.list(store.cache())) {
      core =
          all.filter(each -> each.getFileName().toString().startsWith("core-"))
              .findFirst()
              .orElseThrow();
    }
    Object key =
        Files.readAttributes(core, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    Path bad =
        builder("bad")
            .extension("Bad", "bad", "static final int X = Integer.parseInt(\"x\");")
            .into(work.resolve("d"));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> store.install(bad, Optional.of(bundled)))
        .hasMessageContaining("test.bad.Bad");

    assertThat(
            Files.readAttributes(core, java.nio.file.attribute.BasicFileAttributes.class).fileKey())
        .isEqualTo(key);
    try (Stream<Path> all = Files.list(store.cache())) {
      assertThat(all.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.startsWith("bad-") || name.startsWith("trial-"));
    }
  }

  @Test
  void librariesOfOtherPlatformsStayInTheZip() throws IOException {
    builder("hello")
        .extension("Hello", "hello", "")
        .entry("natives/" + Natives.platform() + "/libown.so", new byte[] {1})
        .entry("natives/plan9-mips/libown.so", new byte[] {2})
        .into(work.resolve("plugins"));
    open().close();

    assertThat(unpacked().resolve("natives/" + Natives.platform() + "/libown.so")).exists();
    assertThat(unpacked().resolve("natives/plan9-mips")).doesNotExist();
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaid() throws IOException {
    builder("hello").extension("Hello", "hello", "").into(work.resolve("plugins"));
    Path cache = Files.createDirectories(work.resolve("cache"));
    assertThat(cache.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(cache)).as("not as root, whom nothing stops").isFalse();
    try (PluginRuntime runtime = open()) {
      assertThat(runtime.statuses().get(0).line()).contains("cannot be written", "TRIBUTARY_HOME");
    }
  }

  @Test
  void aShortIdThatMeansAnotherIsSaidOfThePluginThatIsNotMeant() throws IOException {
    Path bundled = work.resolve("bundled");
    builder("core").extension("Core", "shared", "").into(bundled);
    PluginStore store = new PluginStore(work.resolve("home"));
    PluginStatus status =
        store.install(
            builder("other").extension("Other", "shared", "").into(work.resolve("d")),
            Optional.of(bundled));

    assertThat(status.state()).isEqualTo(PluginStatus.State.OK);
    assertThat(status.line())
        .contains("the short id 'shared' means core/shared", "write other/shared to mean this one");
  }

  @Test
  void aPluginWithWhichAProcessEndedIsRefusedUntilItIsEnabled() throws IOException {
    PluginStore store = new PluginStore(work.resolve("home"));
    store.install(
        builder("hello").extension("Hello", "hello", "").into(work.resolve("d")), Optional.empty());
    Path marks = Files.createDirectories(store.cache().resolve("made"));
    String content;
    try (Stream<Path> all = Files.list(store.cache())) {
      content =
          all.map(each -> each.getFileName().toString())
              .filter(name -> name.startsWith("hello-"))
              .findFirst()
              .orElseThrow();
    }
    RuntimeOptions options = RuntimeOptions.installed(work.resolve("none"), work.resolve("home"));
    // One that is alive makes it just now; one that is not has ended.
    Files.writeString(marks.resolve(content + "." + ProcessHandle.current().pid()), "now");
    try (PluginRuntime alive = PluginRuntime.open(options)) {
      assertThat(alive.statuses().get(0).state()).isEqualTo(PluginStatus.State.OK);
    }
    Files.writeString(marks.resolve(content + ".999999999"), "2026-11-30T06:00:00Z");
    try (PluginRuntime ended = PluginRuntime.open(options)) {
      assertThat(ended.statuses().get(0).line())
          .contains(
              "the process ended while it was made at 2026-11-30T06:00:00Z",
              "plugins enable hello");
    }
    store.enable("hello");
    try (PluginRuntime again = PluginRuntime.open(options)) {
      assertThat(again.statuses().get(0).state()).isEqualTo(PluginStatus.State.OK);
    }
  }
}
