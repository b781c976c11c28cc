package org.tributary.plugins.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.sdk.OptionException;

/**
 * Tokens by repeated merging: the most frequent pair of neighbours becomes a token, and so on
 * (Sennrich, Haddow and Birch, ACL 2016, section 3.2; here on whole blocks of text, spaces and line
 * ends included). Ties go to the smaller codes. It stops early when no pair occurs twice.
 */
final class BytePairs {
  private static final int LARGEST = 4096;

  private final int symbols;
  private final List<int[]> merges = new ArrayList<>();
  private final int[][] blocks;
  private final int[] lengths;
  private final int[] counts;
  private final int stride;

  private BytePairs(int symbols, int wanted, int[][] blocks) {
    this.symbols = symbols;
    this.stride = symbols + wanted;
    this.blocks = blocks;
    this.lengths = Arrays.stream(blocks).mapToInt(block -> block.length).toArray();
    this.counts = new int[stride * stride];
  }

  /**
   * Merges in place.
   *
   * @param symbols number of codes in the blocks
   * @param wanted merges wanted
   * @param blocks codes; nothing is merged across their ends
   * @return the tokens of each block, and what they stand for
   */
  static BytePairs learn(int symbols, int wanted, int[][] blocks) {
    if (symbols + wanted > LARGEST) {
      throw new OptionException(
          "merges",
          symbols
              + " symbols and "
              + wanted
              + " merges are more than "
              + LARGEST
              + " tokens: lower merges");
    }
    BytePairs pairs = new BytePairs(symbols, wanted, blocks);
    pairs.count();
    for (int i = 0; i < wanted && pairs.mergeMostFrequent(); i++) {
      continue;
    }
    return pairs;
  }

  /** Number of tokens: symbols and merges. */
  int vocabulary() {
    return symbols + merges.size();
  }

  /** Tokens of a block. */
  int[] block(int number) {
    return Arrays.copyOf(blocks[number], lengths[number]);
  }

  /** The symbols each token stands for. */
  int[][] spelled() {
    int[][] spelled = new int[vocabulary()][];
    for (int token = 0; token < spelled.length; token++) {
      if (token < symbols) {
        spelled[token] = new int[] {token};
      } else {
        int[] left = spelled[merges.get(token - symbols)[0]];
        int[] right = spelled[merges.get(token - symbols)[1]];
        spelled[token] = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, spelled[token], left.length, right.length);
      }
    }
    return spelled;
  }

  private void count() {
    for (int[] block : blocks) {
      for (int i = 1; i < block.length; i++) {
        counts[block[i - 1] * stride + block[i]]++;
      }
    }
  }

  private boolean mergeMostFrequent() {
    int used = vocabulary();
    int best = -1;
    int most = 1;
    for (int left = 0; left < used; left++) {
      for (int right = 0; right < used; right++) {
        if (counts[left * stride + right] > most) {
          most = counts[left * stride + right];
          best = left * stride + right;
        }
      }
    }
    if (best < 0) {
      return false;
    }
    for (int b = 0; b < blocks.length; b++) {
      lengths[b] = merge(blocks[b], lengths[b], best / stride, best % stride, used);
    }
    counts[best] = 0;
    merges.add(new int[] {best / stride, best % stride});
    return true;
  }

  /** Replaces a pair from left to right; counts follow. Returns the new length. */
  private int merge(int[] block, int length, int left, int right, int token) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      int here = block[i];
      if (here == left && i + 1 < length && block[i + 1] == right) {
        if (kept > 0) {
          counts[block[kept - 1] * stride + left]--;
          counts[block[kept - 1] * stride + token]++;
        }
        if (i + 2 < length) {
          counts[right * stride + block[i + 2]]--;
          counts[token * stride + block[i + 2]]++;
        }
        here = token;
        i++;
      }
      block[kept++] = here;
    }
    return kept;
  }
}
