package org.tributary.host.worker;

import java.util.List;
import java.util.Optional;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.sdk.TributaryException;
import org.tributary.store.CellBytes;
import org.tributary.worker.Wire;
import org.tributary.worker.WorkerRefusal;

/** Cells in the bytes that workers read, and what their last word about one means. */
final class CellReplies {
  private CellReplies() {}

  static byte[] asked(CellTask task) {
    return CellBytes.of(new CellResult(task, List.of(), List.of(), Optional.empty(), 0));
  }

  /**
   * What became of a cell.
   *
   * @throws TributaryException when the worker refused it
   */
  static CellResult result(CellTask task, Wire.Message last) {
    return switch (last.kind()) {
      case RESULT -> CellBytes.result(last.bytes());
      case BROKEN -> {
        String[] words = last.text().split(" ", 2);
        yield new CellResult(
            task,
            List.of(),
            List.of(),
            Optional.of(task.describe() + ": " + words[1]),
            Long.parseLong(words[0]));
      }
      default -> {
        WorkerRefusal refused = WorkerRefusal.of(last);
        throw new TributaryException(refused.code(), String.valueOf(refused.getMessage()));
      }
    };
  }
}
