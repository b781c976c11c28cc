package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.fixture.RecordingRun;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

class SampleGridTest {
  private static final TensorSpace IMAGES = new TensorSpace(List.of(32, 32, 1), Kind.real());

  /** Two sources of eight images each, every pixel of which is one level. */
  private static Samples rows(Space space, double first, double second) {
    DMatrixRMaj values = new DMatrixRMaj(16, space.width());
    int[] labels = new int[16];
    for (int i = 0; i < 16; i++) {
      labels[i] = i / 8;
      for (int j = 0; j < space.width(); j++) {
        values.set(i, j, labels[i] == 0 ? first : second);
      }
    }
    return MatrixSamples.of(space, values, labels, 2, Origin.REAL);
  }

  private static RecordingRun run(Space space, int replicate) {
    RecordingRun run = new RecordingRun(RandomStream.of(1, replicate), replicate);
    RoleEvaluation evaluation =
        new RoleEvaluation(space, new double[] {.5, .5}, 8, run.stream(), 1)
            .with(Role.CANDIDATE, rows(space, 7, 2.5))
            .with(Role.HELD_OUT, rows(space, 0, 5));
    new Judgement(List.of()).record(run, "pooled", Position.none(), SplitSizes.none(), evaluation);
    return run;
  }

  @Test
  void aRowIsASourceDrawnOnTheLeftHeldOutOnTheRight() throws IOException {
    List<byte[]> artifacts = run(IMAGES, 0).artifacts();
    assertThat(artifacts).hasSize(1);
    BufferedImage grid = ImageIO.read(new ByteArrayInputStream(artifacts.get(0)));
    assertThat(grid.getWidth()).isEqualTo(16 * 34 - 2 + 12);
    assertThat(grid.getHeight()).isEqualTo(2 * 34 - 2);
    Raster pixels = grid.getRaster();
    int right = grid.getWidth() - 1;
    // Held-out values run from 0 to 5: 7 is shown as white, 2.5 as the middle.
    assertThat(pixels.getSample(0, 0, 0)).isEqualTo(255);
    assertThat(pixels.getSample(0, 40, 0)).isEqualTo(128);
    assertThat(pixels.getSample(right, 0, 0)).isEqualTo(0);
    assertThat(pixels.getSample(right, 40, 0)).isEqualTo(255);
  }

  /** The arms after one that cannot be drawn must be measured all the same. */
  @Test
  void aCandidateThatCannotBeDrawnHasNoPicture() {
    Law broken =
        new Law() {
          @Override
          public Space space() {
            return IMAGES;
          }

          @Override
          public int sources() {
            return 2;
          }

          @Override
          public Samples sample(int source, int count, RandomStream stream) {
            throw new CensoredException(Outcome.COLLAPSED, "the variance fell to 0");
          }
        };
    RecordingRun run = new RecordingRun(RandomStream.of(1, 0));
    RoleEvaluation evaluation =
        new RoleEvaluation(IMAGES, new double[] {.5, .5}, 8, run.stream(), 1)
            .with(Role.CANDIDATE, broken)
            .with(Role.HELD_OUT, rows(IMAGES, 0, 5));

    new Judgement(List.of()).record(run, "pooled", Position.none(), SplitSizes.none(), evaluation);

    assertThat(run.artifacts()).isEmpty();
  }

  @Test
  void onlyImagesOfTheFirstReplicateAreShown() {
    assertThat(run(IMAGES, 1).artifacts()).isEmpty();
    assertThat(run(ColumnSpace.reals(3), 0).artifacts()).isEmpty();
    assertThat(SampleGrid.views(IMAGES)).hasSize(1);
    assertThat(SampleGrid.views(ColumnSpace.reals(3))).isEmpty();
  }
}
