package org.tributary.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tributary.engine.fixture.FakeEngine;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Resources;

class DevicesTest {
  private static Resources wanted(String device) {
    return Resources.of("fake", device, "training.batch");
  }

  @Test
  void autoIsTheFirstGpuWhereThereIsOneElseTheProcessor() {
    Devices two = FakeEngine.of(2).at(1);
    assertThat(two.resolve(wanted("auto"))).isEqualTo("gpu:0");
    assertThat(two.resolve(wanted("gpu"))).isEqualTo("gpu:0");
    assertThat(two.resolve(wanted("gpu:1"))).isEqualTo("gpu:1");
    assertThat(two.resolve(wanted("cpu"))).isEqualTo("cpu");
    assertThat(FakeEngine.of(0).at(1).resolve(wanted("auto"))).isEqualTo("cpu");
    assertThat(Devices.cpu().resolve(wanted("auto"))).isEqualTo("cpu");
    assertThat(two.resolve(Resources.cpu())).isEqualTo("cpu");
  }

  @Test
  void anEngineIsAskedOnceAndNeverForTheProcessorAlone() {
    FakeEngine engine = FakeEngine.of(1);
    Devices devices = engine.at(1);
    devices.resolve(wanted("cpu"));
    assertThat(engine.asked()).hasValue(0);
    devices.resolve(wanted("auto"));
    devices.resolve(wanted("gpu"));
    assertThat(engine.asked()).hasValue(1);
  }

  @Test
  void aDeviceThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> FakeEngine.of(1).at(1).resolve(wanted("gpu:1")))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("device gpu:1 is not there")
        .hasMessageContaining("gpu:0 (Fake 0, 16 GiB)");
    assertThatThrownBy(() -> FakeEngine.of(0).at(1).resolve(wanted("gpu")))
        .hasMessageContaining("fake can use only the processor")
        .hasMessageContaining("device: auto or cpu");
    assertThatThrownBy(() -> Devices.cpu().resolve(new Resources("gpu", 1, 0)))
        .hasMessageContaining("there is only the processor");
  }

  @Test
  void whatTheLibraryDoesNotPromiseIsSaid() {
    Placing one = new Placing(FakeEngine.of(1).at(1), 1);
    Placing two = new Placing(FakeEngine.of(1).at(1), 2);
    assertThat(one.of(wanted("cpu")).promise()).isEqualTo(Promise.bitwise());
    assertThat(one.of(wanted("auto")).promise().repeatability()).isEqualTo(Repeatability.NONE);
    assertThat(one.of(wanted("auto")).promise().describe())
        .isEqualTo("not promised: Fake 1.0 does not promise the same bits on gpu:0");
    assertThat(two.of(wanted("cpu")).promise().describe()).contains("on cpu with 2 threads");
    assertThat(Promise.bitwise().and(one.of(wanted("gpu")).promise()).describe())
        .startsWith("not promised");
  }

  @Test
  void aPlaceNamesItsKindAndTakesNoMoreSlotsThanThereAre() {
    Placing placing = new Placing(FakeEngine.of(2).at(2), 1);
    Placement greedy = placing.of(new Resources("gpu:1", 5, 0, "fake", ""));
    assertThat(greedy.slots()).containsEntry("gpu:1", 2);
    assertThat(greedy.kind()).isEqualTo("gpu");
    assertThat(greedy.device()).isEqualTo("gpu:1");
    assertThat(placing.of(wanted("cpu")).kind()).isEqualTo("cpu");
  }
}
