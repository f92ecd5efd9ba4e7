package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Posted on November 16, 2023 by Jane Doe        | 2023-11-16
          erstellt: 16. März 2023, 15:25                 | 2023-03-16
          16 de marzo de 2023                            | 2023-03-16
          Publié le 1er août 2023 à 10h                  | 2023-08-01
          Publikacja: 02.02.2025 21:52                   | 2025-02-02
          16 ноября 2023                                 | 2023-11-16
          2023年11月6日 10時                              | 2023-11-06
          입력 2023년 11월 6일                            | 2023-11-06
          2023. 11. 6.                                   | 2023-11-06
          16/4/2023                                      | 2023-04-16
          4/16/2023                                      | 2023-04-16
          05.04.2025 - Güncelleme : 06.04.2025           | 2025-04-05
          """)
  void findsDatesAsPeopleWriteThem(String text, String date) {
    assertThat(WrittenDate.in(text)).map(PartialDate::toString).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4/2023",
        "31.02.2023",
        "16 Smarch 2023",
        "May 2023",
        "12023-11-16",
        "3 hours ago"
      })
  void findsNothingElse(String text) {
    assertThat(WrittenDate.in(text)).isEmpty();
  }
}
