package org.tributary.engine.run;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.sdk.TributaryException;

/** A store that lasts as long as a test and can be full after a number of cells. */
final class InMemoryCellStore implements CellStore {
  final Map<String, CellResult> good = new ConcurrentHashMap<>();
  final Map<String, byte[]> models = new ConcurrentHashMap<>();
  final AtomicInteger appended = new AtomicInteger();
  final AtomicInteger modelsRead = new AtomicInteger();
  volatile int fullAfter = Integer.MAX_VALUE;

  @Override
  public Optional<CellResult> find(String key) {
    return Optional.ofNullable(good.get(key));
  }

  @Override
  public void append(CellResult result) {
    if (appended.incrementAndGet() > fullAfter) {
      throw new TributaryException("disk-full", "No space left on device");
    }
    if (result.good()) {
      good.put(result.key(), result);
    }
  }

  @Override
  public String putArtifact(byte[] bytes) {
    return new KeyDigest().add(Arrays.toString(bytes)).hex();
  }

  @Override
  public Optional<byte[]> model(String key) {
    Optional<byte[]> model = Optional.ofNullable(models.get(key));
    modelsRead.addAndGet(model.isPresent() ? 1 : 0);
    return model;
  }

  @Override
  public void keepModel(String key, byte[] bytes) {
    models.put(key, bytes.clone());
  }

  @Override
  public void dropModel(String key) {
    models.remove(key);
  }
}
