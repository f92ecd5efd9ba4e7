package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.query.QueryParserTest.and;
import static org.dossier.query.QueryParserTest.not;
import static org.dossier.query.QueryParserTest.or;
import static org.dossier.query.QueryParserTest.word;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.TextQuery.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPrinterTest {
  private static final List<String> PIECES =
      List.of(
          "iran",
          "IRGC",
          "سپاه",
          "é",
          "R&D",
          "a*b",
          "2020",
          "..",
          "...",
          "unknown",
          "foo:",
          "-",
          "+",
          "(",
          ")",
          "(",
          ")",
          "\"",
          "\"",
          "\u201C",
          "\u00BB",
          "|",
          " OR ",
          " AND ",
          " NOT ",
          "NOT",
          "OR",
          "*",
          "~",
          "~5",
          "title:",
          "year:",
          "country:",
          "person:",
          "PUBLISHER:",
          "language:",
          "organization:",
          "yearmentioned:",
          ":",
          " ",
          " ",
          " ",
          " ",
          "\u00A0",
          "\u0000",
          "\u200C",
          "🚀",
          "\uD83D",
          "\uDE80",
          "&",
          "&&",
          "'",
          "\\",
          "<b>",
          "%20",
          "0000",
          "2024..2020",
          ",");

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a  b   OR c > a b OR c",
        "(a b) OR (c d) > (a b) OR (c d)",
        "-(a OR b) > -(a OR b)",
        "-(-a) > -(-a)",
        "title:(a b) > title:(a b)",
        "title:(a) > title:a",
        "country:\"Iran\" > country:Iran",
        "country:\"United States\" > country:\"United States\"",
        "year:2020..2020 > year:2020",
        "'\"a b\"~5 pre* w~1' > '\"a b\"~5 pre* w~'"
      })
  void printsWhatWasRead(String typed, String printed) {
    assertThat(QueryParser.parse(typed).query()).hasToString(printed);
  }

  @Test
  void printsANameAsItWasTyped() {
    TextQuery typed = and(word("revolutionary"), word("guards"));
    TextQuery named = new Named(Facet.ORGANIZATION, new FacetValue("irgc", "IRGC"), typed);

    assertThat(named).hasToString("revolutionary guards");
    assertThat(not(named)).hasToString("-(revolutionary guards)");
    assertThat(or(named, word("b"))).hasToString("(revolutionary guards) OR b");
  }

  @Test
  void printsYearsInDigitsThatItReadsOnAnyMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(QueryParser.parse("year:0800..2020").query()).hasToString("year:0800..2020");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Tag("random")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void parsingWhatIsPrintedGivesTheSameTree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String typed = i % 4 == 0 ? anything(random) : pieces(random);
      TextQuery tree = QueryParser.parse(typed).query();
      TextQuery again = QueryParser.parse(tree.toString()).query();
      assertThat(again)
          .as("seed %s, text %s: `%s`, printed `%s`", seed, i, typed, tree)
          .isEqualTo(tree);
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(24); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append((char) random.nextInt(128));
        case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
