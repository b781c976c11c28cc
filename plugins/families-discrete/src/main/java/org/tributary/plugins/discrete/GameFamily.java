package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.discrete.game.PairGame;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * Plays a game on the relative counts of the rows, the source of a row being its label. Training
 * times are steps.
 *
 * @param id for messages
 * @param rules the game, and which model it ends in
 * @param steps of the model that a fit gives
 * @param rate length of a step
 */
record GameFamily(String id, Rules rules, int steps, double rate) implements ModelFamily {
  /** Steps between looks at whether the run is being stopped. */
  private static final int LOOK = 100;

  /** What sets one game apart. */
  interface Rules {
    /** Whether labels and outcomes are learnt by different players. */
    boolean apart();

    PairGame game(LabelledPairs pairs, RandomStream stream);

    GameModel model(PairGame game, LabelledPairs pairs, Space space, Alphabet alphabet);
  }

  @Override
  public Capabilities capabilities(Space space) {
    if (!Alphabet.of(id, space).enumerable()) {
      throw new OptionException(
          "",
          "family "
              + id
              + " keeps a table of all outcomes, "
              + space.describe()
              + " have more than "
              + Alphabet.LARGEST
              + "; leave columns out");
    }
    Capabilities offered =
        new Capabilities(
            Set.of(FiniteForm.class, LogDensity.class, LabelPosterior.class, ParameterCount.class),
            true,
            true,
            Capabilities.Repeatability.BITWISE);
    return rules.apart() ? offered.approximating() : offered;
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    Alphabet alphabet = Alphabet.of(id, samples.space());
    LabelledPairs pairs = LabelledPairs.of(samples, alphabet);
    PairGame game = rules.game(pairs, context.stream().child("start"));
    int done = 0;
    for (double time : context.trainingTimes()) {
      done = play(game, done, (int) Math.round(time), context);
      context.at(time, rules.model(game, pairs, samples.space(), alphabet));
    }
    if (done > steps) {
      game = rules.game(pairs, context.stream().child("start"));
      done = 0;
    }
    play(game, done, steps, context);
    return rules.model(game, pairs, samples.space(), alphabet);
  }

  private int play(PairGame game, int from, int to, FitContext context) {
    for (int step = from; step < to; step++) {
      if (step % LOOK == 0) {
        context.checkCancelled();
        context.series("value", step, game.value());
      }
      game.step(rate);
    }
    return Math.max(from, to);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return GameModel.read(space, Alphabet.of(id, space), TableFormat.read(in));
  }
}
