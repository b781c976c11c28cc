package org.tributary.plugins.tabular;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tributary.sdk.OptionException;

/** Gives a query up after a time. */
final class TimeLimit implements AutoCloseable {
  private final Statement statement;
  private final int seconds;
  private final long end;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** No limit before {@code seconds} have passed from now. */
  TimeLimit(Statement statement, int seconds) {
    this.statement = statement;
    this.seconds = seconds;
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Thread watch = new Thread(this::watch, "table-query-limit");
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    try {
      if (!closed.await(seconds, TimeUnit.SECONDS)) {
        statement.cancel();
      }
    } catch (SQLException | InterruptedException over) {
      // The query has ended by itself.
    }
  }

  /**
   * Says that the query was given up, where it was.
   *
   * @throws OptionException that names the option
   */
  void require() {
    if (System.nanoTime() >= end) {
      throw new OptionException(
          "sql",
          "the query was given up after "
              + seconds
              + " s: has it an end? If it has, raise sqlSeconds");
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
