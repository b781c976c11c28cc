package org.tributary.plugins.discrete;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.discrete.game.PairGame;
import org.tributary.plugins.discrete.game.Player;
import org.tributary.sdk.Citation;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.space.Space;

/**
 * A classifier and a generator against a discriminator, as a table: the exact game of Triple-GAN.
 * Rows without a label ({@code label-seen} of 0) say which outcomes there are.
 */
@Extension
public final class TripleGanFactory implements ModelFamilyFactory<TripleGanOptions> {

  @Override
  public String id() {
    return "triple-gan";
  }

  @Override
  public String title() {
    return "Triple-GAN (exact table)";
  }

  @Override
  public String summary() {
    return "A generator and a classifier of category rows against a discriminator at its best"
        + " response; labels may be missing.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Li, Xu, Zhu, Zhang. Triple Generative Adversarial Nets. NeurIPS 2017",
            "the game of three players and its unique equilibrium"));
  }

  @Override
  public Class<TripleGanOptions> optionsType() {
    return TripleGanOptions.class;
  }

  @Override
  public ModelFamily create(TripleGanOptions options) {
    return new GameFamily(id(), new TripleGan(options), options.steps(), options.rate());
  }

  private record TripleGan(TripleGanOptions options) implements GameFamily.Rules {
    @Override
    public boolean apart() {
      return true;
    }

    @Override
    public PairGame game(LabelledPairs pairs, RandomStream stream) {
      double[] labels = pairs.labels();
      int contexts = pairs.contexts().length;
      return new PairGame(
          pairs.joint(),
          Player.classifier(pairs.contexts(), labels.length, stream.child("classifier")),
          Player.generator(labels, contexts, stream.child("generator")),
          options.alpha(),
          new PairGame.Ties(0, 0, options.supervised(), options.pseudo()));
    }

    @Override
    public GameModel model(PairGame game, LabelledPairs pairs, Space space, Alphabet alphabet) {
      return new GameModel(
          space, alphabet, game.second().conditional(), game.first().conditional());
    }
  }
}
