package org.tributary.host;

import java.nio.file.Path;
import java.util.List;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.card.Unanswerable;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.FinishedCell;
import org.tributary.sdk.evidence.Finding;

/**
 * What a run left behind.
 *
 * @param folder of the run
 * @param completeness the account of its cells
 * @param answer what the findings amount to
 * @param findings in the order of the answer's groups
 * @param theory what each curve of theory amounts to over the whole run
 * @param unanswered observations in no finding and no figure; a study should leave none
 * @param failures cells that failed
 * @param notes what a reader should know
 */
public record RunReport(
    Path folder,
    Completeness completeness,
    Answer answer,
    List<Finding> findings,
    List<TheorySummary> theory,
    List<Unanswered> unanswered,
    List<FinishedCell> failures,
    List<String> notes) {
  public RunReport {
    findings = List.copyOf(findings);
    theory = List.copyOf(theory);
    unanswered = List.copyOf(unanswered);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /** Whether questions were asked and none has an answer, because fits or metrics broke off. */
  public boolean nothingAnswered() {
    return Unanswerable.all(findings, completeness.censored());
  }
}
