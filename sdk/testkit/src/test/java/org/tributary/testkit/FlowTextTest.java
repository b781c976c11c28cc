package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTextTest {
  @Test
  void readsScalarsListsAndMaps() {
    assertThat(FlowText.parse("0.5")).isEqualTo("0.5");
    assertThat(FlowText.parse("[pooled, separate]")).isEqualTo(List.of("pooled", "separate"));
    assertThat(FlowText.parse("[]")).isEqualTo(List.of());
    assertThat(FlowText.parse("{use: mix, parts: [{use: a}, 'b, c']}"))
        .isEqualTo(Map.of("use", "mix", "parts", List.of(Map.of("use", "a"), "b, c")));
  }

  @Test
  void refusesWhatIsNotClosed() {
    assertThatThrownBy(() -> FlowText.parse("[a, b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'[a, b' needs a closing ]");
  }
}
