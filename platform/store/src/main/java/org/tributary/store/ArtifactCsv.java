package org.tributary.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.cells.ArtifactReference;
import org.tributary.sdk.evidence.Position;

/** {@code artifacts.csv}: which artifact belongs where; its bytes lie in the workspace. */
final class ArtifactCsv {
  private ArtifactCsv() {}

  static byte[] bytes(List<String> axes, List<RunArtifact> artifacts, CellTable cells) {
    List<String> columns = new ArrayList<>(List.of("cell", "replicate"));
    columns.addAll(axes);
    columns.addAll(
        List.of("name", "arm", "generation", "time", "part", "media_type", "sha256", "size"));
    StringBuilder text = new StringBuilder();
    Csv.line(text, columns);
    artifacts.stream()
        .sorted(order(axes))
        .forEach(artifact -> Csv.line(text, row(axes, cells.number(artifact.cell()), artifact)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Comparator<RunArtifact> order(List<String> axes) {
    Comparator<RunArtifact> order = Comparator.comparing(artifact -> artifact.reference().name());
    for (String axis : axes) {
      order = order.thenComparing(artifact -> artifact.setting().getOrDefault(axis, ""));
    }
    return order
        .thenComparingInt(RunArtifact::replicate)
        .thenComparing(artifact -> artifact.reference().arm())
        .thenComparing(artifact -> artifact.reference().position())
        .thenComparing(artifact -> artifact.reference().sha256())
        .thenComparing(RunArtifact::cell);
  }

  private static List<String> row(List<String> axes, int cell, RunArtifact artifact) {
    ArtifactReference reference = artifact.reference();
    Position position = reference.position();
    List<String> row =
        new ArrayList<>(List.of(Integer.toString(cell), Integer.toString(artifact.replicate())));
    axes.forEach(axis -> row.add(artifact.setting().getOrDefault(axis, "")));
    Stream.of(
            reference.name(),
            reference.arm(),
            position.generation().isPresent() ? "" + position.generation().getAsInt() : "",
            position.time().isPresent() ? "" + position.time().getAsDouble() : "",
            position.part(),
            reference.mediaType(),
            reference.sha256(),
            Long.toString(reference.size()))
        .forEach(row::add);
    return row;
  }
}
