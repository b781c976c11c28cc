package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.engine.describe.StudyTemplate;
import org.tributary.engine.registry.NearestWords;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.host.Tributary;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: a commented study file to start from. */
@Command(name = "init", description = "Write a commented study file to start from.")
final class InitCommand extends CliCommand {
  @Parameters(
      paramLabel = "NAME",
      description = "A study file that came with Tributary, or the id of a study.")
  private String name = "";

  @Option(names = "--to", paramLabel = "FILE", description = "File to write; NAME.yaml by default.")
  private @Nullable Path target;

  @Override
  public Integer call() throws IOException {
    Path file = target == null ? Path.of(name.replaceAll(".*/", "") + ".yaml") : target;
    if (Files.exists(file)) {
      throw exists(file);
    }
    try (Tributary tributary = surroundings().open()) {
      Registry registry = tributary.registry();
      Optional<Path> shipped =
          ShippedStudies.files(surroundings().studies()).stream()
              .filter(each -> ShippedStudies.name(each).equals(name))
              .findFirst();
      String text =
          shipped.isPresent()
              ? Files.readString(shipped.get())
              : StudyTemplate.of(registry, study(registry));
      write(file, text);
    }
    out().println("wrote " + file);
    out().println("next: tributary validate " + file);
    return ExitCodes.DONE;
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException raced) {
      throw exists(file);
    } catch (IOException failed) {
      Files.deleteIfExists(file);
      throw ResultFile.failure(file, failed);
    }
  }

  private static TributaryException exists(Path file) {
    return new TributaryException(
        "file-exists", file + " exists and is left as it is; choose another name with --to FILE");
  }

  private RegisteredExtension study(Registry registry) {
    List<String> known = new ArrayList<>();
    ShippedStudies.files(surroundings().studies())
        .forEach(file -> known.add(ShippedStudies.name(file)));
    registry.of(Study.class).forEach(each -> known.add(each.id()));
    if (!known.contains(name) && !name.contains("/")) {
      throw new TributaryException(
          "unknown-study",
          "there is no study file and no study '" + name + "'" + NearestWords.hint(name, known));
    }
    return Studies.named(registry, name);
  }
}
