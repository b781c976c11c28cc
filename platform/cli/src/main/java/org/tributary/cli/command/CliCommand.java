package org.tributary.cli.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.display.Screen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: a place to write, and the options of the whole program. */
abstract class CliCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** Where results go. */
  final PrintWriter out() {
    return spec().commandLine().getOut();
  }

  /** The same place for data, which keep every character; flush it before anything else. */
  final PrintWriter data() {
    return Screen.data(out());
  }

  /** Where progress and errors go. */
  final PrintWriter err() {
    return spec().commandLine().getErr();
  }

  final TributaryCommand root() {
    return (TributaryCommand) spec().root().userObject();
  }

  final Surroundings surroundings() {
    return root().surroundings(Set.of());
  }

  final CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it before it calls");
  }
}
