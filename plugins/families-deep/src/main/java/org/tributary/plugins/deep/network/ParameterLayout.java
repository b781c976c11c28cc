package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.tributary.numerics.random.RandomStream;

/** Where each weight array lies in one flat vector, and the uniform law it starts from. */
public final class ParameterLayout {
  private record Block(String name, double low, double high, Shape shape) {}

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
      blocks.add(new Block(name, low, high, new Shape(shape)));
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
