package org.tributary.studies.shape;

import java.util.List;
import java.util.Set;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.view.View;

/**
 * What a model of few columns looks like as it is fitted again and again: its draws beside held-out
 * rows, or draws of the truth, at a few generations of the first replicate.
 */
public final class ModelShapes {
  private static final String COLUMNS = "model-shapes";
  private static final String PLANE = "model-points";
  private static final Set<Integer> GENERATIONS = Set.of(1, 2, 5, 10, 20);
  private static final int MOST_COLUMNS = 3;
  private static final int MOST_LEVELS = 100;
  private static final int ROWS = 2000;

  private ModelShapes() {}

  /** The views of a loop over generations; none where points have many columns. */
  public static List<View> views(Space space) {
    if (!drawable(space)) {
      return List.of();
    }
    return plane(space)
        ? List.of(
            new View.Emitted(PLANE, "What the models draw, by generation", PLANE, View.Form.POINTS))
        : List.of(
            new View.Emitted(
                COLUMNS, "What the models draw, by generation", COLUMNS, View.Form.HISTOGRAMS));
  }

  private static boolean drawable(Space space) {
    if (space.width() > MOST_COLUMNS || !Rows.drawable(space)) {
      return false;
    }
    for (int column = 0; column < space.width(); column++) {
      if (space.kind(column) instanceof Kind.Category category
          && category.levels().size() > MOST_LEVELS) {
        return false;
      }
    }
    return true;
  }

  private static boolean plane(Space space) {
    return space.width() == 2 && space.allReal();
  }

  /** Emits what an arm draws at a generation that is looked at, in the first replicate. */
  public static void emit(CellRun run, String arm, Position position, Evaluation evaluation) {
    Space space = evaluation.space();
    Role reference = evaluation.has(Role.HELD_OUT) ? Role.HELD_OUT : Role.TRUTH;
    if (run.replicate() != 0
        || position.generation().isEmpty()
        || !GENERATIONS.contains(position.generation().getAsInt())
        || position.time().isPresent()
        || !drawable(space)
        || !evaluation.has(Role.CANDIDATE)
        || !evaluation.has(reference)) {
      return;
    }
    Rows real =
        Rows.of(
            reference == Role.TRUTH ? "the truth" : "real, held out", evaluation, reference, ROWS);
    Rows drawn = Rows.of("drawn", evaluation, Role.CANDIDATE, ROWS);
    if (real.size() < 2 || drawn.size() < 2) {
      return;
    }
    if (plane(space)) {
      TableShapes.emit(run, PLANE, arm, position, PointShapes.plane(real, drawn));
    } else {
      String csv = new ColumnShapes(space, List.of(real, drawn)).csv(MOST_COLUMNS);
      TableShapes.emit(run, COLUMNS, arm, position, csv);
    }
  }
}
