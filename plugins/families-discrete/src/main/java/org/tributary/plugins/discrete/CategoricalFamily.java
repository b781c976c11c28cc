package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Tables of frequencies, one a source; nothing is shared between sources. */
record CategoricalFamily(CategoricalOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Alphabet alphabet = Alphabet.of("categorical", space);
    if (!options.independent() && !alphabet.enumerable()) {
      throw new OptionException(
          "independent",
          "a table of all outcomes of "
              + space.describe()
              + " has more than "
              + Alphabet.LARGEST
              + " entries: set independent: true");
    }
    Set<Class<?>> offered =
        new HashSet<>(Set.of(LogDensity.class, Tempered.class, ParameterCount.class));
    if (alphabet.enumerable()) {
      offered.add(FiniteForm.class);
    }
    return Capabilities.closedForm(false, offered);
  }

  /**
   * {@code estimator}: {@code frequencies}, or {@code smoothed}, or {@code independent} columns.
   */
  @Override
  public Facts facts(Space space, int sources) {
    String estimator =
        options.independent()
            ? "independent"
            : options.smoothing() == 0 ? "frequencies" : "smoothed";
    return new Facts(Map.of("estimator", estimator));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    Alphabet alphabet = Alphabet.of("categorical", samples.space());
    if (options.censorLost()) {
      alphabet.requireAll(samples);
    }
    Model model =
        options.independent()
            ? IndependentColumns.fit(samples, alphabet, options.smoothing())
            : JointTable.fit(samples, alphabet, options.smoothing());
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    Alphabet alphabet = Alphabet.of("categorical", space);
    double[][] rows = TableFormat.read(in);
    return options.independent()
        ? new IndependentColumns(space, alphabet, rows)
        : new JointTable(space, alphabet, TableFormat.checked(rows, alphabet.size()));
  }
}
