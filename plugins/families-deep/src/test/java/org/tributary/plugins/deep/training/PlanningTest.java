package org.tributary.plugins.deep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.deep.training.Fitting.Can;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.model.Capabilities;

/** What no fit could do is refused when a study is planned. */
class PlanningTest {

  private static DescentOptions training(EarlyStopping stopping, Precision precision) {
    return new DescentOptions(
        9, 0, 16, 0.1, Schedule.CONSTANT, Optimiser.SGD, 0, 0, 0, 9, stopping, precision);
  }

  private static Capabilities planned(DescentOptions training, Set<Can> can, String device) {
    return Fitting.capabilities("f", Set.of(), training, can, device);
  }

  @Test
  void stoppingIsRefusedWhereThereIsNoHeldOutLoss() {
    DescentOptions stopping = training(new EarlyStopping(3, 4, 0.1), Precision.SINGLE);
    assertThatThrownBy(() -> planned(stopping, Set.of(Can.MIX), "auto"))
        .isInstanceOf(OptionException.class)
        .hasMessage("family f has no held-out loss: set stopping: {patience: 0}");
    assertThat(planned(stopping, Set.of(Can.STOP), "auto")).isNotNull();
  }

  @Test
  void mixedPrecisionIsRefusedOnTheProcessorAndWhereLossesTakeNone() {
    DescentOptions mixed = training(EarlyStopping.never(), Precision.MIXED);
    assertThatThrownBy(() -> planned(mixed, Set.of(Can.STOP), "gpu"))
        .isInstanceOf(OptionException.class)
        .hasMessage("family f trains in single precision: set precision: single");
    assertThatThrownBy(() -> planned(mixed, Set.of(Can.MIX), "cpu"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("set precision: single, or device: gpu");
    assertThat(planned(mixed, Set.of(Can.MIX), "gpu:1")).isNotNull();
    // The plan gives the device: a fit on the processor refuses then.
    assertThat(planned(mixed, Set.of(Can.MIX), "auto")).isNotNull();
  }
}
