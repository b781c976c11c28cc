package org.tributary.plugins.discrete.ngram;

import java.util.Arrays;

/**
 * How often each run of at most n tokens occurs: a tree whose path from the root spells the run.
 * Node 0 is the empty run. A few dozen bytes a distinct run; no object for any.
 */
final class NgramCounts {
  /** The run does not occur. */
  static final int ABSENT = -1;

  private static final long FREE = -1;

  private final int order;
  private int nodes = 1;
  private int[] parents = new int[1024];
  private int[] tokens = new int[1024];
  private byte[] depths = new byte[1024];
  private long[] counts = new long[1024];
  private long[] followed = new long[1024];
  private int[] followers = new int[1024];
  private long[] keys = new long[4096];
  private int[] slots = new int[4096];

  /** No counts yet, of runs up to {@code order} tokens. */
  NgramCounts(int order) {
    this.order = order;
    Arrays.fill(keys, FREE);
  }

  /** Counts every run that ends inside the sequence; a run never reaches over its start. */
  void add(int[] sequence, long weight) {
    int[] context = new int[order];
    int known = 1;
    for (int token : sequence) {
      // context[m] is the node of the m tokens before; longest first, so that none is overwritten.
      for (int m = known - 1; m >= 0; m--) {
        int node = childOrNew(context[m], token);
        counts[node] += weight;
        followed[context[m]] += weight;
        if (m + 1 < order) {
          context[m + 1] = node;
        }
      }
      known = Math.min(known + 1, order);
    }
  }

  /** Node of a run and one token more, or {@link #ABSENT}. */
  int child(int node, int token) {
    int slot = slot((long) node << 32 | token);
    return keys[slot] == FREE ? ABSENT : slots[slot];
  }

  /** Occurrences of the run. */
  long count(int node) {
    return counts[node];
  }

  /** Occurrences of the run with any token after it. */
  long followed(int node) {
    return followed[node];
  }

  /** Distinct tokens that occur after the run, T. */
  int followers(int node) {
    return followers[node];
  }

  /** Nodes, the root included. */
  int nodes() {
    return nodes;
  }

  /** The run a node's run continues. */
  int parent(int node) {
    return parents[node];
  }

  /** Last token of a node's run. */
  int token(int node) {
    return tokens[node];
  }

  /** Distinct runs longer than a length. */
  long runsLongerThan(int length) {
    long runs = 0;
    for (int node = 1; node < nodes; node++) {
      runs += depths[node] > length ? 1 : 0;
    }
    return runs;
  }

  /** Adds a node whose count is known; its parent is there. Counts are added in node order. */
  void restore(int parent, int token, long count) {
    int node = childOrNew(parent, token);
    counts[node] += count;
    followed[parent] += count;
  }

  private int childOrNew(int parent, int token) {
    long key = (long) parent << 32 | token;
    int slot = slot(key);
    if (keys[slot] != FREE) {
      return slots[slot];
    }
    if (nodes == parents.length) {
      grow();
      slot = slot(key);
    }
    int node = nodes++;
    parents[node] = parent;
    tokens[node] = token;
    depths[node] = (byte) (depths[parent] + 1);
    followers[parent]++;
    keys[slot] = key;
    slots[slot] = node;
    return node;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = (key ^ key >>> 31) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int size = Math.multiplyExact(parents.length, 2);
    parents = Arrays.copyOf(parents, size);
    tokens = Arrays.copyOf(tokens, size);
    depths = Arrays.copyOf(depths, size);
    counts = Arrays.copyOf(counts, size);
    followed = Arrays.copyOf(followed, size);
    followers = Arrays.copyOf(followers, size);
    // At most half full.
    keys = new long[Math.multiplyExact(size, 2)];
    slots = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int node = 1; node < nodes; node++) {
      int slot = slot((long) parents[node] << 32 | tokens[node]);
      keys[slot] = (long) parents[node] << 32 | tokens[node];
      slots[slot] = node;
    }
  }
}
