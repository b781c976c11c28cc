package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct texts of a column, numbered as they come, with how often and where each stood first.
 * Looked up by signs, so that a value seen before costs no object. Open addressing, linear probes.
 */
final class Labels {
  private static final int MULTIPLIER = 31;
  private static final int SPREAD = 0x9e3779b1;

  private final List<String> texts = new ArrayList<>();
  private int[] slots = new int[32];
  private int[] hashes = new int[16];
  private double[] values = new double[16];
  private long[] counts = new long[16];
  private long[] places = new long[16];

  /** The number of a text; -1 where it is new. */
  int codeOf(char[] signs, int from, int to) {
    int hash = hash(signs, from, to);
    for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      int code = slots[slot] - 1;
      if (hashes[code] == hash && equal(texts.get(code), signs, from, to)) {
        return code;
      }
    }
    return -1;
  }

  /**
   * Adds a text that is new.
   *
   * @param value its number; NaN where it is none
   * @param place where it stands
   */
  int add(char[] signs, int from, int to, double value, long place) {
    int code = texts.size();
    if (code == hashes.length) {
      grow();
    }
    texts.add(new String(signs, from, to - from));
    hashes[code] = hash(signs, from, to);
    values[code] = value;
    places[code] = place;
    put(code);
    return code;
  }

  void count(int code) {
    counts[code]++;
  }

  int size() {
    return texts.size();
  }

  String text(int code) {
    return texts.get(code);
  }

  double value(int code) {
    return values[code];
  }

  /** The numbers of all texts, in code order. */
  double[] numbers() {
    return Arrays.copyOf(values, size());
  }

  long timesOf(int code) {
    return counts[code];
  }

  long place(int code) {
    return places[code];
  }

  private void grow() {
    int size = 2 * hashes.length;
    hashes = Arrays.copyOf(hashes, size);
    values = Arrays.copyOf(values, size);
    counts = Arrays.copyOf(counts, size);
    places = Arrays.copyOf(places, size);
    slots = new int[2 * size];
    for (int code = 0; code < texts.size(); code++) {
      put(code);
    }
  }

  private void put(int code) {
    int slot = slot(hashes[code]);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = code + 1;
  }

  private int slot(int hash) {
    int mixed = hash * SPREAD;
    return (mixed ^ mixed >>> 16) & slots.length - 1;
  }

  private static int hash(char[] signs, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = MULTIPLIER * hash + signs[i];
    }
    return hash;
  }

  private static boolean equal(String text, char[] signs, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
