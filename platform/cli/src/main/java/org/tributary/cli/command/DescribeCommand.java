package org.tributary.cli.command;

import java.util.List;
import org.tributary.cli.display.Terminal;
import org.tributary.cli.text.Json;
import org.tributary.engine.describe.ExtensionDescription;
import org.tributary.engine.registry.NearestWords;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.host.Tributary;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code describe}: one extension with its options. */
@Command(name = "describe", description = "Options, defaults, ranges and sources of one extension.")
final class DescribeCommand extends CliCommand {
  @Parameters(paramLabel = "ID", description = "As gaussian or families-gaussian/gaussian.")
  private String id = "";

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Tributary tributary = surroundings().open()) {
      List<RegisteredExtension> all = tributary.registry().all();
      List<RegisteredExtension> named =
          all.stream().filter(each -> each.id().equals(id) || each.fullId().equals(id)).toList();
      List<RegisteredExtension> meant =
          named.stream()
              .filter(
                  each -> each.fullId().equals(id) || tributary.registry().word(each).equals(id))
              .toList();
      List<RegisteredExtension> others =
          named.stream().filter(each -> !meant.contains(each)).toList();
      if (meant.isEmpty() && !others.isEmpty()) {
        // As in a study: it says which there are.
        tributary.registry().resolve(others.get(0).factory().productType(), id);
      }
      List<ExtensionDescription> found =
          meant.stream().map(each -> ExtensionDescription.of(tributary.registry(), each)).toList();
      if (found.isEmpty()) {
        List<String> ids = all.stream().map(RegisteredExtension::id).distinct().toList();
        List<String> near = NearestWords.of(id, ids);
        throw new TributaryException(
            "unknown-extension",
            "there is no extension '"
                + id
                + "'; "
                + (near.isEmpty()
                    ? "tributary list shows all of them"
                    : "did you mean " + String.join(" or ", near) + "?"));
      }
      if (json) {
        out().println(Json.text(found));
      } else {
        found.forEach(each -> out().println(each.text(Terminal.columns())));
        others.forEach(
            each -> out().println("note: another has this id, write " + each.fullId() + " for it"));
      }
      return ExitCodes.DONE;
    }
  }
}
