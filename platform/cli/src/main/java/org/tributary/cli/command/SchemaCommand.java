package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.schema.StudySchema;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: what an editor completes study files with. */
@Command(name = "schema", description = "JSON Schema of a study's files, for editors.")
final class SchemaCommand extends CliCommand {
  private static final Pattern STUDY_KEY =
      Pattern.compile("^study:\\s*[\"']?([a-z0-9/-]+)", Pattern.MULTILINE);

  @Parameters(paramLabel = "STUDY", description = "Id of a study, or a study file.")
  private String study = "";

  @Override
  public Integer call() throws IOException {
    try (Tributary tributary = surroundings().open()) {
      RegisteredExtension found = Studies.named(tributary.registry(), id());
      out().println(StudySchema.of(tributary.registry(), found).text());
      return ExitCodes.DONE;
    }
  }

  private String id() throws IOException {
    Path file = Path.of(study);
    if (!Files.isRegularFile(file)) {
      return study;
    }
    Matcher key = STUDY_KEY.matcher(Files.readString(file));
    return key.find() ? key.group(1) : study;
  }
}
