package org.tributary.cli;

import java.io.PrintWriter;
import org.tributary.host.RunPreview;

/** What a run would do, in words or as JSON. */
final class PreviewText {
  private PreviewText() {}

  static void print(RunPreview preview, int workers, boolean json, PrintWriter out) {
    if (json) {
      out.println(Json.text(preview));
      return;
    }
    int missing = preview.cells() - preview.reusable();
    out.println(
        preview.name()
            + "  "
            + preview.study()
            + ", "
            + RunText.size(preview.settings(), preview.replicates()));
    out.println(
        "  "
            + Numbers.count(missing)
            + " to measure, "
            + Numbers.count(preview.reusable())
            + " in the workspace"
            + (preview.laterCells() == 0
                ? ""
                : ", later rounds may add " + Numbers.count(preview.laterCells())));
    if (missing > 0) {
      out.println(
          "  about "
              + Numbers.seconds(preview.estimatedSeconds())
              + " on "
              + Numbers.counted(workers, "worker")
              + " ("
              + Numbers.value(preview.secondsPerCell())
              + " s a cell, tried on a few), about "
              + Numbers.bytes(preview.bytesPerCell() * missing)
              + " on disk");
    }
    out.println("  nothing was run and nothing written");
  }
}
