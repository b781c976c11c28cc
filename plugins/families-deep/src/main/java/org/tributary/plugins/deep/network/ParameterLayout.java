package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;

/** Where each weight array lies in one flat vector, and the uniform law it starts from. */
public final class ParameterLayout {
  /** {@code perSource} when the first axis counts sources. */
  private record Block(String name, double low, double high, Shape shape, boolean perSource) {
    int size() {
      return Math.toIntExact(shape.size());
    }

    int rowSize() {
      return size() / Math.toIntExact(shape.get(0));
    }

    @Override
    public String toString() {
      return name + shape;
    }
  }

  private final List<Block> blocks;

  private ParameterLayout(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** Collects blocks. */
  public static final class Builder {
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Adds an array whose entries start uniform between two numbers.
     *
     * @return its index in {@link ParameterLayout#split}
     */
    public int add(String name, double low, double high, long... shape) {
      blocks.add(new Block(name, low, high, new Shape(shape), false));
      return blocks.size() - 1;
    }

    /**
     * Adds an array with a row for each source, {@code sources x width}.
     *
     * @return its index in {@link ParameterLayout#split}
     */
    public int perSource(String name, double low, double high, int sources, int width) {
      blocks.add(new Block(name, low, high, new Shape(sources, width), true));
      return blocks.size() - 1;
    }

    /** The layout of what was added. */
    public ParameterLayout build() {
      return new ParameterLayout(blocks);
    }
  }

  /** Number of weights. */
  public int size() {
    return Math.toIntExact(blocks.stream().mapToLong(block -> block.shape.size()).sum());
  }

  /**
   * Where an array begins in the flat vector.
   *
   * @throws IllegalArgumentException when there is no array of that name
   */
  public int offset(String name) {
    long offset = 0;
    for (Block block : blocks) {
      if (block.name.equals(name)) {
        return Math.toIntExact(offset);
      }
      offset += block.shape.size();
    }
    throw new IllegalArgumentException(
        "no array '" + name + "'; there are " + blocks.stream().map(Block::name).toList());
  }

  /** Number of sources; 1 where no array has rows of sources. */
  public int sources() {
    return blocks.stream()
        .filter(Block::perSource)
        .mapToInt(block -> Math.toIntExact(block.shape.get(0)))
        .findFirst()
        .orElse(1);
  }

  /** Several layouts in one, in order. */
  public static ParameterLayout joined(ParameterLayout... layouts) {
    return new ParameterLayout(
        Arrays.stream(layouts).flatMap(layout -> layout.blocks.stream()).toList());
  }

  /** The layout of the same network for one source. */
  public ParameterLayout ofOneSource() {
    return new ParameterLayout(
        blocks.stream()
            .map(
                block ->
                    block.perSource
                        ? new Block(
                            block.name,
                            block.low,
                            block.high,
                            new Shape(1, block.shape.get(1)),
                            true)
                        : block)
            .toList());
  }

  /** Weights of one source in the layout of {@link #ofOneSource}. */
  public float[] weightsOf(float[] weights, int source) {
    float[] own = new float[ofOneSource().size()];
    int from = 0;
    int to = 0;
    for (Block block : blocks) {
      int length = block.perSource ? block.rowSize() : block.size();
      int skip = block.perSource ? source * length : 0;
      System.arraycopy(weights, from + skip, own, to, length);
      from += block.size();
      to += length;
    }
    return own;
  }

  /**
   * Weights put together from those of single sources; shared ones are taken from the first.
   *
   * @param ofSources one array a source, in the layout of {@link #ofOneSource}
   */
  public float[] joined(List<float[]> ofSources) {
    float[] weights = new float[size()];
    int from = 0;
    int to = 0;
    for (Block block : blocks) {
      int length = block.perSource ? block.rowSize() : block.size();
      for (int k = 0; k < (block.perSource ? ofSources.size() : 1); k++) {
        System.arraycopy(ofSources.get(k), from, weights, to + k * length, length);
      }
      from += length;
      to += block.size();
    }
    return weights;
  }

  /** Names and shapes of the arrays. */
  @Override
  public String toString() {
    return blocks.toString();
  }

  /** Weights to start from; each array has a stream of its own. */
  public float[] initial(RandomStream stream) {
    float[] weights = new float[size()];
    int next = 0;
    for (Block block : blocks) {
      RandomStream own = stream.child(block.name);
      for (long i = 0; i < block.shape.size(); i++) {
        weights[next++] =
            (float)
                (block.low
                    + (block.high - block.low) * (block.low == block.high ? 0 : own.nextDouble()));
      }
    }
    return weights;
  }

  /**
   * The arrays of a flat vector of {@link #size()} weights, in the order in which they were added.
   */
  public NDList split(NDArray flat) {
    if (blocks.size() == 1) {
      return new NDList(flat.reshape(blocks.get(0).shape));
    }
    long[] ends = new long[blocks.size() - 1];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += blocks.get(i).shape.size();
      ends[i] = end;
    }
    NDList parts = flat.split(ends, 0);
    NDList shaped = new NDList(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      shaped.add(parts.get(i).reshape(blocks.get(i).shape));
    }
    return shaped;
  }
}
