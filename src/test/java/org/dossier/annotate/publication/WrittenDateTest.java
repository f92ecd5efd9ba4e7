package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  private static String dates(String text) {
    return WrittenDate.in(text).stream()
        .map(d -> d.date() + "@" + d.start() + "-" + d.end())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 2023-11-16 it          | 2023-11-16@3-13",
        "on 2023/1/6 it            | 2023-01-06@3-11",
        "on 1999.12.31 it          | 1999-12-31@3-13",
        "on Nov. 16, 2023 it       | 2023-11-16@3-16",
        "on November 16th 2023 it  | 2023-11-16@3-21",
        "on 16 November 2023 it    | 2023-11-16@3-19",
        "on 1st of May, 2023 it    | 2023-05-01@3-19",
        "on 16-Nov-2023 it         | 2023-11-16@3-14",
        "le 1er mai 2023           | 2023-05-01@3-15",
        "el 3 de mayo de 2023      | 2023-05-03@3-20",
        "am 3.4.2021 es            | 2021-04-03@3-11",
        "on 16/11/2023 it          | 2023-11-16@3-13",
        "on 11/16/2023 it          | 2023-11-16@3-13",
        "on 4/4/2021 it            | 2021-04-04@3-11",
        "on 03/04/2021 it          | 2021@3-13",
        "on 12/13/2021 it          | 2021-12-13@3-13",
        "on 13/12/2021 it          | 2021-12-13@3-13",
        "in 2023年11月16日 it         | 2023-11-16@3-14",
        "on ٢٠٢٣-١١-١٦ it          | 2023-11-16@3-13",
        "2023-11-16 and 2024-01-02 | 2023-11-16@0-10 2024-01-02@15-25",
        "May 1, 2023 or 3 May 2023 | 2023-05-01@0-11 2023-05-03@15-25",
        "2023-12-31                | 2023-12-31@0-10",
      })
  void isReadInTheFormsThatPeopleWrite(String text, String expected) {
    assertThat(dates(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in November 2023 it",
        "in 2023 it",
        "on 2023-13-16 it",
        "on 2023-11-32 it",
        "on 2023-02-30 it",
        "on 2023-00-10 it",
        "on 2023-10-00 it",
        "on Foo 16, 2023 it",
        "on 16 Foo 2023 it",
        "on 16 November 1823 it",
        "on 16 November 20235 it",
        "on 12023-11-16 it",
        "on 13/14/2021 it",
        "on 3.4.21 it",
        ""
      })
  void isNotReadFromOtherNumbers(String text) {
    assertThat(dates(text)).isEmpty();
  }

  @Test
  void isFoundAnywhereInALongText() {
    String far = "x".repeat(500) + " 2023-11-16 " + "y".repeat(500) + " 16 May 2024";

    assertThat(dates(far)).isEqualTo("2023-11-16@501-511 2024-05-16@1013-1024");
  }

  @Test
  void digitsOfEveryScriptAreReadAndOtherTextStays() {
    assertThat(WrittenDate.withLatinDigits("۱۶ نوامبر ۲۰۲۳")).isEqualTo("16 نوامبر 2023");
    String plain = "16 November 2023";
    assertThat(WrittenDate.withLatinDigits(plain)).isSameAs(plain);
  }
}
