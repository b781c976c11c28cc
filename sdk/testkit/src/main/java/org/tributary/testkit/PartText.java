package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/**
 * Parts of a training set as texts that are equal when the parts are; parts that no loop of two
 * sources can take are refused.
 *
 * @param stream by which laws are told apart
 */
record PartText(RandomStream stream) {
  private static final int DRAWS = 6;

  Part.Cases<String> of(Space space) {
    return new Part.Cases<>() {
      @Override
      public String mixed(Part.Mixed part) {
        return head(part, part.law(), part.weights(), space) + " share " + part.share();
      }

      @Override
      public String drawn(Part.Drawn part) {
        return head(part, part.law(), part.weights(), space) + " count " + part.count();
      }

      @Override
      public String kept(Part.Kept part) {
        fits(part.rows().space(), part.rows().sources(), space);
        return part.origin() + " importance " + part.importance() + rows(part.rows());
      }
    };
  }

  private String head(Part part, Law law, double[] weights, Space space) {
    fits(law.space(), law.sources(), space);
    Samples drawn = Draws.total(law, DRAWS, weights, part.origin(), stream);
    return part.origin()
        + " importance "
        + part.importance()
        + Arrays.toString(weights)
        + rows(drawn);
  }

  private static void fits(Space seen, int sources, Space space) {
    unless(
        seen.equals(space) && (sources == 2 || sources == 1),
        "a part has the space and the sources of the loop",
        seen.describe() + ", " + sources + " sources");
  }

  private static String rows(Samples rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[rows.length(row)];
      rows.copyRow(row, values, 0);
      text.append(rows.source(row)).append(rows.origin(row).generation());
      text.append(Arrays.toString(values)).append('x').append(rows.weight(row));
    }
    return text.toString();
  }
}
