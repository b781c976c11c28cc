package org.tributary.sdk.model;

import java.util.Optional;

/** Keeps the training state of one fit across process deaths. */
public interface Checkpoint {

  /** The last state kept. */
  Optional<byte[]> last();

  /** Keeps a state, atomically; it replaces the last. */
  void keep(byte[] state);

  /** Keeps nothing. */
  static Checkpoint none() {
    return new Checkpoint() {
      @Override
      public Optional<byte[]> last() {
        return Optional.empty();
      }

      @Override
      public void keep(byte[] state) {}
    };
  }
}
