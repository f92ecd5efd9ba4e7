package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsMentionedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static List<Annotation> years(String body) {
    return YearsMentioned.find(Article.of("a", "A title", body), TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It began in 2018 and ended in November 2019. | 2018 2019",
        "On Oct. 7, 2023, and again on 2024-02-03.    | 2023 2024",
        "The season 2015-16 and the years 2001–2003.  | 2001 2003 2015 2016",
        "On 16/11/2022 or 3.4.2021.                   | 2021 2022",
        "The 2016 election, 2020's surprise.          | 2016 2020",
        "The plan for 2030 and that for 2045.         | 2030",
        "It cost $2000 or €2010 or 2015 dollars.      | ''",
        "Flight 2012 with 1950 people flew 2001 km.   | ''",
        "The 1990s and the 1980's were loud.          | ''",
        "Call 555-2013 or see www.example.org/2014/5. | ''",
        "It rose by 2012.5 to 1,999 and 2000%.        | ''",
        "In ۲۰۱۹ and ٢٠٢٠.                            | 2019 2020",
        "About 1899 or 12015 or A2014.                | ''",
        "at 2000 GMT under Resolution 1929            | ''",
      })
  void findsYearsAndNoOtherNumbers(String text, String expected) {
    String found =
        years(text).stream().map(a -> a.value().id()).sorted().collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She won in 2008 and was elected again four years later.   | 2012",
        "It closed in 2012; he had left two years earlier.         | 2010",
        "He left two years earlier.                                | none",
        "In 2008, and not in 2010, she ran again four years later. | none",
        "In 2008 it was two years earlier than planned.            | none",
      })
  void countsFromTheOnlyYearOfTheSentence(String text, String expected) {
    String found =
        years(text).stream()
            .filter(a -> a.evidence().getFirst().rule().equals("relative"))
            .map(a -> a.value().id())
            .findFirst()
            .orElse("none");
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void theYearNamedMostOftenComesFirstWithAllItsPlaces() {
    String body = "In 2018, in 2020 and in 2020 again.";
    assertThat(years(body))
        .satisfiesExactly(
            first -> {
              assertThat(first.value().id()).isEqualTo("2020");
              assertThat(first.salience()).isEqualTo(1);
              assertThat(first.evidence())
                  .containsExactly(
                      new Mention(Mention.Part.BODY, 12, 16, "2020", "year"),
                      new Mention(Mention.Part.BODY, 24, 28, "2020", "year"));
            },
            second -> {
              assertThat(second.value().id()).isEqualTo("2018");
              assertThat(second.salience()).isEqualTo(0.5);
            });
  }

  @Test
  void leavesFurnitureOutAndTakesAStatedTitleIn() {
    String body = "Copyright 2019 Example\nIt began in 2018.";
    Layout layout = new Layout(null, List.of(new Span(0, 22)));
    Article article =
        new Article("a", "The fall of 2017", body, layout, Origin.UNKNOWN, null, Map.of());
    assertThat(YearsMentioned.find(article, TODAY))
        .extracting(a -> a.value().id())
        .containsExactlyInAnyOrder("2017", "2018");
  }
}
