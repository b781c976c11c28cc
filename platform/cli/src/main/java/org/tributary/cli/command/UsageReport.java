package org.tributary.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with the arguments, in one line and a hint. */
public final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
    String command = line.getCommandSpec().qualifiedName();
    line.getErr().println("See '" + command + " --help'.");
    return ExitCodes.BAD_USAGE;
  }
}
