package org.tributary.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code completion}: the shell's tab key. */
@Command(
    name = "completion",
    description = "A completion script for bash and zsh: source <(tributary completion).")
final class CompletionCommand extends CliCommand {
  @Override
  public Integer call() {
    out().println(AutoComplete.bash("tributary", new CommandLine(new TributaryCommand())));
    return ExitCodes.DONE;
  }
}
