package org.tributary.plugins.metrics.sample.points;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/**
 * Points of a space as vectors: a category of c levels becomes c coordinates of which one is 1/sqrt
 * 2, so that two different levels lie at distance 1; a number becomes one coordinate, scaled by
 * {@link Scaling}.
 *
 * <p>A column that is constant in the reference rows is shifted and not scaled. Immutable.
 */
public final class Encoding {
  private static final double LEVEL = Math.sqrt(0.5);

  /**
   * The coordinates of one value of a point.
   *
   * @param start first coordinate
   * @param width number of coordinates: 1, or the levels of a category
   * @param category whether it is one
   */
  public record Block(int start, int width, boolean category) {}

  private final List<Block> blocks;
  private final ReferenceScale scale;
  private final String description;

  private Encoding(List<Block> blocks, ReferenceScale scale, String description) {
    this.blocks = List.copyOf(blocks);
    this.scale = scale;
    this.description = description;
  }

  /** Why points of a space have no encoding; empty when they have one. */
  public static String refusal(Space space) {
    for (int position = 0; position < space.width(); position++) {
      if (space.kind(position) instanceof Kind.Tokens) {
        return "token sequences have no Euclidean distance; map them to numbers first";
      }
    }
    return "";
  }

  /**
   * The encoding of a space.
   *
   * @param reference raw rows the scale is taken from, n x {@code space.width()}, finite
   * @throws TributaryException with code {@code not-finite} naming the value that is not
   */
  public static Encoding of(Space space, Scaling scaling, DMatrixRMaj reference) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    int categories = 0;
    for (int position = 0; position < space.width(); position++) {
      boolean category = space.kind(position) instanceof Kind.Category;
      int width = space.kind(position) instanceof Kind.Category c ? c.levels().size() : 1;
      blocks.add(new Block(start, width, category));
      start += width;
      categories += category ? 1 : 0;
    }
    boolean scaled = scaling == Scaling.REFERENCE || categories > 0;
    ReferenceScale scale =
        !scaled
            ? ReferenceScale.none(blocks.size())
            : space instanceof TensorSpace
                ? ReferenceScale.common(reference)
                : ReferenceScale.byColumn(reference);
    String numbers = scaled ? "numbers scaled by the held-out rows" : "raw numbers";
    String levels = "categories one-hot over sqrt 2";
    return new Encoding(
        blocks,
        scale,
        categories == 0 ? numbers : categories == blocks.size() ? levels : levels + ", " + numbers);
  }

  /** The coordinates of each value of a point, in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /** What was done, in a few words. */
  public String description() {
    return description;
  }

  /**
   * Raw rows as vectors.
   *
   * @param raw n x {@code space.width()}
   * @throws TributaryException with code {@code bad-category} when a code is no level
   */
  public DMatrixRMaj encode(DMatrixRMaj raw) {
    Block last = blocks.get(blocks.size() - 1);
    DMatrixRMaj encoded = new DMatrixRMaj(raw.numRows, last.start + last.width);
    for (int row = 0; row < raw.numRows; row++) {
      for (int position = 0; position < blocks.size(); position++) {
        Block block = blocks.get(position);
        double value = raw.get(row, position);
        if (block.category) {
          encoded.set(row, block.start + level(block, position, value), LEVEL);
        } else {
          encoded.set(row, block.start, scale.apply(position, value));
        }
      }
    }
    return encoded;
  }

  private static int level(Block block, int position, double value) {
    int code = (int) value;
    if (code != value || code < 0 || code >= block.width) {
      throw new TributaryException(
          "bad-category",
          "value "
              + position
              + " of a point is a category coded 0.."
              + (block.width - 1)
              + ", was "
              + value
              + "; fill missing categories with a level of their own");
    }
    return code;
  }
}
