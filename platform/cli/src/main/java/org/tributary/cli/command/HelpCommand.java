package org.tributary.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code help}: what {@code --help} of a command prints. */
@Command(name = "help", description = "The help of a command, as its --help.")
final class HelpCommand extends CliCommand {
  @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "As plugins install.")
  private List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine line = spec().root().commandLine();
    for (String word : words) {
      CommandLine next = line.getSubcommands().get(word);
      if (next == null) {
        throw new ParameterException(line, "there is no command '" + word + "'");
      }
      line = next;
    }
    line.usage(out());
    return ExitCodes.DONE;
  }
}
