package org.tributary.plugins.deep.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

class ParameterLayoutTest {

  @Test
  void theWeightsOfOneSourceAreTakenOutAndPutBack() {
    ParameterLayout.Builder builder = new ParameterLayout.Builder();
    builder.add("before", 0, 1, 2);
    builder.perSource("source", 0, 1, 3, 4);
    builder.add("after", 0, 1, 5);
    ParameterLayout layout = builder.build();
    float[] weights = layout.initial(RandomStream.of(1, 0));
    assertThat(layout.sources()).isEqualTo(3);
    assertThat(layout.weightsOf(weights, 1)).hasSize(11).startsWith(weights[0], weights[1]);
    assertThat(layout.weightsOf(weights, 1)[2]).isEqualTo(weights[6]);
    assertThat(
            layout.joined(
                List.of(
                    layout.weightsOf(weights, 0),
                    layout.weightsOf(weights, 1),
                    layout.weightsOf(weights, 2))))
        .containsExactly(weights);
  }
}
