package org.tributary.plugins.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Warm processes: as many as there are questions at once, each kept for the next one. The one that
 * was used last is taken first, since it holds the model it fitted. A process may end itself
 * between questions; it ends for certain when its input does, as it does with this process.
 */
final class PipeChannel implements Channel {
  private static final long LAST_WORDS_MS = 500;
  private final Program program;
  private final IdleWorkers idle;

  PipeChannel(Program program, IdleWorkers idle) {
    this.program = program;
    this.idle = idle;
  }

  @Override
  public Message ask(Message question, Notes notes) {
    try {
      return ask(idle.take(program), question, notes);
    } catch (EndedIdleException itself) {
      return ask(Worker.start(program), question, notes);
    }
  }

  private Message ask(Worker worker, Message question, Notes notes) {
    worker.log().clear();
    Message answer;
    boolean whole = false;
    try (Watch watch = new Watch(worker.process(), worker.log(), notes, program.timeLimit())) {
      answer = exchange(worker, question, notes, watch);
      whole = true;
    } finally {
      if (whole) {
        idle.give(program, worker);
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
}
