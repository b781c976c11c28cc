package org.tributary.cli.text;

import java.io.PrintWriter;
import java.util.Map;
import org.tributary.host.RunPreview;
import org.tributary.sdk.study.Design;

/** What a run would do, in words or as JSON. */
public final class PreviewText {
  private PreviewText() {}

  /** Prints it. */
  public static void print(RunPreview preview, int workers, boolean json, PrintWriter out) {
    if (json) {
      out.println(Json.text(preview));
    } else {
      print(preview, workers, out);
    }
  }

  /** The sizes of a study that was checked, and of which no cell was tried. */
  public static void sizes(Design design, boolean json, PrintWriter out) {
    long cells = design.settings() * design.replicates();
    if (json) {
      out.println(
          Json.text(
              Map.of(
                  "name", design.name(),
                  "settings", design.settings(),
                  "replicates", design.replicates(),
                  "cells", cells)));
      return;
    }
    out.println(
        design.name()
            + "  "
            + RunText.size(Math.toIntExact(design.settings()), design.replicates())
            + ", without mistakes");
    out.println(
        "  so many settings are not planned here: run --dry-run tells how long it may take");
    out.println("  nothing was run and nothing written");
  }

  private static void print(RunPreview preview, int workers, PrintWriter out) {
    int missing = preview.cells() - preview.reusable();
    out.println(
        preview.name()
            + "  "
            + preview.study()
            + ", "
            + RunText.size(preview.settings(), preview.replicates()));
    preview.warnings().forEach(warning -> out.println(RunText.warning(warning)));
    out.println(
        "  "
            + Numbers.count(missing)
            + " to measure, "
            + Numbers.count(preview.reusable())
            + " in the workspace"
            + (preview.laterCells() == 0
                ? ""
                : ", later rounds may add " + Numbers.count(preview.laterCells())));
    if (!preview.trialFailure().isEmpty()) {
      out.println("  a cell that was tried failed: " + preview.trialFailure());
    } else if (missing > 0) {
      out.println(
          (preview.atLeast() ? "  more than " : "  about ")
              + Numbers.seconds(preview.estimatedSeconds())
              + " on "
              + Numbers.counted(workers, "worker")
              + " ("
              + Numbers.value(preview.secondsPerCell())
              + (preview.atLeast()
                  ? " s a cell, then stopped), about "
                  : " s a cell, tried on a few), about ")
              + Numbers.bytes(preview.bytesPerCell() * missing)
              + " on disk");
    }
    if (preview.laterCells() > 0 && preview.trialFailure().isEmpty()) {
      out.println(
          "  later rounds may take up to "
              + (preview.atLeast() ? "more than " : "about ")
              + Numbers.seconds(preview.laterSeconds())
              + " beside that");
    }
    out.println("  nothing was run and nothing written");
  }
}
