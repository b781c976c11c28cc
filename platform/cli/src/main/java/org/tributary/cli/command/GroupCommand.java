package org.tributary.cli.command;

import picocli.CommandLine.ParameterException;

/** A command that only groups others. */
abstract class GroupCommand extends CliCommand {
  @Override
  public final Integer call() {
    throw new ParameterException(
        spec().commandLine(),
        "which one? There are " + String.join(", ", spec().subcommands().keySet()));
  }
}
