package org.tributary.studies;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.view.View;

/**
 * Images as a person sees them: a grid whose rows are the sources, images of the candidate on the
 * left and held-out ones on the right, or images of the known law, emitted by the first replicate
 * and drawn by the view {@link #views} declares. Black and white are the least and the greatest
 * value of the images on the right, so that all arms share one scale.
 */
public final class SampleGrid {
  private static final String ARTIFACT = "sample-images";
  private static final int EACH = 8;
  private static final int MOST_SOURCES = 12;
  private static final int LEAST_SIDE = 32;
  private static final int GAP = 2;
  private static final int MIDDLE = 12;
  private static final int BACKGROUND = 255;

  private SampleGrid() {}

  /** The view of a study whose points are images; none otherwise. */
  public static List<View> views(Space space) {
    return drawable(space)
        ? List.of(
            new View.ImageGrid(
                ARTIFACT, "A row a source: images drawn (left) and real ones (right)", ARTIFACT))
        : List.of();
  }

  /** Whether points are images: height x width x 1 or 3 channels of reals. */
  private static boolean drawable(Space space) {
    return space instanceof TensorSpace tensor
        && tensor.allReal()
        && tensor.shape().size() == 3
        && (tensor.shape().get(2) == 1 || tensor.shape().get(2) == 3);
  }

  /** Emits the grid of an arm; nothing where points are no images, or in later replicates. */
  static void emit(CellRun run, String arm, Position position, Evaluation evaluation) {
    if (run.replicate() != 0
        || !drawable(evaluation.space())
        || !evaluation.has(Role.CANDIDATE)
        || !evaluation.has(real(evaluation))) {
      return;
    }
    run.artifact(ARTIFACT, arm, position, "image/png", new Sheet(evaluation).drawn().bytes());
  }

  /** What stands beside the candidate: rows that were held out, else draws of the truth. */
  private static Role real(Evaluation evaluation) {
    return evaluation.has(Role.HELD_OUT) ? Role.HELD_OUT : Role.TRUTH;
  }

  /** One picture of many. */
  private static final class Sheet {
    private final Evaluation evaluation;
    private final int height;
    private final int width;
    private final int channels;
    private final int factor;
    private final BufferedImage image;
    private final double low;
    private final double high;

    Sheet(Evaluation evaluation) {
      this.evaluation = evaluation;
      List<Integer> shape = ((TensorSpace) evaluation.space()).shape();
      this.height = shape.get(0);
      this.width = shape.get(1);
      this.channels = shape.get(2);
      this.factor = Math.max(1, LEAST_SIDE / Math.max(height, width));
      this.image =
          new BufferedImage(
              2 * EACH * (width * factor + GAP) - GAP + MIDDLE,
              sources() * (height * factor + GAP) - GAP,
              channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < sources(); k++) {
        for (double value : evaluation.points(real(evaluation), k, EACH).toMatrix().data) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
      this.low = least;
      this.high = most > least ? most : least + 1;
      for (int at = 0; at < image.getHeight() * image.getWidth() * channels; at++) {
        int pixel = at / channels;
        image
            .getRaster()
            .setSample(
                pixel % image.getWidth(), pixel / image.getWidth(), at % channels, BACKGROUND);
      }
    }

    private int sources() {
      return Math.min(MOST_SOURCES, evaluation.sources());
    }

    Sheet drawn() {
      for (int k = 0; k < sources(); k++) {
        row(k, Role.CANDIDATE, 0);
        row(k, real(evaluation), EACH * (width * factor + GAP) + MIDDLE);
      }
      return this;
    }

    private void row(int source, Role role, int left) {
      Samples own = evaluation.points(role, source, EACH);
      double[] values = new double[evaluation.space().width()];
      for (int i = 0; i < Math.min(EACH, own.size()); i++) {
        own.copyRow(i, values, 0);
        paste(values, left + i * (width * factor + GAP), source * (height * factor + GAP));
      }
    }

    private void paste(double[] values, int left, int top) {
      for (int at = 0; at < values.length; at++) {
        long level = Math.round(255 * (values[at] - low) / (high - low));
        int shown = (int) Math.max(0, Math.min(255, level));
        int x = left + at / channels % width * factor;
        int y = top + at / channels / width * factor;
        for (int copy = 0; copy < factor * factor; copy++) {
          image.getRaster().setSample(x + copy % factor, y + copy / factor, at % channels, shown);
        }
      }
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      // Not the stream itself: the platform would go through a file.
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        ImageIO.write(image, "png", out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return bytes.toByteArray();
    }
  }
}
