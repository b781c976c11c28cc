package org.tributary.engine.run.fit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.plan.KeyDigest;

/**
 * The fits of one cell of which something was kept, as a list beside them: a study that keeps its
 * models can tell whether they are all there without measuring the cell.
 */
public final class FitsOfCell {
  private final Set<String> keys = new ConcurrentSkipListSet<>();

  void add(String fitKey) {
    keys.add(fitKey);
  }

  /** Keeps the list. */
  public void keep(CellStore store, String cellKey) {
    String list = (char) CellStore.NAMES_FITS + String.join("\n", keys);
    store.keepModel(listKey(cellKey), list.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether a cell was measured with its models kept, and none has gone since. */
  public static boolean kept(CellStore store, String cellKey) {
    Optional<byte[]> list = store.model(listKey(cellKey));
    return list.isPresent()
        && new String(list.get(), StandardCharsets.US_ASCII)
            .substring(1)
            .lines()
            .allMatch(fitKey -> store.model(fitKey).isPresent());
  }

  private static String listKey(String cellKey) {
    return new KeyDigest().add("fits of a cell").add(cellKey).hex();
  }
}
