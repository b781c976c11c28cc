package org.tributary.host.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.host.StudyFile;

/**
 * What a worker process binds, and what it compares when a cell's key is another there.
 *
 * @param file the study file, overrides, seed and replicates
 * @param workspace whose artifacts and kept fits it shares
 * @param slots cells that one device takes at once
 * @param stride time between two entries of one running cell in the journal
 * @param versions SDK, numerics and threads of the run
 * @param plugins coordinate and hash of every extension used
 * @param inputs hash of every input file, by path
 * @param sent name of each file and folder that a worker on a machine of its own has in its folder,
 *     by absolute path in the run
 */
public record WorkerOrder(
    StudyFile file,
    Path workspace,
    int slots,
    Duration stride,
    Map<String, String> versions,
    List<String> plugins,
    Map<String, String> inputs,
    Map<String, String> sent) {

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, String>> ENTRIES =
      new TypeReference<>() {};

  /** What of a run's identity must be the same. */
  public static Map<String, String> versions(RunIdentity identity) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("seed", Long.toString(identity.runSeed()));
    versions.put("SDK", identity.sdkVersion());
    versions.put("numerics", identity.numericsFingerprint());
    versions.put("numericsThreads", Integer.toString(identity.numericsThreads()));
    return versions;
  }

  /** What differs between this order and what a worker has, in words; empty when nothing does. */
  public String differences(
      Map<String, String> versions, List<String> plugins, Map<String, String> inputs) {
    List<String> said = new ArrayList<>();
    differing(this.versions, versions, "", said);
    differing(byName(this.plugins), byName(plugins), "plugin ", said);
    differing(this.inputs, inputs, "input ", said);
    return String.join("; ", said);
  }

  private static void differing(
      Map<String, String> wanted, Map<String, String> found, String what, List<String> said) {
    TreeSet<String> names = new TreeSet<>(wanted.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      String here = wanted.getOrDefault(name, "not used");
      String there = found.getOrDefault(name, "not used");
      if (!here.equals(there)) {
        said.add(what + name + " is " + here + " in the run and " + there + " in the worker");
      }
    }
  }

  private static Map<String, String> byName(List<String> plugins) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String plugin : plugins) {
      int space = plugin.indexOf(' ');
      named.put(
          space < 0 ? plugin : plugin.substring(0, space),
          space < 0 ? "" : plugin.substring(space + 1));
    }
    return named;
  }

  /** Where the files that were sent lie, by the path that they have in the run. */
  Map<Path, Path> copies(Path folder) {
    Map<Path, Path> copies = new HashMap<>();
    sent.forEach((path, name) -> copies.put(Path.of(path), folder.resolve(name)));
    return copies;
  }

  /** The order as text. */
  public String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("study", file.path().toAbsolutePath().toString());
    root.set("overrides", mapper.valueToTree(file.overrides()));
    file.seed().ifPresent(seed -> root.put("seed", seed));
    file.replicates().ifPresent(replicates -> root.put("replicates", replicates));
    root.put("workspace", workspace.toAbsolutePath().toString());
    root.put("slots", slots);
    root.put("strideMillis", stride.toMillis());
    root.set("versions", mapper.valueToTree(versions));
    root.set("plugins", mapper.valueToTree(plugins));
    root.set("inputs", mapper.valueToTree(inputs));
    root.set("sent", mapper.valueToTree(sent));
    return root.toString();
  }

  static WorkerOrder read(String json) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode root = mapper.readTree(json);
    return new WorkerOrder(
        new StudyFile(
            Path.of(root.path("study").asText()),
            mapper.convertValue(root.path("overrides"), TEXTS),
            root.has("seed") ? OptionalLong.of(root.get("seed").asLong()) : OptionalLong.empty(),
            root.has("replicates")
                ? OptionalInt.of(root.get("replicates").asInt())
                : OptionalInt.empty()),
        Path.of(root.path("workspace").asText()),
        root.path("slots").asInt(),
        Duration.ofMillis(root.path("strideMillis").asLong()),
        mapper.convertValue(root.path("versions"), ENTRIES),
        mapper.convertValue(root.path("plugins"), TEXTS),
        mapper.convertValue(root.path("inputs"), ENTRIES),
        mapper.convertValue(root.path("sent"), ENTRIES));
  }
}
