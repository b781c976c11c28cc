package org.tributary.engine.run.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.plan.KeyDigest;
import org.tributary.sdk.model.Checkpoint;

/**
 * The training states of one fit, in the store; a training of several models has one each.
 *
 * @param store where they lie
 * @param key of this one
 * @param asked keys of all that were asked for
 */
record KeptState(CellStore store, String key, Set<String> asked) implements Checkpoint {

  static KeptState of(CellStore store, String key) {
    return new KeptState(store, key, new TreeSet<>(Set.of(key)));
  }

  @Override
  public Checkpoint of(String fit) {
    String own = new KeyDigest().add(key).add(fit).hex();
    asked.add(own);
    return new KeptState(store, own, asked);
  }

  @Override
  public Optional<byte[]> last() {
    return store.model(key).map(kept -> Arrays.copyOfRange(kept, 1, kept.length));
  }

  @Override
  public void keep(byte[] state) {
    byte[] kept = new byte[state.length + 1]; // not known to hold rows
    System.arraycopy(state, 0, kept, 1, state.length);
    store.keepModel(key, kept);
  }

  /** Forgets them all. */
  void drop() {
    asked.forEach(store::dropModel);
  }
}
