package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Pool;

class UnitsTest {
  @TempDir Path folder;

  @Test
  void equalRowsAreOneUnitWhateverTheirSourceAndSpelling() {
    TableSource table =
        new Table(folder)
            .file("a.csv", "x,k", "1,u", "2,v", "1.0,u")
            .file("b.csv", "x,k", "2,v", "2,v", "3,v")
            .read();
    int[] units = table.table().units();
    assertThat(units[0]).isEqualTo(units[2]);
    assertThat(new HashSet<>(List.of(units[1], units[3], units[4]))).hasSize(1);
    assertThat(table.found().duplicates()).isEqualTo(2);
    assertThat(table.found().notes())
        .contains("2 rows repeat an earlier row of their source exactly.")
        .noneMatch(note -> note.contains("Unit of resampling"));
  }

  @Test
  void blocksOfDaysHoldTheSameDatesInEverySource() {
    TableSource table = weather("2020-01-%02d", 30).with("blockDays", 5).read();
    int[] units = table.table().units();
    for (int day = 0; day < 30; day++) {
      assertThat(units[day]).isEqualTo(units[30 + day]);
    }
    assertThat(new HashSet<>(List.of(units[0], units[29]))).hasSize(2);
    Pool.Split split = table.table().split(RandomStream.of(1, 0), 0.3);
    assertThat(split.test().countBySource()[0]).isEqualTo(split.test().countBySource()[1]);
    assertThat(table.found().notes()).anyMatch(note -> note.contains("blocks of 5 days of 'date'"));
    assertThat(table.found().duplicates()).isEqualTo(30 - 7 + 30 - 7);
  }

  @Test
  void aValueCanBeTheUnit() {
    TableSource table = weather("week %d", 30).read();
    assertThat(table.table().units()[3]).isEqualTo(table.table().units()[33]);
    assertThat(table.found().notes())
        .contains("Unit of resampling: values of 'date' (30 units), the same in every source.");
  }

  @Test
  void aBlockOfDaysNeedsDates() {
    assertThatThrownBy(() -> weather("week %d", 3).with("blockDays", 5).read())
        .isInstanceOfSatisfying(
            OptionException.class, refusal -> assertThat(refusal.option()).isEqualTo("blockColumn"))
        .hasMessageStartingWith("6 values of column 'date' are no dates (YYYY-MM-DD)");
    assertThatThrownBy(() -> new Table(folder).file("a.csv", "x", "1").with("blockDays", 5).read())
        .isInstanceOf(OptionException.class);
  }

  @Test
  void daysBefore1970FormBlocksToo() {
    TableSource table =
        new Table(folder)
            .file("a.csv", "date,x", "1969-12-30,1", "1969-12-31,2", "1970-01-01,3")
            .with("blockColumn", "date")
            .with("blockDays", 10)
            .read();
    int[] units = table.table().units();
    assertThat(units[0]).isEqualTo(units[1]).isNotEqualTo(units[2]);
  }

  /** Two cities with one value a day that repeats every week. */
  private Table weather(String date, int days) {
    List<String> lines = new ArrayList<>(List.of("city,date,x"));
    for (String city : List.of("New York", "Seattle")) {
      for (int day = 1; day <= days; day++) {
        lines.add(city + "," + date.formatted(day) + "," + day % 7);
      }
    }
    return new Table(folder)
        .file("weather.csv", lines.toArray(String[]::new))
        .with("sourceColumn", "city")
        .with("blockColumn", "date");
  }
}
