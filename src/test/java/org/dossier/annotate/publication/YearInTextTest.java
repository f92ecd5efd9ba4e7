package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearInTextTest {
  private static List<YearInText> in(String text) {
    return YearInText.in(TextWords.of(text), 2031);
  }

  private static String years(String text) {
    return in(text).stream().map(y -> y.year() + "").collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was signed on 2023-11-16 there.        | FULL_DATE",
        "It was signed on 16 November 2023 there.  | FULL_DATE",
        "It was signed on November 16, 2023 there. | FULL_DATE",
        "It was signed on 3rd May 2023 there.      | FULL_DATE",
        "It was signed in November 2023 there.     | MONTH",
        "It was signed in November of 2023 there.  | MONTH",
        "The 2023 election was close.              | ELECTION",
        "The 2023 Democratic presidential race.    | ELECTION",
        "The 2023 vote. The election was close.    | OTHER",
        "It was signed in 2023 there.              | IN",
        "It was signed in late 2023 there.         | IN",
        "It was signed during 2023 there.          | IN",
        "Nothing was signed since 2023 there.      | SINCE",
        "It must be signed by 2023 there.          | LIMIT",
        "It must be signed before 2023 there.      | LIMIT",
        "It holds until 2023 there.                | LIMIT",
        "© 2023 Example News                       | COPYRIGHT",
        "Copyright 2023 Example News               | COPYRIGHT",
        "The year 2023 was warm.                   | OTHER",
        "The deal is off. 2023 was warm.           | OTHER",
      })
  void tellsHowTheYearIsNamed(String text, YearInText.Kind kind) {
    assertThat(in(text)).extracting(YearInText::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was signed in 2023.                           | PAST",
        "They walked there in 2023.                       | PAST",
        "It will open in 2023.                            | AHEAD",
        "It was planned for 2023 and will open.           | MIXED",
        "The year 2023.                                   | NONE",
        "It will open. The year 2023 is here.             | NONE",
        "Will one two three four five six seven eight nine 2023 come? | AHEAD",
        "Will one two three four five six seven eight nine ten 2023 come? | NONE",
        "In 2023 one two three four five will come.       | AHEAD",
        "In 2023 one two three four five six will come.   | NONE",
        "The bed of 2023.                                 | NONE",
      })
  void tellsWhichWayItsSentenceLooks(String text, YearContext.Mood mood) {
    assertThat(in(text)).extracting(YearInText::mood).containsExactly(mood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1900 and 2031.            | 1900 2031",
        "1899 and 2032.            | ''",
        "In 1985-86 or 1985/87.    | 1985 1986 1985 1987",
        "In 2001–02.               | 2001 2002",
        "In 2015-15 or 2015-10.    | 2015 2015",
        "In 1930-60 or 1930-61.    | 1930 1960 1930",
        "On 2015-10-05.            | 2015",
        "In 2010-2012.             | 2010 2012",
        "In 5/2012 or 5-2012.      | 2012 2012",
        "At mid-2012.              | 2012",
        "Item 15.2012.             | 2012",
        "Item 123.2012 or a.2012.  | ''",
        "Item 3,2012.              | ''",
        "Room a:2012.              | ''",
        "No. 2015-12345.           | ''",
        "In 2015-1 it was.         | 2015",
        "In 2010's heat.           | 2010",
        "In the 2010's.            | ''",
        "In early 2010's.          | ''",
        "In 2012's heat.           | 2012",
        "In 1990's heat.           | ''",
        "In 1980's heat.           | ''",
        "In 1985's heat.           | 1985",
      })
  void readsRangesDatesAndDecadesApart(String text, String expected) {
    assertThat(years(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2012",
        "€2012",
        "£2012",
        "#2012",
        "№2012",
        "=2012",
        "+2012",
        "&2012",
        "@2012",
        "_2012",
        "2012%",
        "2012°",
        "2012€",
        "2012$",
        "2012_x",
        "2012@x",
        "2012.5",
        "2012,5",
        "2012:5",
        "https://example.org/a/2012",
        "www.example.org/2012",
        "a@b/2012",
        "Flight 2012",
        "page 2012",
        "2012 people",
        "2012 km",
        "20123",
        "a2012",
        "201",
        "20x2"
      })
  void isNoYear(String text) {
    assertThat(years(text + " it")).isEmpty();
    assertThat(years("It was " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012, people",
        "2012. People",
        "no flight. 2012",
        "(2012)",
        "“2012”",
        "2012.",
        "2012,",
        "2012:"
      })
  void isAYear(String text) {
    assertThat(years("It was " + text)).isEqualTo("2012");
  }

  @Test
  void thoseBetweenTwoPlacesAreFoundByTheirStarts() {
    List<YearInText> years = in("In 2001, in 2002, in 2003.");

    assertThat(YearInText.between(years, 3, 12)).extracting(YearInText::year).containsExactly(2001);
    assertThat(YearInText.between(years, 4, 13)).extracting(YearInText::year).containsExactly(2002);
    assertThat(YearInText.between(years, 0, 99)).isEqualTo(years);
    assertThat(YearInText.between(years, 22, 99)).isEmpty();
  }
}
