package org.dossier.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.dossier.article.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2020", "2020-06", "2020-06-15", "0001-01-01", "2024-02-29"})
  void printsWhatItReads(String text) {
    assertThat(PartialDate.parse(text)).map(PartialDate::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "20", "2020-13", "2020-00", "2020-06-31", "2023-02-29", "2020-6", "0000", "x"})
  void readsNothingElse(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void knowsTheDaysThatItCanMean() {
    PartialDate june = PartialDate.parse("2020-06").orElseThrow();
    assertThat(june.precision()).isEqualTo(Precision.MONTH);
    assertThat(june.first()).isEqualTo(LocalDate.of(2020, 6, 1));
    assertThat(june.last()).isEqualTo(LocalDate.of(2020, 6, 30));
    assertThat(PartialDate.of(2020).last()).isEqualTo(LocalDate.of(2020, 12, 31));
  }

  @Test
  void ordersByFirstDayAndThenTheLessPreciseFirst() {
    assertThat(PartialDate.of(2020)).isLessThan(new PartialDate(2020, 1, 0));
    assertThat(new PartialDate(2020, 1, 0)).isLessThan(new PartialDate(2020, 1, 1));
    assertThat(new PartialDate(2019, 12, 31)).isLessThan(PartialDate.of(2020));
  }

  @Test
  void printsTheSameDigitsWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      assertThat(new PartialDate(2020, 6, 5)).hasToString("2020-06-05");
    } finally {
      Locale.setDefault(before);
    }
  }
}
