package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.text.ContractPage;
import org.tributary.cli.text.ContractPage.Outcome;
import org.tributary.cli.text.ContractPage.Row;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.PluginText;
import org.tributary.runtime.archive.PluginArchive;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;
import org.tributary.testkit.BrokenClause;
import org.tributary.testkit.Clause;
import org.tributary.testkit.NotApplicable;
import org.tributary.testkit.PluginContract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins try}: the contract tests of the SDK on anybody's zip, without installing it. */
@Command(
    name = "try",
    description = "Try every clause of the contract on a zip, and print what holds.")
final class TryCommand extends CliCommand {
  @Parameters(paramLabel = "ZIP", description = "A file, or its address: https:// or file:/.")
  private String place = "";

  @Option(
      names = "--set",
      paramLabel = "ID.OPTION=VALUE",
      description = "An option of an extension, as a study file has it; may be repeated.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(names = "--only", paramLabel = "ID", description = "Try one extension alone.")
  private @Nullable String only;

  @Option(
      names = "--fact",
      paramLabel = "NAME=NUMBER",
      description = "A fact under which bounds have values, as study.samples=100; may be repeated.")
  private Map<String, Double> facts = new LinkedHashMap<>();

  @Option(
      names = "--space",
      paramLabel = "KIND:SIZES",
      description =
          "One more space that families and metrics are tried on: reals:COLUMNS,"
              + " categories:LEVELS,LEVELS,..., tokens:VOCABULARY,LONGEST or image:HEIGHT,WIDTH,CHANNELS;"
              + " may be repeated.")
  private List<String> spaces = new ArrayList<>();

  @Option(
      names = "--beside",
      paramLabel = "ZIP",
      description = "Another plugin that it needs, beside the bundled ones; may be repeated.")
  private List<Path> beside = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "120",
      description = "A clause that takes longer is broken; $${DEFAULT-VALUE} by default.")
  private int seconds = 120;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (PluginFile zip = PluginFile.at(place, Optional.empty())) {
      if (!Files.isRegularFile(zip.file())) {
        throw new TributaryException("no-file", "there is no file " + zip.file());
      }
      PluginArchive archive = PluginArchive.open(zip.file());
      ContractPage page = page(alone(zip.file()));
      List<String> needs = PluginText.needs(archive.descriptor());
      if (json) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", archive.descriptor().id());
        tree.put("version", archive.descriptor().version());
        tree.put("sha256", archive.sha256());
        tree.put("needs", needs);
        tree.putAll(page.tree());
        out().println(Json.text(tree));
      } else {
        out().println(archive.descriptor().id() + " " + archive.descriptor().version());
        out().println("sha256 " + archive.sha256());
        out().println("needs " + String.join(", ", needs));
        out().println();
        page.lines().forEach(out()::println);
      }
      return page.count(Outcome.BROKEN) == 0 ? ExitCodes.DONE : ExitCodes.FAILED_CELLS;
    }
  }

  /** A copy in a folder of its own, so that nothing that lies beside the zip is loaded with it. */
  private static Path alone(Path zip) throws IOException {
    Path folder = Files.createTempDirectory("tributary-try-");
    folder.toFile().deleteOnExit();
    Path copy = Files.copy(zip, folder.resolve("plugin.zip"));
    copy.toFile().deleteOnExit();
    return copy;
  }

  private ContractPage page(Path zip) {
    PluginContract contract = PluginContract.of(zip);
    surroundings().bundled().filter(Files::isDirectory).ifPresent(contract::besideBundled);
    beside.forEach(contract::beside);
    given().forEach(contract::options);
    spaces.stream().map(TryCommand::space).forEach(contract::space);
    contract.facts(new LinkedHashMap<>(facts));
    if (only != null) {
      contract.only(only);
    }
    ContractPage page = new ContractPage();
    try (Stream<Clause> clauses = contract.clauses()) {
      boolean stuck = false;
      for (Clause clause : clauses.toList()) {
        Row row =
            stuck
                ? new Row(clause.subject(), clause.text(), Outcome.SILENT, "not tried")
                : tried(clause);
        page.add(row);
        stuck |= row.found().startsWith("it did not end");
      }
    } catch (BrokenClause refused) {
      throw new TributaryException("plugin-refused", String.valueOf(refused.getMessage()));
    }
    return page;
  }

  private static Space space(String text) {
    try {
      String[] parts = text.split(":", 2);
      int[] sizes = Stream.of(parts[1].split(",")).mapToInt(Integer::parseInt).toArray();
      return switch (parts[0]) {
        case "reals" -> ColumnSpace.reals(sizes[0]);
        case "categories" ->
            new ColumnSpace(
                IntStream.range(0, sizes.length)
                    .mapToObj(i -> new Column("c" + (i + 1), Kind.Category.ofSize(sizes[i])))
                    .toList());
        case "tokens" -> TensorSpace.tokens(sizes[0], sizes[1]);
        case "image" -> new TensorSpace(List.of(sizes[0], sizes[1], sizes[2]), Kind.real());
        default -> throw new IllegalArgumentException("there is no kind '" + parts[0] + "'");
      };
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
      throw new TributaryException(
          "bad-option", "--space " + text + ": write it as reals:5, see --help", wrong);
    }
  }

  /** Options by extension; a value in brackets or braces is read as a study file's. */
  private Map<String, Map<String, Object>> given() {
    Map<String, Map<String, Object>> given = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 1) {
            throw new TributaryException(
                "bad-option", "--set " + name + ": write it as ID.OPTION=VALUE");
          }
          given
              .computeIfAbsent(name.substring(0, dot), id -> new LinkedHashMap<>())
              .put(name.substring(dot + 1), value);
        });
    return given;
  }

  private Row tried(Clause clause) {
    FutureTask<Row> task = new FutureTask<>(() -> outcome(clause));
    Thread thread = new Thread(task, "tributary-try");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      String found = "it did not end within " + seconds + " s; what follows was not tried";
      return new Row(clause.subject(), clause.text(), Outcome.BROKEN, found);
    } catch (ExecutionException failed) {
      return broken(clause, Objects.requireNonNullElse(failed.getCause(), failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Row outcome(Clause clause) {
    try {
      clause.check().run();
      return new Row(clause.subject(), clause.text(), Outcome.HOLDS, "");
    } catch (NotApplicable silent) {
      String why = String.valueOf(silent.getMessage());
      return new Row(clause.subject(), clause.text(), Outcome.SILENT, why);
    } catch (Throwable failure) {
      return broken(clause, failure);
    }
  }

  private static Row broken(Clause clause, Throwable failure) {
    String said =
        failure instanceof BrokenClause ? String.valueOf(failure.getMessage()) : failure.toString();
    String prefix = clause.subject() + ", '" + clause.text() + "': ";
    String found = said.startsWith(prefix) ? said.substring(prefix.length()) : said;
    return new Row(clause.subject(), clause.text(), Outcome.BROKEN, found);
  }
}
