package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.cli.text.EngineText;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.Numbers;
import org.tributary.engine.describe.TextTable;
import org.tributary.numerics.NumericsFingerprint;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.sdk.device.ComputeEngineFactory;
import org.tributary.sdk.device.EngineStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what this machine and this installation offer, and what is amiss. */
@Command(name = "doctor", description = "Check Java, numerics, devices, plugins and folders.")
final class DoctorCommand extends CliCommand {
  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Map<String, String> lines = new LinkedHashMap<>();
    Surroundings here = surroundings();
    here.placeNatives();
    Runtime java = Runtime.getRuntime();
    lines.put(
        "java",
        System.getProperty("java.version")
            + ", "
            + System.getProperty("java.vendor")
            + ", heap up to "
            + Numbers.bytes(java.maxMemory()));
    lines.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Numbers.counted(java.availableProcessors(), "processor"));
    NumericsBackend backend = NumericsBackend.current();
    lines.put("blas", backend.describe() + (backend.isNative() ? "" : "; several times slower"));
    lines.put("vectors", vectors());
    lines.put("numerics", threads(backend));
    List<PluginStatus> plugins;
    try (PluginRuntime runtime = PluginRuntime.open(here.runtime())) {
      plugins = runtime.statuses();
      List<EngineStatus> engines = engines(runtime, backend.threads());
      lines.put(
          "deep",
          engines.isEmpty()
              ? EngineText.NONE
              : engines.stream().map(EngineText::engine).collect(Collectors.joining("; ")));
      lines.put("devices", EngineText.devices(engines));
    }
    lines.put("install", here.install().map(Path::toString).orElse("run without a launcher"));
    lines.put("home", folder(here.home()));
    lines.put("workspace", folder(Path.of("tributary-runs").toAbsolutePath()));
    lines.put("data", here.data().map(Path::toString).orElse("not set (TRIBUTARY_DATA)"));
    lines.put("plugins", summary(plugins));
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>(lines);
      all.put("refused", bad(plugins));
      out().println(Json.text(all));
    } else {
      TextTable table = new TextTable();
      lines.forEach(table::row);
      table.lines("").forEach(out()::println);
      bad(plugins).forEach(line -> out().println("  " + line));
    }
    return ExitCodes.DONE;
  }

  /** How each compute engine fares; its library is started for it. */
  private static List<EngineStatus> engines(PluginRuntime runtime, int threads) {
    return runtime.extensions().stream()
        .map(LoadedExtension::factory)
        .filter(ComputeEngineFactory.class::isInstance)
        .map(ComputeEngineFactory.class::cast)
        .map(each -> each.create(new ComputeEngineFactory.NoOptions()).status(threads))
        .toList();
  }

  private static String vectors() {
    String fingerprint = NumericsFingerprint.current().text();
    String words = fingerprint.substring(fingerprint.lastIndexOf(';') + 1).strip();
    boolean module = vectorModule();
    return words + (module ? "" : "; start Java with --add-modules=jdk.incubator.vector");
  }

  /** The launcher loads the module late, so it need not be in the boot layer. */
  private static boolean vectorModule() {
    try {
      Class.forName("jdk.incubator.vector.DoubleVector");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static String threads(NumericsBackend backend) {
    String text = Numbers.counted(backend.threads(), "thread") + " in a product";
    return backend.isNative() && backend.threads() > 1
        ? text + "; set " + NumericsBackend.THREADS_VARIABLE + "=1 for runs with many workers"
        : text;
  }

  private static String summary(List<PluginStatus> plugins) {
    long usable = plugins.stream().filter(DoctorCommand::usable).count();
    int extensions = plugins.stream().mapToInt(PluginStatus::extensions).sum();
    return usable
        + " ok with "
        + Numbers.counted(extensions, "extension")
        + ", "
        + (plugins.size() - usable)
        + " refused or disabled";
  }

  private static List<String> bad(List<PluginStatus> plugins) {
    return plugins.stream()
        .filter(each -> !usable(each) || !each.reason().isEmpty())
        .map(PluginStatus::line)
        .toList();
  }

  private static boolean usable(PluginStatus plugin) {
    return plugin.state() == PluginStatus.State.OK;
  }

  /** Whether something can be written there, tried where the folder is. */
  private static String folder(Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return folder + ", cannot be made";
    }
    try {
      Files.delete(Files.createTempFile(there, ".doctor-", ""));
      return folder + (there.equals(folder) ? ", writable" : ", not there yet, can be made");
    } catch (IOException | SecurityException refused) {
      return folder + ", NOT writable: choose another or change its permissions";
    }
  }
}
