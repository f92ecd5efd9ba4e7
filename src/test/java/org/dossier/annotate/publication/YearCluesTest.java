package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each kind of clue says of the year of a text: the words, and the years that they fit.
class YearCluesTest {
  private static final YearShapes SHAPES = new YearShapes(LocalDate.of(2026, 6, 15));
  private static final KnownEvents EVENTS = KnownEvents.standard();
  private static final OfficeTerms OFFICES = OfficeTerms.standard();

  private static List<YearClue> elapsed(String text) {
    TextWords words = TextWords.of(text);
    return ElapsedTime.clues(words, EVENTS.in(words), YearInText.in(words, 2031), SHAPES);
  }

  private static List<YearClue> events(String text) {
    TextWords words = TextWords.of(text);
    return KnownEvents.clues(EVENTS.in(words), words, SHAPES);
  }

  private static String told(List<YearClue> clues) {
    return clues.stream()
        .map(c -> c.evidence().text() + ": " + best(c))
        .collect(Collectors.joining("; "));
  }

  // The years from 1960 that fit best, `2020 2021` or `1993..2000`.
  private static String best(YearClue clue) {
    List<Integer> years =
        IntStream.rangeClosed(1960, 2026).filter(y -> clue.fit(y) > 0.999).boxed().toList();
    return years.isEmpty()
        ? ""
        : years.size() == 1 ? years.getFirst() + "" : years.getFirst() + ".." + years.getLast();
  }

  @Nested
  class OfACalendar {
    private List<YearClue> clues(String text) {
      return CalendarClues.clues(TextWords.of(text), SHAPES);
    }

    @Test
    void aWeekdayAndItsDateFitOneYearInAboutSix() {
      YearClue clue = clues("On Thursday, Nov. 16, the council met.").getFirst();

      assertThat(clue.evidence().text()).isEqualTo("Thursday, Nov. 16");
      assertThat(clue.evidence().rule()).isEqualTo("weekday");
      assertThat(IntStream.rangeClosed(2005, 2026).filter(y -> clue.fit(y) == 1))
          .containsExactly(2006, 2017, 2023);
      assertThat(clue.fit(2022)).isEqualTo(0.25);
      assertThat(clue.fit(2024)).isEqualTo(0.25);
      assertThat(clue.fit(2020)).isEqualTo(0.12);
    }

    @Test
    void theLeapDayFitsLeapYearsOnly() {
      YearClue clue = clues("Saturday, Feb. 29 was cold.").getFirst();

      assertThat(IntStream.rangeClosed(1990, 2026).filter(y -> clue.fit(y) == 1))
          .containsExactly(1992, 2020);
    }

    @Test
    void eachDateIsToldOnce() {
      assertThat(clues("Monday, May 1. Tuesday, May 2. Monday, May 1.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Thursday, Nov. 16, 2023",
          "thursday, Nov. 16",
          "Thursday, 16",
          "Thursday, Nov. 32",
          "Thursday, Nov. the",
          "Thursday. Nov. 16"
        })
    void aDateThatSaysItsYearOrIsNoneIsNoClue(String text) {
      assertThat(clues("It was " + text + " in town.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The GOP and Congress spoke of last year's presidential election. | 2021 2025 | 0.08",
          "The GOP and Congress spoke of this year's presidential race.     | 2020 2024 | 0.08",
          "The GOP and Congress spoke of next year's presidential campaign. | 2019 2023 | 0.08",
          "The GOP and Congress spoke of this year's midterm elections.     | 2018 2022 2026 | 0.08",
          "The GOP and Congress lost the midterms last year, they said.     | 2019 2023 | 0.35",
          "U.S. and U.S. news: the presidential election this year is near. | 2020 2024 | 0.35",
        })
    void anAmericanElectionComesEachFourthYear(String text, String years, double others) {
      YearClue clue = clues(text).getFirst();

      assertThat(
              IntStream.rangeClosed(2018, 2026)
                  .filter(y -> clue.fit(y) == 1)
                  .mapToObj(Integer::toString)
                  .collect(Collectors.joining(" ")))
          .isEqualTo(years);
      assertThat(IntStream.rangeClosed(2018, 2026).mapToDouble(clue::fit).min()).hasValue(others);
      assertThat(clue.evidence().rule()).isEqualTo("election");
      assertThat(clue.evidence().text()).contains("year");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "They spoke of last year's presidential election.",
          "The GOP spoke of last year's presidential election.",
          "The GOP and Congress spoke of last year's election.",
          "The GOP and Congress spoke of last year. The presidential election was close.",
          "The GOP and Congress spoke of last week's presidential election.",
          "The GOP and Congress spoke of last year's one two three four presidential election.",
        })
    void otherElectionsAreNoClue(String text) {
      assertThat(clues(text)).isEmpty();
    }
  }

  @Nested
  class OfTimePassed {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Four years have passed since Flight PS752 was shot down.     | Four years have passed: 2024",
          "Two years since Flight PS752 was shot down, they wait.       | Two years since Flight: 2022",
          "It is 24 months ago that Flight PS752 was shot down.         | 24 months ago: 2022",
          "The third anniversary of Flight PS752 was marked.            | third anniversary: 2023",
          "The 4-year commemoration of Flight PS752 was held.           | 4-year commemoration: 2024",
          "It comes three years after Flight PS752 was shot down.       | three years after: 2023",
          "A decade has passed since the flight of 2003.                | A decade has passed: 2013",
          "It was 10 years ago, in 2003, that they met.                 | 10 years ago: 2013",
          "They met in 2003, and ten years after they parted.           | ten years after: 2013",
        })
    void theYearIsThatManyAfterWhatIsDated(String text, String expected) {
      assertThat(told(elapsed(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Four years have passed since they met.",
          "Four years have passed. Flight PS752 was shot down.",
          "Some years have passed since Flight PS752 was shot down.",
          "Four years before Flight PS752 was shot down they met.",
          "The fourth year after Flight PS752 was shot down.",
          "Four miles have passed since Flight PS752 was shot down.",
          "Ten years ago they met, in 2003 or in 2005.",
          "One. Two. Three. Ten years after Flight PS752 was shot down they left.",
        })
    void nothingIsToldWithoutOneDatedThingOrACount(String text) {
      assertThat(elapsed(text)).isEmpty();
    }

    @Test
    void afterCountsLessWhereItMayOnlyOrderThePast() {
      YearClue now = elapsed("It comes ten years after the flight of 2003.").getFirst();
      YearClue past = elapsed("He left ten years after the flight of 2003.").getFirst();
      YearClue sure = elapsed("Ten years have passed since the flight of 2003.").getFirst();

      assertThat(sure.fit(2000)).isEqualTo(0.01);
      assertThat(now.fit(2000)).isEqualTo(0.1);
      assertThat(past.fit(2000)).isEqualTo(0.35);
      assertThat(elapsed("It was 10 years ago, in 2003.").getFirst().fit(2000)).isEqualTo(0.15);
    }

    @Test
    void anAnniversaryIsSpokenOfBeforeAndLongAfterADayIsRoundedBothWays() {
      // Flight PS752 fell on 8 January 2020.
      YearClue anniversary = elapsed("The fifth anniversary of Flight PS752.").getFirst();
      YearClue months = elapsed("Twelve months have passed since Flight PS752.").getFirst();

      assertThat(anniversary.fit(2025)).isEqualTo(1);
      assertThat(anniversary.fit(2024)).isEqualTo(0.01 + 0.99 * 0.0608 / 0.5192, within(2e-3));
      assertThat(months.fit(2021)).isEqualTo(1);
      assertThat(months.fit(2020)).isGreaterThan(0.5);
      assertThat(months.fit(2022)).isEqualTo(0.01);
    }

    @ParameterizedTest
    @CsvSource({
      "a, 1",
      "an, 1",
      "ten, 10",
      "tenth, 10",
      "fifty, 50",
      "7, 7",
      "7th, 7",
      "1st, 1",
      "999, 999",
      "1000, 0",
      "7x, 0",
      "x7, 0",
      "th, 0",
      "hundred, 0"
    })
    void countsAreReadInWordsAndDigits(String word, int number) {
      assertThat(CountWords.number(TextWords.of(word), 0)).isEqualTo(number);
    }
  }

  @Nested
  class OfOffices {
    private String clues(String text) {
      return told(OFFICES.clues(TextWords.of(text), SHAPES));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "It was President Barack Obama who spoke.      | President Barack Obama: 2010..2016",
          "It was President Obama who spoke.             | President Obama: 2010..2016",
          "It was Prime Minister Theresa May who spoke.  | Prime Minister Theresa May: 2017..2018",
          "It was Secretary of State Colin Powell.       | Secretary of State Colin Powell: 2002..2004",
          "It was former President Barack Obama.         | President Barack Obama: 2018..2026",
          "It was then-Secretary of State Colin Powell.  | Secretary of State Colin Powell: 2006..2026",
        })
    void aHolderIsNamedInTheTermAndAFormerOneAfterIt(String text, String expected) {
      assertThat(clues(text)).isEqualTo(expected);
    }

    @Test
    void ofSeveralHoldersTheLatestHoldsItAndOfFormerOnesTheLatestLeft() {
      assertThat(clues("So President Bill Clinton and President Barack Obama met."))
          .isEqualTo("President Barack Obama: 2010..2016");
      assertThat(clues("So ex-President Bill Clinton and ex-President Barack Obama met."))
          .isEqualTo("President Barack Obama: 2018..2026");
      assertThat(clues("So President Barack Obama met former President Bill Clinton."))
          .isEqualTo("President Barack Obama: 2010..2016; President Bill Clinton: 2002..2026");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "So Barack Obama spoke.",
          "So Obama spoke.",
          "So president. Obama spoke.",
          "So the president obama spoke.",
          "So Deputy Prime Minister Theresa May spoke.",
          "So the Powell administration spoke.",
        })
    void aNameWithoutItsOfficeIsNoClue(String text) {
      assertThat(clues(text)).isEmpty();
    }

    @Test
    void theEntryIsThatOfTheTermThatTheYearLiesIn() {
      TextWords trump = TextWords.of("President Donald Trump");

      assertThat(OFFICES.entry(trump, 2018)).contains("2017-01-20 to 2021-01-20");
      assertThat(OFFICES.entry(trump, 2026)).contains("2025-01-20 to");
      assertThat(OFFICES.entry(trump, 2021)).contains("2017-01-20 to 2021-01-20");
      assertThat(OFFICES.entry(trump, 2023)).contains("2017-01-20 to 2021-01-20");
      assertThat(OFFICES.entry(TextWords.of("Donald Trump"), 2018)).isNull();
    }
  }

  @Nested
  class OfEvents {
    @Test
    void theLatestIsRecentAndEachBoundsTheYearFromBelow() {
      List<YearClue> clues =
          events("Since Chernobyl they fear it; Flight PS752 and Flight 752 were in the news.");

      assertThat(clues).extracting(c -> c.evidence().text()).containsExactly("Chernobyl", "PS752");
      assertThat(best(clues.getFirst())).isEqualTo("1987..2026");
      assertThat(best(clues.getLast())).isEqualTo("2020");
      assertThat(clues.getLast().fit(2025)).isLessThan(0.3);
    }

    @Test
    void severalCuesMustStandInOneSentence() {
      assertThat(told(events("NATO struck Libya."))).startsWith("NATO: 201");
      assertThat(events("NATO met. Libya waits.")).isEmpty();
    }

    @Test
    void namesItsEntry() {
      assertThat(EVENTS.entry(TextWords.of("Flight PS752"))).contains("2020-01-08");
      assertThat(EVENTS.entry(TextWords.of("the first flight"))).isNull();
    }
  }

  @Nested
  class OfYearsNamed {
    private List<YearClue> clues(String text) {
      TextWords words = TextWords.of(text);
      return NamedYearClues.clues(words, YearInText.in(words, 2031), SHAPES);
    }

    @Test
    void theLatestBoundsFromBelowAndTheFirstAheadFromAbove() {
      List<YearClue> clues =
          clues("It was sold in 2012. It was sold in 2010. It will open in 2014, or by 2016.");

      assertThat(clues)
          .extracting(c -> c.evidence().rule() + " " + c.evidence().text())
          .containsExactly("latest year 2012", "year ahead 2014");
      assertThat(clues.getFirst().fit(2011)).isLessThan(0.2);
      assertThat(clues.getLast().fit(2016)).isLessThan(0.2);
    }

    @Test
    void whatLooksAheadIsNotTheLatestAndOneInThePastIsNotAhead() {
      assertThat(clues("It will open by 2014."))
          .extracting(c -> c.evidence().rule())
          .containsExactly("year ahead");
      assertThat(clues("It was sold in 2014. It will open in 2012."))
          .extracting(c -> c.evidence().rule())
          .containsExactly("latest year");
      assertThat(clues("Copyright 2015 Example"))
          .extracting(c -> c.evidence().rule() + " " + best(c))
          .containsExactly("copyright 1960..2015");
      assertThat(clues("No year.")).isEmpty();
    }

    @Test
    void ofTheSameYearTheFullDateTellsMost() {
      YearClue clue = clues("In 2012 it rained. It was sold on May 3, 2012 there.").getFirst();

      assertThat(clue.evidence().start()).isEqualTo(41);
      assertThat(best(clue)).isEqualTo("2012");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 2008 she won; four years later, she left.      | 2012",
        "In 2008 she won and left four years afterwards.   | 2012",
        "In 2008 she won, who had left one year before.    | 2007",
        "In 2008 she won (she left a year previously).     | 2007",
        "In 2008 she won and four years later she left.    | none",
        "In 2008 she won. Four years later, she left.      | none",
        "Four years later, in 2008, she left.              | none",
        "In 2008 she won and left many years later.        | none",
        "In 2008 she won and left 101 years later.         | none",
        "In 2008 she won and left 100 years earlier.       | 1908",
        "In 2008 she won and left four weeks later.        | none",
      })
  void yearsAreCountedFromTheOneBefore(String text, String expected) {
    TextWords words = TextWords.of(text);
    String found =
        RelativeYears.in(words, YearInText.in(words, 2031)).stream()
            .map(f -> f.year() + "")
            .findFirst()
            .orElse("none");
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2023/1/5/vote,            2023-01-05",
    "https://example.org/2023-01-05,               2023-01-05",
    "https://example.org/20230105/vote,            2023-01-05",
    "https://example.org/20230105.html,            2023-01-05",
    "https://example.org/2023105/vote,             none",
    "https://example.org/2023/02/30/vote,          2023-02",
    "https://example.org/2023/02/30/2023/03/04/,   2023-03-04",
    "https://example.org/2023/jan/5,               2023-01-05",
    "https://example.org/2023/foo/05/vote,         none",
    "https://example.org/2023/13/vote,             none",
    "https://example.org/2023-11/vote,             2023-11",
    "https://example.org/2026/06/16/vote,          2026-06-16",
    "https://example.org/2026/06/17/vote,          2026-06",
    "https://example.org/1899/06/17/vote,          none",
  })
  void anAddressMayHoldADate(String url, String expected) {
    var found = UrlDate.find(url, LocalDate.of(2026, 6, 15));
    assertThat(found == null ? "none" : found.date().toString()).isEqualTo(expected);
  }
}
