package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-11-16                    | 2023-11-16
          2023-11                       | 2023-11
          2023                          | 2023
          2023-11-16T23:59:00-08:00     | 2023-11-16
          2023-11-16 10:00              | 2023-11-16
          2023/11/6                     | 2023-11-06
          20231116                      | 2023-11-16
          20231116T101500Z              | 2023-11-16
          16 November 2023              | 2023-11-16
          November 16, 2023             | 2023-11-16
          Nov. 6 2023, 10:15 a.m.       | 2023-11-06
          Thursday, November 16th, 2023 | 2023-11-16
          Thu, 16 Nov 2023 10:00:00 GMT | 2023-11-16
          Sept 2023                     | 2023-09
          """)
  void readsTheUsualWaysToWriteADate(String text, String date) {
    assertThat(StatedDate.parse(text)).map(PartialDate::toString).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2023-02-30",
        "31 June 2023",
        "16 Smarch 2023",
        "1700000000",
        "3/4/2023",
        "0001-01-01T00:00:00",
        ""
      })
  void readsNothingElse(String text) {
    assertThat(StatedDate.parse(text)).isEmpty();
  }
}
