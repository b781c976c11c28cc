package org.tributary.report;

import org.tributary.analysis.Completeness;

/**
 * The first line of the report.
 *
 * @param name of the run
 * @param study title of the study
 * @param settings how many settings were swept, at least 1
 * @param replicates of each setting, at least 1
 * @param completeness of the cells
 * @param duration in words, as {@code 12.4 s}; the only part that differs between equal runs
 * @param verifyCommand checks this run
 * @param rerunCommand makes it again
 */
public record Heading(
    String name,
    String study,
    long settings,
    long replicates,
    Completeness completeness,
    String duration,
    String verifyCommand,
    String rerunCommand) {
  public Heading {
    if (settings < 1 || replicates < 1) {
      throw new IllegalArgumentException(
          "settings and replicates must be >= 1, were " + settings + " and " + replicates);
    }
  }
}
