package org.tributary.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three good plugins between more than thirty that mean no good: one line each, and in a bounded
 * time.
 */
class HostilePluginsTest {
  /** Without limits those that sleep alone would take hours; 20 s are claimed, and printed. */
  private static final int MOST_SECONDS = 120;

  @TempDir static Path work;
  static PluginRuntime runtime;
  static double seconds;

  @BeforeAll
  static void openAllAtOnce() throws IOException {
    Path folder = Files.createDirectories(work.resolve("plugins"));
    for (String id : List.of("a-good", "m-good", "z-good")) {
      plugin(id).extension("Good", id + "-bound", "").into(folder);
    }
    constructors(folder);
    descriptors(folder);
    zips(folder);
    long begin = System.nanoTime();
    runtime = PluginRuntime.open(RuntimeOptions.none(work.resolve("cache")).withUserFolder(folder));
    seconds = (System.nanoTime() - begin) / 1e9;
  }

  private static void constructors(Path folder) {
    making("loops", "while (true) { if (System.nanoTime() == 0) break; }").into(folder);
    making("sleeps", "try { Thread.sleep(3600_000); } catch (InterruptedException e) { }")
        .into(folder);
    making(
            "waits",
            "Object o = new Object(); synchronized (o) { while (true) { try { o.wait(); }"
                + " catch (InterruptedException e) { } } }")
        .into(folder);
    making("recurses", "deeper(0);").into(folder);
    // More than a virtual machine gives an array, whatever memory there is.
    making("eats-memory", "System.out.print(new long[Integer.MAX_VALUE].length);").into(folder);
    plugin("eats-in-static")
        .extension("Made", "made", "static final long[] ALL = new long[Integer.MAX_VALUE];")
        .into(folder);
    making("throws-an-error", "throw new Error(\"\\u001b[31mred\");").into(folder);
    plugin("loops-in-static")
        .extension("Made", "made", "static { while (true) { if (System.nanoTime() == 0) break; } }")
        .into(folder);
    plugin("no-extension")
        .source("Plain", "package test.no_extension; class Plain {}")
        .into(folder);
    plugin("start-waits")
        .with("class", "test.start_waits.Start")
        .source(
            "Start",
            "package test.start_waits; public class Start extends org.pf4j.Plugin { public void"
                + " start() { try { Thread.sleep(3600_000); } catch (InterruptedException e) {} } }")
        .extension("Never", "never", "")
        .into(folder);
  }

  private static void descriptors(Path folder) {
    plugin("red").with("description", "\u001b[31mred\u0007").with("version", "x").into(folder);
    plugin("control-id").with("id", "\u001b[2Jcontrol").extension("A", "a", "").into(folder);
    plugin("turned").with("requires", "\u202e>=9").extension("A", "a", "").into(folder);
    plugin("long-range").with("requires", ">=" + "9".repeat(5000)).into(folder);
    plugin("many-needs").with("dependencies", "a,".repeat(3000) + "a").into(folder);
    plugin("needs-red").with("dependencies", "\u001b[31m").into(folder);
    plugin("control-reason").extension("A", "\u001b]0;title\u0007", "").into(folder);
    plugin("long-id").with("id", "long-id" + "x".repeat(5000)).into(folder);
    plugin("long-version").with("version", "1.0." + "9".repeat(5000)).into(folder);
    plugin("large-descriptor").with("description", "x".repeat(2 << 20)).into(folder);
  }

  private static void zips(Path folder) throws IOException {
    write(folder, "bomb", out -> entry(out, "plugin.properties", new byte[0], 300 << 20));
    write(
        folder,
        "wide-bomb",
        out -> {
          for (int i = 0; i < 100; i++) {
            entry(out, "lib/" + i + ".jar", new byte[0], 10 << 20);
          }
        });
    write(
        folder,
        "many-entries",
        out -> {
          for (int i = 0; i < 30_000; i++) {
            entry(out, "e" + i, new byte[0], 0);
          }
        });
    write(folder, "long-name", out -> entry(out, "a".repeat(5000), new byte[0], 0));
    write(folder, "deep-name", out -> entry(out, "a/".repeat(100) + "b", new byte[0], 0));
    write(folder, "control-name", out -> entry(out, "\u001b[31m.class", new byte[0], 0));
    write(folder, "absolute", out -> entry(out, "/tmp/evil", new byte[0], 1));
    write(folder, "drive", out -> entry(out, "C:\\evil", new byte[0], 1));
    write(folder, "backslashes", out -> entry(out, "..\\..\\evil", new byte[0], 1));
    Files.write(folder.resolve("empty.zip"), new byte[0]);
    Files.write(
        folder.resolve("cut.zip"),
        java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("a-good.zip")), 700));
    Files.write(folder.resolve("\u001b[31mname.zip"), "no zip".getBytes(UTF_8));
  }

  @AfterAll
  static void close() {
    runtime.close();
  }

  private static PluginBuilder plugin(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  private static PluginBuilder making(String id, String statements) {
    return plugin(id)
        .extension(
            "Made",
            "made",
            "static long deeper(long x) { return deeper(x + 1) + 1; } public Made() { "
                + statements
                + " }");
  }

  /** Writes a zip with nothing a plugin needs. */
  private static void write(Path folder, String name, Entries entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      entries.to(out);
    }
    Files.write(folder.resolve(name + ".zip"), bytes.toByteArray());
  }

  private interface Entries {
    void to(ZipOutputStream out);
  }

  private static void entry(ZipOutputStream out, String name, byte[] bytes, int zeros) {
    try {
      out.putNextEntry(new ZipEntry(name));
      out.write(bytes);
      byte[] some = new byte[Math.min(zeros, 1 << 20)];
      for (int left = zeros; left > 0; left -= some.length) {
        out.write(some, 0, Math.min(left, some.length));
      }
      out.closeEntry();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void theGoodOnesWorkAndEachOtherHasOneLine() {
    Map<PluginStatus.State, Long> counts =
        runtime.statuses().stream()
            .collect(Collectors.groupingBy(PluginStatus::state, Collectors.counting()));

    assertThat(counts)
        .containsOnly(
            Map.entry(PluginStatus.State.OK, 3L), Map.entry(PluginStatus.State.REFUSED, 32L));
    for (String id : List.of("a-good", "m-good", "z-good")) {
      assertThat(Bounds.value(runtime, id + "-bound")).isEqualTo(7);
    }
  }

  @Test
  void allOfThemTakeSeconds() {
    System.out.printf("[hostile plugins] %.1f s%n", seconds);
    assertThat(seconds).isLessThan(MOST_SECONDS);
  }

  @Test
  void noLineHoldsASignThatActsOnATerminal() {
    for (PluginStatus status : runtime.statuses()) {
      assertThat(status.line().chars())
          .as(status.line())
          .noneMatch(each -> Character.isISOControl(each) || each == 0x202e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loops              | making it did not end and was given up after",
        "sleeps             | making it did not end and was given up after",
        "waits              | making it did not end and was given up after",
        "loops-in-static    | making it did not end and was given up after",
        "start-waits        | making it did not end and was given up after",
        "recurses           | the constructor of test.recurses.Made threw StackOverflowError",
        "eats-memory        | the constructor of test.eats_memory.Made threw OutOfMemoryError",
        "eats-in-static     | class test.eats_in_static.Made cannot be used: OutOfMemoryError",
        "throws-an-error    | the constructor of test.throws_an_error.Made threw Error: \\u001b[31m",
        "no-extension       | it has no extension",
        "bomb.zip           | its ",
        "wide-bomb.zip      | its ",
        "many-entries.zip   | it has 30000 entries, at most 20000 are unpacked",
        "long-name.zip      | its entry 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' has a name of",
        "deep-name.zip      | its entry 'a/a/",
        "control-name.zip   | the name of its entry '\\u001b[31m.class' holds a control character",
        "drive.zip          | its entry 'C:\\evil' would be written outside its folder",
        "backslashes.zip    | its entry '..\\..\\evil' would be written outside its folder",
        "long-id.zip        | plugin.id has 5007 characters, more than 64",
        "long-version.zip   | plugin.version has 5004 characters, more than 64",
        "large-descriptor.zip | plugin.properties has more than",
      })
  void theLineSaysWhatIsWrong(String id, String reason) {
    assertThat(runtime.statuses())
        .filteredOn(status -> status.id().equals(id))
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.reason()).startsWith(reason);
              assertThat(status.advice()).isNotBlank();
            });
  }

  @Test
  void whatLoopedDoesNotGoOn() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.isAlive() && thread.getName().equals("plugin loops"));
  }
}
