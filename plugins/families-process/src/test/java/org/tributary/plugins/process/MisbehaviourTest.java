package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ForwardingFitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** Programs that die, hang, chatter or lie cost one sentence. */
class MisbehaviourTest {
  @TempDir Path folder;

  private static final Samples ROWS =
      new SamplesBuilder(ColumnSpace.reals(1), 1)
          .add(new double[] {1}, 0, 0)
          .add(new double[] {2}, 0, 1)
          .build();

  private static FitContext context() {
    return new TestContext(RandomStream.of(1, 1));
  }

  private ModelFamily family(String fit, String sample, double seconds) {
    String text =
        """
        import os, signal, subprocess, sys, time
        import tributary

        class Bad:
            def fit(self, X):
                %s
                return self
            def sample(self, n):
                %s
                return [[0.0]] * n

        tributary.serve(Bad)
        """
            .formatted(fit, sample);
    return new ProcessFamilyFactory()
        .create(
            new ProgramOptions(
                Python.program(folder, "bad.py", text),
                List.of(Python.with()),
                Map.of(),
                List.of(),
                Exchange.PIPE,
                seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "os.kill(os.getpid(), signal.SIGKILL) | ended by signal 9",
        "sys.stderr.write('no memory left'); sys.stderr.flush(); os._exit(3) | ended with code 3; its last lines: no memory left",
        "time.sleep(600) | did not answer within 8.0 s and was ended; raise 'timeLimit'",
        "raise ValueError('too few') | says: ValueError: too few (bad.py, line 6)",
        "raise tributary.Censored('eaten', 'x') | gives the censoring 'eaten', which is none",
      })
  void aFitThatGoesWrongIsOneSentence(String fit, String sentence) {
    // Where only the fit shall run out of time: a busy machine takes seconds to start a program.
    double seconds = fit.contains("sleep") ? 8 : 300;
    Throwable thrown = catchThrowable(() -> family(fit, "pass", seconds).fit(ROWS, context()));
    assertThat(thrown)
        .isInstanceOf(ProgramFailure.class)
        .hasMessageStartingWith("bad.py, asked to fit, ")
        .hasMessageContaining(sentence);
    assertThat(thrown.getMessage()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "print('hello there') | answers what is none (a message must begin with one line of JSON in"
            + " braces, was 'hello there'): does it print to its output?",
        "print('{\"ok\": true', end='') | answers what is none (the output ended within",
        "print('{\"ok\": true, \"blocks\": [{\"count\": 5}]}') | a block of no known part or type",
        "pass | ended with code 0",
      })
  void nonsenseIsShown(String program, String sentence) {
    ProgramOptions options =
        Python.options(Python.program(folder, "raw.py", program), Python.with(), Map.of());
    ModelFamily family = new ProcessFamilyFactory().create(options);
    assertThat(catchThrowable(() -> family.capabilities(ROWS.space())))
        .hasMessageStartingWith("raw.py, asked to hello, ")
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return [[0.0]] * (n - 1) | 3 rows were asked for, 2 were given",
        "return [[float('nan')]] * n | row 1, value 1 is NaN, which is no number",
        "return [[0.0, 1.0]] * n | 6 values in column 1 where 3 were wanted",
      })
  void drawsThatAreNoneAreRefused(String sample, String sentence) {
    Model model = family("pass", sample, 20).fit(ROWS, context());
    assertThatProgramFails(() -> model.sample(0, 3, RandomStream.of(1, 2)), sentence);
  }

  private static void assertThatProgramFails(Runnable asked, String sentence) {
    assertThat(catchThrowable(asked::run))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aGigabyteOfChatterChangesNothing() {
    String chatter = "line = 'x' * 1023; [print(line) for _ in range(1024 * 1024)]";
    Model model = family(chatter, "pass", 300).fit(ROWS, context());
    assertThat(model.sample(0, 2, RandomStream.of(1, 2)).size()).isEqualTo(2);
  }

  @Test
  void aModelOutlivesTheProcessThatFittedIt() {
    ModelFamily family = family("pass", "os._exit(7) if os.path.exists('die') else None", 20);
    Model model = family.fit(ROWS, context());
    assertThat(model.sample(0, 2, RandomStream.of(1, 2)).size()).isEqualTo(2);
    assertThat(folder.resolve("die").toFile().mkdir()).isTrue();
    assertThatProgramFails(() -> model.sample(0, 2, RandomStream.of(1, 2)), "ended with code 7");
    assertThat(folder.resolve("die").toFile().delete()).isTrue();
    assertThat(model.sample(0, 2, RandomStream.of(1, 2)).size()).isEqualTo(2);
  }

  @Test
  void aCensoringIsAResult() {
    ModelFamily family = family("raise tributary.Censored('collapsed', 'one point')", "pass", 20);
    assertThat(catchThrowable(() -> family.fit(ROWS, context())))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("one point");
  }

  @Test
  void aCancelledFitEndsWithAllThatItStarted() throws Exception {
    String fit =
        "child = subprocess.Popen(['sleep', '60']); open('child', 'w').write(str(child.pid));"
            + " os.rename('child', 'started'); time.sleep(60)";
    AtomicInteger asked = new AtomicInteger();
    FitContext cancelled =
        new ForwardingFitContext() {
          @Override
          public FitContext base() {
            return context();
          }

          @Override
          public void checkCancelled() {
            if (folder.resolve("started").toFile().exists() && asked.incrementAndGet() > 1) {
              throw new CancellationException("stopped");
            }
          }
        };
    assertThat(catchThrowable(() -> family(fit, "pass", 50).fit(ROWS, cancelled)))
        .isInstanceOf(CancellationException.class);
    long child = Long.parseLong(java.nio.file.Files.readString(folder.resolve("started")));
    ProcessHandle.of(child).ifPresent(each -> each.onExit().join());
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aProgramThatCannotBeStartedSaysHow() {
    ProgramOptions options =
        new ProgramOptions(
            Python.program(folder, "x.py", ""),
            List.of("no-such-python"),
            Map.of(),
            List.of(),
            Exchange.PIPE,
            5);
    assertThat(
            catchThrowable(
                () -> new ProcessFamilyFactory().create(options).capabilities(ROWS.space())))
        .hasMessageContaining("is 'no-such-python' installed")
        .hasMessageContaining("Name the command in 'runner'");
  }
}
