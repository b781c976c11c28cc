package org.tributary.plugins.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Processes that wait for a question, of all programs of one extension; the one that was used last
 * is taken first. There are at most so many: the one that has waited longest is ended, so that a
 * sweep over a program's options leaves no process behind for each value.
 */
final class IdleWorkers {
  private final int most;
  private final Deque<Idle> waiting = new ArrayDeque<>();

  /** A process and what it is one of. */
  private record Idle(Program program, Worker worker) {}

  /** Two for each processor. */
  IdleWorkers() {
    this(2 * Runtime.getRuntime().availableProcessors());
  }

  IdleWorkers(int most) {
    this.most = most;
  }

  /** One of this program: that which was used last, or a new one. */
  Worker take(Program program) {
    synchronized (waiting) {
      for (Iterator<Idle> each = waiting.iterator(); each.hasNext(); ) {
        Idle idle = each.next();
        if (!idle.worker().process().isAlive()) {
          each.remove();
          idle.worker().end();
        } else if (idle.program().equals(program)) {
          each.remove();
          return idle.worker();
        }
      }
    }
    return Worker.start(program);
  }

  /** Gives one back. */
  void give(Program program, Worker worker) {
    worker.used().set(true);
    synchronized (waiting) {
      waiting.addFirst(new Idle(program, worker));
      while (waiting.size() > most) {
        waiting.removeLast().worker().end();
      }
    }
  }

  int size() {
    synchronized (waiting) {
      return waiting.size();
    }
  }
}
