package org.tributary.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample reports into a folder, to be looked at. */
final class SampleFiles {
  private SampleFiles() {}

  static Map<String, Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Map.of(
        "pool", write(folder.resolve("pool.html"), SampleReports.figureOne()),
        "loop", write(folder.resolve("loop.html"), SampleReports.loop()),
        "table", write(folder.resolve("table.html"), SampleReports.table()));
  }

  private static Path write(Path file, ReportInput input) throws IOException {
    return Files.write(file, Report.bytes(input));
  }
}
