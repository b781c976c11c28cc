package org.tributary.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.text.Bibliography;
import org.tributary.cli.text.LatexTable;
import org.tributary.cli.text.PivotTable;
import org.tributary.cli.text.RunFacts;
import org.tributary.host.Tributary;
import org.tributary.report.FigureFormat;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CsvText;
import org.tributary.store.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the numbers and the figures of a run for other programs. */
@Command(
    name = "export",
    description = "The numbers of a run as CSV, Parquet or a LaTeX table; its figures as files.")
final class ExportCommand extends CliCommand {

  /** What can be written. */
  enum Format {
    CSV,
    PARQUET,
    LATEX,
    BIBTEX,
    SVG,
    PNG,
    PDF
  }

  @Parameters(paramLabel = "RUN", description = "Run folder; of a study's folder, the newest run.")
  private Path run = Path.of("");

  @Option(
      names = "--format",
      required = true,
      description =
          "csv, parquet, latex or bibtex (works the run used); svg, png or pdf for a file a figure.")
  private Format format = Format.CSV;

  @Option(
      names = "--spread",
      defaultValue = "se",
      description = "Beside each mean of a LaTeX table: se, sd or ci; ${DEFAULT-VALUE} by default.")
  private PivotTable.Spread spread = PivotTable.Spread.SE;

  @Option(names = "--long", description = "A LaTeX table with a row an arm, place and metric.")
  private boolean whole;

  @Option(names = "--standalone", description = "A LaTeX document that compiles by itself.")
  private boolean standalone;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "File, standard output by default; of figures, the folder for them.")
  private @Nullable Path target;

  @Override
  public Integer call() throws IOException {
    Path folder = RunFolders.named(run);
    switch (format) {
      case CSV -> table(folder.resolve("observations.csv"));
      case LATEX -> text(latex(folder));
      case BIBTEX -> text(bibliography(folder));
      case PARQUET -> parquet(folder.resolve("observations.parquet"));
      case SVG -> figures(folder, FigureFormat.SVG);
      case PNG -> figures(folder, FigureFormat.PNG);
      case PDF -> figures(folder, FigureFormat.PDF);
    }
    return ExitCodes.DONE;
  }

  private void table(Path file) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(file)) {
      write(rows::transferTo);
    }
  }

  /** The pivot; of a run that has no summary the long table. */
  private String latex(Path folder) throws IOException {
    Path summary = folder.resolve("summary.csv");
    if (whole || !Files.isRegularFile(summary)) {
      return LatexTable.of(RunFolder.readObservations(folder));
    }
    PivotTable table = new PivotTable(CsvText.rows(summary), spread);
    return standalone ? table.standalone() : table.latex();
  }

  /** The works behind the extensions that the run used, by its provenance. */
  private String bibliography(Path folder) throws IOException {
    Set<String> used = RunFacts.plugins(folder);
    try (Tributary tributary = surroundings().open()) {
      return Bibliography.of(
          tributary.registry().all().stream()
              .filter(each -> used.contains(each.fullId()))
              .flatMap(each -> each.factory().citations().stream())
              .toList());
    }
  }

  private void text(String text) throws IOException {
    write(writer -> writer.write(text));
  }

  private void write(ResultFile.Text text) throws IOException {
    if (target == null) {
      PrintWriter data = data();
      text.to(data);
      data.flush();
    } else {
      ResultFile.text(target, text);
      out().println("wrote " + target);
    }
  }

  private void parquet(Path file) throws IOException {
    if (target == null) {
      throw new TributaryException(
          "export-target", "Parquet is not text: name a file with --to, as --to numbers.parquet");
    }
    if (!Files.exists(file)) {
      throw new TributaryException(
          "export-source",
          file
              + " is not there: the run could not write it, and its log says why; use"
              + " --format csv");
    }
    ResultFile.copy(file, target);
    out().println("wrote " + target);
  }

  private void figures(Path folder, FigureFormat figureFormat) throws IOException {
    if (target == null) {
      throw new TributaryException(
          "export-target", "a run has several figures: name a folder with --to, as --to figures");
    }
    Map<String, byte[]> files;
    try (Tributary tributary = surroundings().open()) {
      files = tributary.figures(folder, figureFormat);
    }
    try {
      Files.createDirectories(target);
    } catch (IOException failed) {
      throw ResultFile.failure(target, failed);
    }
    for (String name : files.keySet()) {
      ResultFile.fresh(target.resolve(name)); // none is written when one would have to be replaced
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = target.resolve(file.getKey());
      ResultFile.bytes(path, file.getValue());
      out().println("wrote " + path);
    }
    if (files.isEmpty()) {
      out().println("this run has no figures");
    }
  }
}
