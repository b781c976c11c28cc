package org.tributary.plugins.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Warm processes: as many as there are questions at once, each kept for the next one. The one that
 * was used last is taken first, since it holds the model it fitted. A process may end itself
 * between questions; it ends for certain when its input does, as it does with this process.
 */
final class PipeChannel implements Channel {
  private static final int BUFFER = 1 << 16;
  private static final long LAST_WORDS_MS = 500;
  private final Program program;
  private final Deque<Worker> idle = new ArrayDeque<>();

  PipeChannel(Program program) {
    this.program = program;
  }

  /** One process and its pipes. */
  private record Worker(
      Process process,
      OutputStream in,
      InputStream out,
      LogTail log,
      Thread atExit,
      AtomicBoolean used) {

    static Worker start(Program program) {
      Process process = program.start(List.of());
      Thread atExit = new Thread(() -> Watch.end(process), "program-end");
      try {
        Runtime.getRuntime().addShutdownHook(atExit);
      } catch (IllegalStateException ending) {
        Watch.end(process);
        throw new CancellationException("this process is ending");
      }
      return new Worker(
          process,
          new BufferedOutputStream(process.getOutputStream(), BUFFER),
          new BufferedInputStream(process.getInputStream(), BUFFER),
          new LogTail(),
          atExit,
          new AtomicBoolean());
    }

    void end() {
      Watch.end(process);
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException already) {
        // The hook runs, which comes to the same.
      }
    }
  }

  @Override
  public Message ask(Message question, Notes notes) {
    try {
      return ask(take(), question, notes);
    } catch (EndedIdleException itself) {
      return ask(Worker.start(program), question, notes);
    }
  }

  private Message ask(Worker worker, Message question, Notes notes) {
    Message answer;
    boolean whole = false;
    try (Watch watch = new Watch(worker.process(), worker.log(), notes, program.timeLimit())) {
      answer = exchange(worker, question, notes, watch);
      whole = true;
    } finally {
      if (whole) {
        give(worker);
      } else {
        worker.end();
      }
    }
    return program.accepted(answer, question, worker.log());
  }

  /** A process that was kept has ended itself, with code 0 and without a word. */
  private static final class EndedIdleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Message exchange(Worker worker, Message question, Notes notes, Watch watch) {
    try {
      Wire.write(question, worker.in());
      Message message = Wire.read(worker.out());
      while (!Program.isAnswer(message)) {
        watch.requireWanted();
        notes.hear(message);
        message = Wire.read(worker.out());
      }
      return message;
    } catch (IOException broken) {
      watch.close();
      watch.requireWanted();
      throw broken(worker, question, watch, broken);
    }
  }

  private ProgramFailure broken(Worker worker, Message question, Watch watch, IOException broken) {
    if (watch.late()) {
      return program.failure(
          question,
          "did not answer within "
              + program.options().timeLimit()
              + " s and was ended; raise 'timeLimit' where it needs longer",
          worker.log());
    }
    if (broken instanceof Wire.NonsenseException) {
      return program.failure(
          question,
          "answers what is none (" + broken.getMessage() + "): does it print to its output?",
          worker.log());
    }
    String code = code(worker.process());
    if (worker.used().get() && code.equals(" with code 0")) {
      throw new EndedIdleException();
    }
    return program.failure(question, "ended" + code, worker.log());
  }

  static String code(Process process) {
    try {
      if (process.waitFor(LAST_WORDS_MS, TimeUnit.MILLISECONDS)) {
        int code = process.exitValue();
        return code > 128 ? " by signal " + (code - 128) : " with code " + code;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private Worker take() {
    @Nullable Worker worker;
    synchronized (idle) {
      worker = idle.pollFirst();
    }
    while (worker != null && !worker.process().isAlive()) {
      worker.end();
      synchronized (idle) {
        worker = idle.pollFirst();
      }
    }
    return worker == null ? Worker.start(program) : worker;
  }

  private void give(Worker worker) {
    worker.used().set(true);
    synchronized (idle) {
      idle.addFirst(worker);
    }
  }
}
