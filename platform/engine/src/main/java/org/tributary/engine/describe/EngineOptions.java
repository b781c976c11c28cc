package org.tributary.engine.describe;

import java.util.List;

/** The keys of every study file, whatever its study: what the engine reads itself. */
public final class EngineOptions {
  private static final List<OptionRow> ROWS =
      List.of(
          new OptionRow(
              "name", "text", "the file's name", "Name of the run, and of the folder of its runs."),
          new OptionRow("description", "text", "none", "Free text."),
          new OptionRow("seed", "whole number", "1", "Seed of every random stream."),
          new OptionRow(
              "replicates", "whole number >= 1", "the study's own", "Independent repetitions."),
          new OptionRow(
              "sweep",
              "values by path",
              "none",
              "Axes by path of the option, as {samples: [100, 1000]} or {samples: {from: 10, to:"
                  + " 1000, points: 5}}; all combinations are run."),
          new OptionRow(
              "sweep.zip",
              "list of values by path",
              "none",
              "Groups of axes that move together, as [{samples: [10, 20], folds: [2, 4]}]."),
          new OptionRow(
              "keep",
              "{models: none} or {models: all}",
              "{models: none}",
              "What stays in the workspace: all keeps fitted models, for tributary sample."),
          new OptionRow(
              "numericsThreads",
              "whole number in [1, 1024]",
              "1",
              "Threads of products inside one cell."));

  private EngineOptions() {}

  /** Each key in the order people write them. */
  public static List<OptionRow> rows() {
    return ROWS;
  }

  /** What a key is for. */
  public static String doc(String key) {
    return ROWS.stream().filter(row -> row.name().equals(key)).findFirst().orElseThrow().doc();
  }
}
