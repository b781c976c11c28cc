package org.tributary.sdk.model;

import java.util.Optional;

/** Keeps the training state of one fit across process deaths. */
public interface Checkpoint {

  /** The last state kept. */
  Optional<byte[]> last();

  /** Keeps a state, atomically; it replaces the last. */
  void keep(byte[] state);

  /**
   * The checkpoint of one of several fits; none where they are not told apart.
   *
   * @param fit name of the fit, as {@code source/2}
   */
  default Checkpoint of(String fit) {
    return none();
  }

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
