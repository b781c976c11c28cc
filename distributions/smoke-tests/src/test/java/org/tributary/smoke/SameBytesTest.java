package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** 3,000 cells end with the same bytes, whatever happens on the way. */
@ExtendWith(LeavesInstallAlone.class)
class SameBytesTest {
  private static final int REPLICATES = 600;
  private static final Pattern REUSED =
      Pattern.compile("3,000 expected, ([\\d,]+) done, ([\\d,]+) reused, 0 failed");
  private static final Installation INSTALLATION = Installation.unpacked();
  @TempDir private static Path unbroken;
  @TempDir private Path workspace;

  @BeforeAll
  static void measureWithoutInterruption() {
    Finished run = INSTALLATION.figureOne(unbroken, REPLICATES, "--workers", "1").run();
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void killedInTheMiddleAndRunAgain() {
    INSTALLATION
        .figureOne(workspace, REPLICATES)
        .start()
        .onceMeasuring(workspace)
        .signal("KILL")
        .finish();

    Finished again = INSTALLATION.figureOne(workspace, REPLICATES).run();

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(reused(again)).isBetween(1, 2999);
    assertSameBytes();
  }

  @Test
  @Tag("acceptance")
  void killedTenTimesAtRandomMomentsAndRunAgain() throws InterruptedException {
    killedAndRunAgain(10);
  }

  @Test
  @Tag("thorough")
  void killedFortyTimesAtRandomMomentsAndRunAgain() throws InterruptedException {
    killedAndRunAgain(40);
  }

  /** At any moment: of the start, while cells are journalled, while the folder is written. */
  private void killedAndRunAgain(int kills) throws InterruptedException {
    int replicates = 4000;
    Path whole = workspace.resolve("whole");
    Path broken = workspace.resolve("broken");
    assertThat(INSTALLATION.figureOne(whole, replicates).run().code()).isZero();
    Random random = new Random(kills);
    for (int kill = 0; kill < kills; kill++) {
      long before = Running.journalled(broken);
      Running run = INSTALLATION.figureOne(broken, replicates).start();
      if (kill % 4 == 0) {
        Thread.sleep(random.nextInt(1500));
      } else {
        run.onceJournalled(broken, before + 1 + random.nextInt(60_000));
      }
      run.signal("KILL").finish();
    }
    assertThat(Running.journalled(broken)).isPositive();

    Finished again = INSTALLATION.figureOne(broken, replicates).run();

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("20,000 expected").contains(" 0 failed");
    assertThat(Folders.observations(broken)).hasSameBinaryContentAs(Folders.observations(whole));
  }

  @Test
  @Tag("acceptance")
  void interruptedByTheKeyboardAndRunAgain() {
    Finished interrupted =
        INSTALLATION
            .figureOne(workspace, REPLICATES)
            .behind("env", "--default-signal=INT")
            .start()
            .onceMeasuring(workspace)
            .signal("INT")
            .finish();
    assertThat(interrupted.code()).isEqualTo(130);
    assertThat(interrupted.err()).contains("Go on with: tributary run");

    Finished again = INSTALLATION.figureOne(workspace, REPLICATES).run();

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(reused(again)).isBetween(1, 2999);
    assertSameBytes();
  }

  @Test
  @Tag("acceptance")
  void twoRunsAtOnceInOneWorkspaceOnTwoWorkersEach() {
    Running first = INSTALLATION.figureOne(workspace, REPLICATES, "--workers", "2").start();
    Finished second = INSTALLATION.figureOne(workspace, REPLICATES, "--workers", "2").run();

    assertThat(second.code()).as(second.err()).isZero();
    assertThat(first.finish().code()).isZero();
    assertSameBytes();
  }

  private static int reused(Finished run) {
    Matcher line = REUSED.matcher(run.out());
    assertThat(line.find()).as(run.out()).isTrue();
    return Integer.parseInt(line.group(2).replace(",", ""));
  }

  private void assertSameBytes() {
    assertThat(Folders.observations(workspace))
        .hasSameBinaryContentAs(Folders.observations(unbroken));
  }
}
