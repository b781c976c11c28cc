package org.tributary.studies.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.view.View;

/**
 * A table beside the real one: its columns, its pairs of columns, and both in a plane. Of the first
 * split; the real rows are those trained on, those held out are a side of their own.
 */
public final class TableShapes {
  private static final String COLUMNS = "table-columns";
  private static final String PAIRS = "table-pairs";
  private static final String PLANE = "table-plane";
  private static final int MOST_SHOWN = 12;
  private static final int MOST_ROWS = 5000;

  /** More columns than this are more pairs than are worth their time. */
  private static final int MOST_FOR_PAIRS = 120;

  private TableShapes() {}

  /** The views of a table; none of texts and images. */
  public static List<View> views(Space space) {
    List<View> views = new ArrayList<>();
    if (!tabular(space)) {
      return views;
    }
    views.add(
        new View.Emitted(
            COLUMNS, "Columns, those farthest apart first", COLUMNS, View.Form.HISTOGRAMS));
    if (space.width() > 1) {
      views.add(
          new View.Emitted(
              PAIRS, "How strongly pairs of columns go together", PAIRS, View.Form.PAIRS));
      views.add(
          new View.Emitted(
              PLANE, "All columns, seen along their two main axes", PLANE, View.Form.POINTS));
    }
    return views;
  }

  private static boolean tabular(Space space) {
    return Rows.drawable(space) && space instanceof ColumnSpace;
  }

  /** Emits them for a candidate in the first replicate. */
  public static void emit(CellRun run, String arm, Position position, Evaluation evaluation) {
    Space space = evaluation.space();
    boolean whole =
        evaluation.has(Role.TRAINING)
            && evaluation.has(Role.CANDIDATE)
            && evaluation.has(Role.HELD_OUT);
    if (run.replicate() != 0 || !tabular(space) || !whole) {
      return;
    }
    Rows real = Rows.of("real", evaluation, Role.TRAINING, MOST_ROWS);
    Rows candidate = Rows.of("synthetic", evaluation, Role.CANDIDATE, MOST_ROWS);
    Rows heldOut = Rows.of("real, held out", evaluation, Role.HELD_OUT, MOST_ROWS);
    if (real.size() < 2 || candidate.size() < 2 || heldOut.size() < 2) {
      return;
    }
    emit(
        run,
        COLUMNS,
        arm,
        position,
        new ColumnShapes(space, List.of(real, candidate, heldOut)).csv(MOST_SHOWN));
    if (space.width() > 1 && space.width() <= MOST_FOR_PAIRS) {
      emit(run, PAIRS, arm, position, new PairShapes(space, real, candidate).csv());
      emit(run, PLANE, arm, position, PointShapes.projection(space, real, candidate));
    }
  }

  static void emit(CellRun run, String name, String arm, Position position, String csv) {
    if (csv.indexOf('\n') < csv.length() - 1) {
      run.artifact(name, arm, position, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
  }
}
