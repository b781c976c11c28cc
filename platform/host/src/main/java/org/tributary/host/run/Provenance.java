package org.tributary.host.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.engine.device.DevicesUsed;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.host.StudyFile;
import org.tributary.report.ProvenanceSection;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.option.InputFile;

/**
 * Everything needed to make a run again, as {@code provenance.json} and as the last section of the
 * report.
 *
 * @param studyFile absolute path of the study file
 * @param overrides of the command line
 * @param seed as used
 * @param replicates as used
 * @param command that makes the run again
 * @param started in ISO form
 * @param seconds the run took
 * @param workers how many measured cells
 * @param cells what the workers were: {@code threads}, {@code processes}, or slots of a cluster
 *     with its version, address and number of executors
 * @param axes swept axes in order
 * @param completeness of the cells
 * @param versions of SDK, Java and system, the numerics fingerprint, devices and their engines
 * @param repeatability what may be expected of the same seed, in words
 * @param plugins coordinate and hash of every extension used
 * @param inputs hash of every input file, by path
 * @param options resolved options of the base study, in YAML
 */
public record Provenance(
    String studyFile,
    List<String> overrides,
    long seed,
    int replicates,
    String command,
    String started,
    double seconds,
    int workers,
    String cells,
    List<String> axes,
    Completeness completeness,
    Map<String, String> versions,
    String repeatability,
    List<String> plugins,
    Map<String, String> inputs,
    String options) {
  public static final String FILE = "provenance.json";

  /** What computes here, by name. */
  public static Map<String, String> versions(RunRequest request) {
    RunIdentity identity = request.identity();
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("tributary", identity.sdkVersion());
    versions.put("numerics", identity.numericsFingerprint());
    versions.put("numericsThreads", Integer.toString(identity.numericsThreads()));
    DevicesUsed used = used(request);
    versions.put("device", used.devices());
    if (!used.engines().isEmpty()) {
      versions.put("engine", used.engines());
    }
    versions.put(
        "java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    versions.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    return versions;
  }

  /** What may be expected of the same seed, in words. */
  public static String repeatability(RunRequest request) {
    return used(request).promise().describe();
  }

  private static DevicesUsed used(RunRequest request) {
    return DevicesUsed.of(
        request.settings().stream().map(SettingStudy::placement).toList(), request.devices());
  }

  /** Coordinate and hash of every extension used. */
  public static List<String> plugins(List<BoundStudy> settings) {
    TreeSet<String> all = new TreeSet<>();
    settings.forEach(each -> all.addAll(each.plugins()));
    return List.copyOf(all);
  }

  /** Hash of every input file, by path. */
  public static Map<String, String> inputs(List<BoundStudy> settings) {
    Map<String, String> all = new java.util.TreeMap<>();
    for (BoundStudy each : settings) {
      for (InputFile file : each.inputs()) {
        all.put(file.path().toString(), file.sha256());
      }
    }
    return all;
  }

  /** The text of {@code provenance.json}. */
  public String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("studyFile", studyFile);
    root.set("overrides", mapper.valueToTree(overrides));
    root.put("seed", seed);
    root.put("replicates", replicates);
    root.put("command", command);
    root.put("started", started);
    root.put("seconds", seconds);
    root.put("workers", workers);
    root.put("cells", cells);
    root.set("axes", mapper.valueToTree(axes));
    ObjectNode complete = root.putObject("complete");
    complete.put("expected", completeness.expected());
    complete.put("done", completeness.done());
    complete.put("reused", completeness.reused());
    complete.put("failed", completeness.failed());
    complete.put("censored", completeness.censored());
    complete.put("duplicated", completeness.duplicated());
    root.set("versions", mapper.valueToTree(versions));
    root.put("repeatability", repeatability);
    root.set("plugins", mapper.valueToTree(plugins));
    root.set("inputs", mapper.valueToTree(inputs));
    root.put("options", options);
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossibleForATree) {
      throw new IllegalStateException("provenance could not be written", impossibleForATree);
    }
  }

  /** Reads the provenance of a run folder. */
  public static Provenance read(Path run) {
    Path file = run.resolve(FILE);
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
      JsonNode complete = root.path("complete");
      return new Provenance(
          root.path("studyFile").asText(),
          texts(root.path("overrides")),
          root.path("seed").asLong(),
          root.path("replicates").asInt(),
          root.path("command").asText(),
          root.path("started").asText(),
          root.path("seconds").asDouble(),
          root.path("workers").asInt(),
          root.path("cells").asText("threads"),
          texts(root.path("axes")),
          new Completeness(
              complete.path("expected").asInt(),
              complete.path("done").asInt(),
              complete.path("reused").asInt(),
              complete.path("failed").asInt(),
              complete.path("censored").asInt(),
              complete.path("duplicated").asInt()),
          entries(root.path("versions")),
          root.path("repeatability").asText(),
          texts(root.path("plugins")),
          entries(root.path("inputs")),
          root.path("options").asText());
    } catch (IOException unreadable) {
      throw new TributaryException(
          "no-run",
          run + " is no run folder: " + FILE + " cannot be read; name a folder that 'run' printed",
          unreadable);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static Map<String, String> entries(JsonNode object) {
    Map<String, String> entries = new LinkedHashMap<>();
    object.fields().forEachRemaining(each -> entries.put(each.getKey(), each.getValue().asText()));
    return entries;
  }

  /**
   * The study file of the run: the original where it still holds the same bytes, else the run's own
   * copy.
   */
  public StudyFile studyFile(Path run) {
    Path original = Path.of(studyFile);
    Path copy = run.resolve("study.yaml");
    Path chosen = copy;
    try {
      if (Files.isRegularFile(original) && Files.mismatch(original, copy) < 0) {
        chosen = original;
      }
    } catch (IOException unreadable) {
      chosen = copy;
    }
    return new StudyFile(chosen, overrides, OptionalLong.of(seed), OptionalInt.of(replicates));
  }

  /** The last section of the report. */
  public List<ProvenanceSection> sections() {
    Map<String, String> run = new LinkedHashMap<>();
    run.put("command", command);
    run.put("study file", studyFile);
    run.put("seed", Long.toString(seed));
    run.put("started", started);
    run.put("seconds", String.format(java.util.Locale.ROOT, "%.1f", seconds));
    run.put("workers", workers + " " + cells);
    run.put("same seed again", repeatability);
    Map<String, String> used = new LinkedHashMap<>();
    for (String plugin : plugins) {
      int space = plugin.indexOf(' ');
      used.put(plugin.substring(0, space), plugin.substring(space + 1));
    }
    Map<String, String> option = new LinkedHashMap<>();
    option.put("resolved", options);
    List<ProvenanceSection> sections = new ArrayList<>();
    sections.add(new ProvenanceSection("run", run));
    sections.add(new ProvenanceSection("versions", versions));
    sections.add(new ProvenanceSection("plugins", used));
    if (!inputs.isEmpty()) {
      sections.add(new ProvenanceSection("input files", inputs));
    }
    sections.add(new ProvenanceSection("options", option));
    return sections;
  }
}
