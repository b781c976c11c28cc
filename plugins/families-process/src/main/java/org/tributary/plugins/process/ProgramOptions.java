package org.tributary.plugins.process;

import java.util.List;
import java.util.Map;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.Option;

/** Which program is asked, and how. */
public record ProgramOptions(
    @Option("The program: a Python file, or any file that can be run.") InputFile program,
    @Option(
            value =
                "Command before the program, as [Rscript] or [python3, -O]; python3 for a file that"
                    + " ends in .py, else none.",
            fallback = "[]")
        List<String> runner,
    @Option(value = "Options of the program itself, by name: each may be swept.", fallback = "{}")
        Map<String, String> with,
    @Option(
            value = "Other files it reads: a change in one of them makes new cells.",
            fallback = "[]")
        List<InputFile> files,
    @Option(
            value =
                "Whether one process answers over pipes, or one is started a question with files.",
            fallback = "pipe")
        Exchange exchange,
    @Option(
            value = "Time one answer may take before the program is ended.",
            fallback = "3600",
            min = 0,
            aboveMin = true,
            unit = "s")
        double timeLimit) {
  public ProgramOptions {
    runner = List.copyOf(runner);
    with = Map.copyOf(with);
    files = List.copyOf(files);
  }
}
