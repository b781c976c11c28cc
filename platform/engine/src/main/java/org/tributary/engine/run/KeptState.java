package org.tributary.engine.run;

import java.util.Optional;
import org.tributary.sdk.model.Checkpoint;

/** The training state of one fit, in the store. */
record KeptState(CellStore store, String key) implements Checkpoint {
  @Override
  public Optional<byte[]> last() {
    return store.model(key);
  }

  @Override
  public void keep(byte[] state) {
    store.keepModel(key, state);
  }
}
