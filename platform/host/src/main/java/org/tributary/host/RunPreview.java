package org.tributary.host;

import java.util.List;

/**
 * What a run would do.
 *
 * @param study title of the study
 * @param name of the run
 * @param settings of the sweep
 * @param replicates of each setting
 * @param cells of the first round and of those after it that the workspace has, duplicates counted
 *     once
 * @param reusable of these, already in the workspace
 * @param laterCells greatest number that rounds after those may add
 * @param secondsPerCell measured on a few cells just now; 0 when nothing is missing
 * @param estimatedSeconds for the missing cells on the workers asked for
 * @param laterSeconds for the later cells on the workers asked for, at most
 * @param atLeast whether the trial was stopped for taking too long, so that times are lower bounds
 * @param trialFailure why a cell that was tried failed; empty when none did
 * @param peakBytes heap in use after that cell
 * @param bytesPerCell what the journal grows by, about
 * @param warnings what may have been read from the data otherwise than it was meant
 */
public record RunPreview(
    String study,
    String name,
    int settings,
    int replicates,
    int cells,
    int reusable,
    int laterCells,
    double secondsPerCell,
    double estimatedSeconds,
    double laterSeconds,
    boolean atLeast,
    String trialFailure,
    long peakBytes,
    long bytesPerCell,
    List<String> warnings) {
  public RunPreview {
    warnings = List.copyOf(warnings);
  }
}
