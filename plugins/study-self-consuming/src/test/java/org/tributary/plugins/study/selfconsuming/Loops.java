package org.tributary.plugins.study.selfconsuming;

import org.tributary.plugins.study.selfconsuming.loop.AccumulateFactory;
import org.tributary.plugins.study.selfconsuming.loop.FreshMixtureFactory;
import org.tributary.plugins.study.selfconsuming.loop.ReplaceFactory;
import org.tributary.plugins.study.selfconsuming.schedule.Constant;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.option.NoOptions;

/** The loops that have a name of their own. */
public final class Loops {
  private Loops() {}

  public static Intervention replace() {
    return new ReplaceFactory().create(new NoOptions());
  }

  public static Intervention accumulate() {
    return new AccumulateFactory().create(new NoOptions());
  }

  public static Intervention fresh(double alpha) {
    return new FreshMixtureFactory().create(new FreshMixtureFactory.Options(new Constant(alpha)));
  }
}
