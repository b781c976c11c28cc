package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

class ArmNamesTest {
  private static final ModelFamily FAMILY =
      new ModelFamily() {
        @Override
        public Capabilities capabilities(Space space) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Model fit(Samples samples, FitContext context) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Model load(Space space, InputStream in) {
          throw new UnsupportedOperationException();
        }
      };

  private static ArmOptions another(Optional<String> training) {
    return new ArmOptions(
        training, Optional.empty(), Optional.of(FAMILY), List.of(), Optional.empty(), false);
  }

  private static List<String> names(ArmOptions... given) {
    return ArmOptions.arms(
            List.of(given), CourseOptions.none(), FAMILY, "merged", List.of(), "model")
        .stream()
        .map(Arm::name)
        .toList();
  }

  @Test
  void anArmIsCalledByWhatSetsItApartElseByTheTrainingItGives() {
    ArmOptions merged = ArmOptions.trained("merged");
    assertThat(names(merged, ArmOptions.trained("separate"))).containsExactly("merged", "separate");
    assertThat(names(merged, another(Optional.of("merged")))).containsExactly("merged", "merged-2");
    assertThat(names(merged, another(Optional.empty()))).containsExactly("merged", "model");
    assertThat(names(merged)).containsExactly("model");
  }
}
