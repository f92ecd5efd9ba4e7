package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.query.QueryParts.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "iran | iran:",
        "iran moon | iran:moon, moon:iran",
        "iran moon iran | iran:moon, moon:iran iran",
        "-iran \"a b\" | -iran:\"a b\", \"a b\":-iran",
        "iran OR moon | iran OR moon:",
        "sun iran OR moon | sun:iran OR moon, iran OR moon:sun",
        "(sun star) OR moon | (sun star) OR moon:, sun:star OR moon, star:sun OR moon",
        "title:(sun star) | title:(sun star):, title:sun:title:star, title:star:title:sun",
        "-(sun star) | -(sun star):",
        "country:IR year:2020 | country:IR:year:2020, year:2020:country:IR",
        "`` | ``",
      })
  void everyPartThatNarrowsIsLeftOutInTurn(String typed, String parts) {
    String told =
        QueryParts.of(QueryParser.parse(typed).query()).stream()
            .map(part -> part.part() + ":" + part.rest())
            .collect(Collectors.joining(", "));

    assertThat(told).isEqualTo(parts);
  }

  @Test
  void theLeavesAreWhatIsWanted() {
    TextQuery query =
        QueryParser.parse("sun (moon \"a b\"~3) OR st* -dark sun title:(x y) person:roe").query();

    assertThat(QueryParts.leaves(query).stream().map(TextQuery::toString))
        .containsExactly("sun", "moon", "\"a b\"~3", "st*", "title:x", "title:y", "person:roe");
  }

  @Test
  void someOfWordsHasTheLeavesOfAllOfThemAndNoPartThatNarrows() {
    TextQuery some = new TextQuery.Some(QueryParser.parse("sun moon").query());

    assertThat(QueryParts.leaves(some).stream().map(TextQuery::toString))
        .containsExactly("sun", "moon");
    assertThat(QueryParts.of(some)).containsExactly(new Part(some, new TextQuery.All()));
  }

  @Tag("random")
  @Test
  void whatIsLeftCanBeTypedAgain() {
    long seed = 20;
    Random random = new Random(seed);
    List<String> pieces =
        List.of("a", "b", "c", "-", " OR ", "(", ")", "title:", "\"d e\"", "year:2020", " ", " ");
    for (int i = 0; i < 3000; i++) {
      String typed =
          IntStream.range(0, random.nextInt(14))
              .mapToObj(n -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      for (Part part : QueryParts.of(QueryParser.parse(typed).query())) {
        for (TextQuery query : Arrays.asList(part.part(), part.rest())) {
          assertThat(QueryParser.parse(query.toString()).query())
              .as("seed " + seed + " `" + typed + "`")
              .isEqualTo(query);
        }
      }
    }
  }
}
