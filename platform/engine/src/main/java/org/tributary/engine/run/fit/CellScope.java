package org.tributary.engine.run.fit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the fits of one cell opened. It is closed when the cell ends, in any way, last opened first:
 * a model may need what its fit opened.
 */
public final class CellScope implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CellScope.class);
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Closes a resource when the cell ends. */
  public synchronized <C extends AutoCloseable> C closing(C resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      AutoCloseable resource = opened.pop();
      try {
        resource.close();
      } catch (Exception e) {
        LOG.warn("closing {} failed; its memory may be lost until the end", resource, e);
      }
    }
  }
}
