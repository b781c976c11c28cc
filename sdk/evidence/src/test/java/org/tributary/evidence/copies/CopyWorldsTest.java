package org.tributary.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.copies.CopyWorlds.Law;
import org.tributary.numerics.random.RandomStream;

/** Candidates that copy nothing, and others, at the counts of the acceptance list. */
class CopyWorldsTest {
  private static final Law[] NATURAL = {
    Law.NORMAL_6, Law.ONE_DECIMAL_4, Law.LIKERT_5, Law.LIKERT_7, Law.LIKERT_10
  };

  @Test
  void naturalTiesRaiseNoAlarmAndCopiesDo() {
    alarms(Law.LIKERT_7, 12, Counts.atMost(12, .035));
    exact(25, Counts.atLeast(25, .99));
    near(2, 2);
  }

  /**
   * Two columns of six values: 200 rows miss none of the 36 or few, so a new row is nearly sure to
   * be there already. Read as independent trials, 5,000 of them were called copies in half of all
   * tables.
   */
  @Test
  void inASmallSpaceALargeCandidateOfTheSameLawIsNoCopy() {
    int alarms =
        count(
            "2a alarm, 36 values",
            40,
            331,
            s -> alarm(CopyWorlds.judge(sixBySix(200, s.child("real")), sixBySix(5000, s))));
    assertThat(alarms).isZero();
  }

  private static DMatrixRMaj sixBySix(int rows, RandomStream stream) {
    DMatrixRMaj values = new DMatrixRMaj(rows, 2);
    for (int i = 0; i < values.data.length; i++) {
      values.data[i] = (int) (6 * stream.nextDouble());
    }
    return values;
  }

  @Test
  @Tag("acceptance")
  void worldsAtMediumCount() {
    for (Law law : NATURAL) {
      alarms(law, 60, Counts.atMost(60, .035));
    }
    exact(100, 96);
    near(20, Counts.atLeast(20, .98));
    interval(40, Counts.atLeast(40, .95));
    wrong(15, Counts.atMost(15, .05), Counts.atLeast(15, .98));
    unitWorlds(20, Counts.atMost(20, .035), Counts.atLeast(10, .98));
  }

  @Test
  @Tag("thorough")
  void worldsAtFullCount() {
    for (Law law : NATURAL) {
      alarms(law, 400, 25);
    }
    near(50, 46);
    interval(200, 181);
    wrong(100, 12, 46);
    unitWorlds(200, 14, 36);
  }

  private static void alarms(Law law, int runs, int most) {
    int alarms =
        count(
            "2a alarm " + law,
            runs,
            330,
            s -> alarm(CopyWorlds.judge(law.rows(1000, s), law.rows(1000, s))));
    assertThat(alarms).isLessThanOrEqualTo(most);
  }

  private static void exact(int runs, int fewest) {
    int found =
        count(
            "2c 5 % exact",
            runs,
            331,
            s -> {
              DMatrixRMaj training = Law.NORMAL_6.rows(200, s);
              DMatrixRMaj candidate =
                  CopyWorlds.planted(Law.NORMAL_6.rows(200, s), training, 10, 0, s);
              return CopyWorlds.judge(training, candidate).word() == CopyWord.COPIES;
            });
    assertThat(found).isGreaterThanOrEqualTo(fewest);
  }

  private static void near(int runs, int fewest) {
    double[] precision = new double[1];
    int found =
        count(
            "2c 5 % near",
            runs,
            332,
            s -> {
              DMatrixRMaj training = Law.NORMAL_6.rows(1000, s);
              double noise = .1 * CopyWorlds.spacing(training);
              DMatrixRMaj candidate =
                  CopyWorlds.planted(Law.NORMAL_6.rows(1000, s), training, 50, noise, s);
              CopyVerdict verdict = CopyWorlds.judge(training, candidate);
              var named = verdict.near().rows();
              long right = named.stream().filter(row -> row.candidateRow() < 50).count();
              precision[0] += named.isEmpty() ? 1 : (double) right / named.size();
              return verdict.word() == CopyWord.NEAR_COPIES;
            });
    assertThat(found).isGreaterThanOrEqualTo(fewest);
    assertThat(precision[0] / runs).isGreaterThanOrEqualTo(.9);
  }

  private static void interval(int runs, int fewest) {
    int held =
        count(
            "2d interval of s",
            runs,
            333,
            s -> {
              DMatrixRMaj training = Law.LIKERT_10.rows(1000, s);
              DMatrixRMaj candidate =
                  CopyWorlds.planted(Law.LIKERT_10.rows(1000, s), training, 50, 0, s);
              return CopyWorlds.judge(training, candidate).exact().planted().contains(.05);
            });
    assertThat(held).isGreaterThanOrEqualTo(fewest);
  }

  private static void wrong(int runs, int most, int fewest) {
    int wide =
        count(
            "2e sd x 2",
            runs,
            334,
            s -> {
              DMatrixRMaj candidate = Law.NORMAL_6.rows(1000, s);
              for (int k = 0; k < candidate.data.length; k++) {
                candidate.data[k] *= 2;
              }
              return alarm(CopyWorlds.judge(Law.NORMAL_6.rows(1000, s), candidate));
            });
    int moved =
        count(
            "2e shift 1",
            runs,
            335,
            s -> {
              DMatrixRMaj candidate = Law.NORMAL_6.rows(1000, s);
              for (int k = 0; k < candidate.data.length; k++) {
                candidate.data[k] += 1;
              }
              return alarm(CopyWorlds.judge(Law.NORMAL_6.rows(1000, s), candidate));
            });
    int between =
        count(
            "2e between neighbours",
            Math.min(runs, 50),
            336,
            s -> {
              DMatrixRMaj training = Law.NORMAL_6.rows(1000, s);
              return CopyWorlds.judge(training, CopyWorlds.interpolated(training, s)).word()
                  == CopyWord.NEAR_COPIES;
            });
    assertThat(wide).isLessThanOrEqualTo(most);
    assertThat(moved).isLessThanOrEqualTo(most);
    assertThat(between).isGreaterThanOrEqualTo(fewest);
  }

  private static void unitWorlds(int runs, int most, int fewest) {
    int alarms = count("13d near, none", runs, 337, s -> alarm(CopyCustomers.numbers(0, s)));
    int planted =
        count(
            "13d near, 5 %",
            Math.max(10, runs / 5),
            338,
            s -> CopyCustomers.numbers(.05, s).word() == CopyWord.NEAR_COPIES);
    // A table's tie rate misses by .1 (one standard deviation), so twenty tables would say nothing.
    int tables = 200;
    double[] ties = new double[1];
    int exact =
        count(
            "13d exact, none",
            tables,
            339,
            s -> {
              CopyCustomers.Categories world = CopyCustomers.categories(s);
              ties[0] += world.verdict().exact().naturalShare() - world.between();
              return alarm(world.verdict());
            });
    assertThat(alarms).isLessThanOrEqualTo(most);
    assertThat(planted).isGreaterThanOrEqualTo(fewest);
    assertThat(exact).isLessThanOrEqualTo(14);
    assertThat(Math.abs(ties[0] / tables)).isLessThanOrEqualTo(.03);
  }

  private static boolean alarm(CopyVerdict verdict) {
    return verdict.word() == CopyWord.COPIES || verdict.word() == CopyWord.NEAR_COPIES;
  }

  private static int count(
      String name, int runs, long world, Function<RandomStream, Boolean> outcome) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += outcome.apply(Counts.run(world, run)) ? 1 : 0;
    }
    return Counts.seen(name, count, runs);
  }
}
