package org.tributary.plugins.gaussian;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.UnionFits;
import org.tributary.sdk.space.Space;

/** One Gaussian a source, fitted in closed form. */
record GaussianFamily(GaussianOptions options) implements ModelFamily {
  private static final Set<Class<?>> OFFERED =
      Set.of(
          GaussianForm.class,
          Moments.class,
          LogDensity.class,
          Score.class,
          NoisedScore.class,
          Tempered.class,
          ParameterCount.class);

  @Override
  public Capabilities capabilities(Space space) {
    RealSpaces.check("gaussian", space);
    for (int column : options.shared()) {
      if (column >= space.width()) {
        throw new OptionException(
            "shared",
            "shared names column "
                + column
                + " of "
                + space.width()
                + " columns, counted from 0: name columns below "
                + space.width());
      }
    }
    return Capabilities.closedForm(options.sharing(), OFFERED).honouringImportance();
  }

  @Override
  public Facts facts(Space space, int sources) {
    return new Facts(
        Map.of(
            "parameters", options.parameters(space.width(), sources),
            "covariance", word(options.covariance()),
            "estimator", word(options.estimator()),
            "shared", options.shared()));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    GaussianModel model =
        AvailableCases.told(samples)
            ? AvailableCases.fit(options, samples)
            : GaussianFit.fit(options, samples);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Optional<UnionFits> unionFits(List<Samples> parts) {
    // Counts of pairs that are seen together do not add up as moments of whole rows do.
    return parts.stream().anyMatch(AvailableCases::told)
        ? Optional.empty()
        : Optional.of(GaussianUnions.of(options, parts));
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return GaussianFormat.read(space, in);
  }
}
