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

/** A classifier and its teacher against a discriminator, as a table: the exact game of KDGAN. */
@Extension
public final class KdganFactory implements ModelFamilyFactory<KdganOptions> {

  @Override
  public String id() {
    return "kdgan";
  }

  @Override
  public String title() {
    return "KDGAN (exact table)";
  }

  @Override
  public String summary() {
    return "A classifier and its teacher learn the labels of category rows against a discriminator"
        + " at its best response.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Wang, Zhang, Sun, Qi. KDGAN: Knowledge Distillation with Generative Adversarial"
                + " Networks. NeurIPS 2018",
            "the value function of three players"));
  }

  @Override
  public Class<KdganOptions> optionsType() {
    return KdganOptions.class;
  }

  @Override
  public ModelFamily create(KdganOptions options) {
    return new GameFamily(id(), new Kdgan(options), options.steps(), options.rate());
  }

  private record Kdgan(KdganOptions options) implements GameFamily.Rules {
    @Override
    public boolean apart() {
      return false;
    }

    @Override
    public PairGame game(LabelledPairs pairs, RandomStream stream) {
      int labels = pairs.joint()[0].length;
      return new PairGame(
          pairs.joint(),
          Player.classifier(pairs.contexts(), labels, stream.child("classifier")),
          Player.classifier(pairs.contexts(), labels, stream.child("teacher")),
          options.alpha(),
          new PairGame.Ties(options.beta(), options.gamma(), 0, 0));
    }

    @Override
    public GameModel model(PairGame game, LabelledPairs pairs, Space space, Alphabet alphabet) {
      Player kept =
          options.player() == KdganOptions.Player.CLASSIFIER ? game.first() : game.second();
      return GameModel.ofClassifier(space, alphabet, pairs.contexts(), kept.conditional());
    }
  }
}
