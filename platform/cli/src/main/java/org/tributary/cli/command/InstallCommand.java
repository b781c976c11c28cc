package org.tributary.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.PluginText;
import org.tributary.runtime.PluginLock;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.PluginStore;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.PluginArchive;
import org.tributary.runtime.archive.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins install}: also another version of what is installed, newer or older. */
@Command(
    name = "install",
    description = "Install a zip, from a file or an address, after trying it; it is not sandboxed.")
final class InstallCommand extends CliCommand {
  @Parameters(paramLabel = "ZIP", description = "A file, or its address: https:// or file:/.")
  private String place = "";

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      description = "Refuse it unless its bytes have this hash.")
  private @Nullable String sha256;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PluginStore store = new PluginStore(root().home());
    try (PluginFile zip = PluginFile.at(place, Optional.ofNullable(sha256))) {
      PluginLock before = PluginLock.read(store.lockFile());
      PluginStatus status = store.install(zip.file(), surroundings().bundled());
      Descriptor descriptor = PluginArchive.open(status.file()).descriptor();
      String word =
          PluginText.change(
              before.of(status.id()).map(PluginLock.Entry::version), status.version());
      if (json) {
        Map<String, Object> tree = new LinkedHashMap<>(PluginText.tree(status));
        tree.put("change", word);
        tree.put("sha256", Sha256.of(status.file()));
        tree.put("needs", PluginText.needs(descriptor));
        out().println(Json.text(tree));
      } else {
        out().println("installed " + status.line());
        if (!word.equals("installed")) {
          out().println(word);
        }
        out().println("sha256 " + Sha256.of(status.file()));
        out().println("needs " + String.join(", ", PluginText.needs(descriptor)));
        out().println("a plugin is not sandboxed: it can do whatever you can do");
      }
      return ExitCodes.DONE;
    }
  }
}
