package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleWorkersTest {
  @TempDir Path folder;

  @Test
  void noMoreProcessesWaitThanAreAllowedAndThoseOfAnotherProgramAreNotTaken() {
    String python = Python.with();
    IdleWorkers idle = new IdleWorkers(2);
    List<Program> programs = new ArrayList<>();
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Program program =
          new Program(
              Python.options(
                  Python.program(folder, "independent.py"), python, Map.of("smoothing", "" + i)));
      programs.add(program);
      workers.add(idle.take(program));
    }
    for (int i = 0; i < 3; i++) {
      idle.give(programs.get(i), workers.get(i));
    }
    assertThat(idle.size()).isEqualTo(2);
    assertThat(workers.get(0).process().onExit().join().isAlive()).isFalse();
    Worker again = idle.take(programs.get(1));
    assertThat(again).isSameAs(workers.get(1));
    Worker fresh = idle.take(programs.get(0));
    assertThat(workers).doesNotContain(fresh);
    List.of(again, fresh, idle.take(programs.get(2))).forEach(Worker::end);
  }
}
