package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.Space;

/**
 * A mixture that is given, or one Gaussian with the moments of the rows.
 *
 * @param components of the given mixture; empty when one Gaussian is to be fitted
 */
record MixtureLearning(List<MixtureComponent> components) implements ScoreLearning {

  @Override
  public void check(Space space) {
    for (MixtureComponent each : components) {
      if (each.mean().size() != space.width()) {
        throw new OptionException(
            "components",
            "a component has a mean of "
                + each.mean().size()
                + " numbers, the data have "
                + space.width()
                + " columns: give one number a column");
      }
    }
  }

  @Override
  public ScoreCurve learn(SourceRows rows, RandomStream stream, FitContext context) {
    List<NormalComponent> mixture =
        components.isEmpty()
            ? List.of(
                NormalComponent.of(
                    1,
                    rows.frame().prior().mean(),
                    Products.covariance(rows.points(), rows.weights(), 0)))
            : components.stream().map(each -> each.inside(rows.frame())).toList();
    ScoreField field = new MixtureField(mixture);
    return time -> field;
  }

  @Override
  public ScoreField read(DataInputStream in) throws IOException {
    return MixtureField.read(in);
  }
}
