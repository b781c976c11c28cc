package org.tributary.host;

import java.nio.file.Path;
import java.util.List;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.FinishedCell;
import org.tributary.sdk.evidence.Finding;

/**
 * What a run left behind.
 *
 * @param folder of the run
 * @param completeness the account of its cells
 * @param findings by consequence
 * @param failures cells that failed
 * @param notes what a reader should know
 */
public record RunReport(
    Path folder,
    Completeness completeness,
    List<Finding> findings,
    List<FinishedCell> failures,
    List<String> notes) {
  public RunReport {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }
}
