package org.tributary.numerics.random;

/**
 * A 128-bit key from which other keys are derived by SipHash-2-4 with 128-bit output, a keyed
 * pseudo-random function over 64-bit words.
 *
 * <p>Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012). Words are absorbed
 * whole and the last one is the count of words, so that no message is the prefix of another.
 */
record StreamKey(long low, long high) {

  /** The key all runs start from: the letters of the project's name. */
  static final StreamKey ROOT = new StreamKey(0x5472696275746172L, 0x792d73747265616dL);

  /** Derives a key from this one, a purpose, a role's text and one number. */
  StreamKey derive(int purpose, String role, long number) {
    SipState state = new SipState(this);
    state.absorb(purpose);
    state.absorb(role.length());
    for (int start = 0; start < role.length(); start += 4) {
      long word = 0;
      for (int at = start; at < Math.min(start + 4, role.length()); at++) {
        word = word << 16 | role.charAt(at);
      }
      state.absorb(word);
    }
    state.absorb(number);
    return state.finish();
  }

  private static final class SipState {
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;

    SipState(StreamKey key) {
      v0 = key.low ^ 0x736f6d6570736575L;
      v1 = key.high ^ 0x646f72616e646f6dL ^ 0xee;
      v2 = key.low ^ 0x6c7967656e657261L;
      v3 = key.high ^ 0x7465646279746573L;
    }

    void absorb(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
      words++;
    }

    StreamKey finish() {
      absorb(words << 56);
      v2 ^= 0xee;
      long first = squeeze();
      v1 ^= 0xdd;
      return new StreamKey(first, squeeze());
    }

    private long squeeze() {
      for (int i = 0; i < 4; i++) {
        round();
      }
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
