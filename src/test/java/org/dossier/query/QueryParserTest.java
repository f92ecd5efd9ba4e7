package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.article.Facet;
import org.dossier.query.TextQuery.All;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Fuzzy;
import org.dossier.query.TextQuery.Near;
import org.dossier.query.TextQuery.Not;
import org.dossier.query.TextQuery.Of;
import org.dossier.query.TextQuery.Or;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Title;
import org.dossier.query.TextQuery.Word;
import org.dossier.query.TextQuery.Years;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  static List<Arguments> meanings() {
    return List.of(
        means("", new All()),
        means(" \t\u00A0\n", new All()),
        means("iran", word("iran")),
        means("Iran threats", and(word("Iran"), word("threats"))),
        means("iran AND threats", and(word("iran"), word("threats"))),
        means("iran && threats", and(word("iran"), word("threats"))),
        means("or and not", and(word("or"), word("and"), word("not"))),
        means("\"a  phrase\"", phrase("a phrase")),
        means("\u201Ca phrase\u201D", phrase("a phrase")),
        means("\u00ABa phrase\u00BB", phrase("a phrase")),
        means("say\"hello\"now", and(word("say"), phrase("hello"), word("now"))),
        means("-iraq", not(word("iraq"))),
        means("iran -iraq", and(word("iran"), not(word("iraq")))),
        means("iran NOT iraq", and(word("iran"), not(word("iraq")))),
        means("--iraq", not(word("iraq"))),
        means("-\"red line\"", not(phrase("red line"))),
        means("-(a b)", not(and(word("a"), word("b")))),
        means("-(a OR b)", not(or(word("a"), word("b")))),
        means("-(-a)", not(not(word("a")))),
        means("+iran", word("iran")),
        means("-+iraq", not(word("iraq"))),
        means("+-iraq", not(word("iraq"))),
        means("well-known", word("well-known")),
        means("a OR b", or(word("a"), word("b"))),
        means("a|b || c", or(word("a"), word("b"), word("c"))),
        means("a b OR c", and(word("a"), or(word("b"), word("c")))),
        means("a OR b c", and(or(word("a"), word("b")), word("c"))),
        means("(a b) OR c", or(and(word("a"), word("b")), word("c"))),
        means("a (b (c d))", and(word("a"), word("b"), word("c"), word("d"))),
        means("a OR (b OR (c))", or(word("a"), word("b"), word("c"))),
        means("a OR -b", or(word("a"), not(word("b")))),
        means("sanct*", new Prefix("sanct")),
        means("sanct***", new Prefix("sanct")),
        means("khamenei~", new Fuzzy("khamenei")),
        means("khamenei~0", new Fuzzy("khamenei")),
        means("khamenei~2", new Fuzzy("khamenei")),
        means("khamenei~9", new Fuzzy("khamenei")),
        means("\"a b\"~5", new Near("a b", 5)),
        means("\"a b\"~0", new Near("a b", 0)),
        means("\"a b\"~09", new Near("a b", 9)),
        means("\"a b\"~19", new Near("a b", 19)),
        means("\"a b\"~99999999999", new Near("a b", 100)),
        means("\"a b\"~", phrase("a b")),
        means("\"a\"~5", phrase("a")),
        means("title:iran", new Title(word("iran"))),
        means("TITLE:iran", new Title(word("iran"))),
        means("title:\"red line\"", new Title(phrase("red line"))),
        means("title:(a OR b)", new Title(or(word("a"), word("b")))),
        means("title:(year:2020)", new Title(word("year:2020"))),
        means("title:ira*", new Title(new Prefix("ira"))),
        means("-title:iran", not(new Title(word("iran")))),
        means("title:-iran", not(new Title(word("iran")))),
        means("publisher:\"Global News\"", of(Facet.PUBLISHER, "Global News")),
        means("country:Iran", of(Facet.COUNTRY, "Iran")),
        means("Country:\"United States\"", of(Facet.COUNTRY, "United States")),
        means("country:(United States)", of(Facet.COUNTRY, "United States")),
        means("country:(Iran OR Iraq)", or(of(Facet.COUNTRY, "Iran"), of(Facet.COUNTRY, "Iraq"))),
        means(
            "country:(\"Iran\" \"Iraq\")",
            and(of(Facet.COUNTRY, "Iran"), of(Facet.COUNTRY, "Iraq"))),
        means("-country:Iran", not(of(Facet.COUNTRY, "Iran"))),
        means("organization:csis", of(Facet.ORGANIZATION, "csis")),
        means("organisation:csis", of(Facet.ORGANIZATION, "csis")),
        means("person:Khamenei", of(Facet.PERSON, "Khamenei")),
        means("language:en", of(Facet.LANGUAGE, "en")),
        means("yearMentioned:2012", of(Facet.YEAR_MENTIONED, "2012")),
        means("year:2023", new Years(2023, 2023)),
        means("year:2020..2024", new Years(2020, 2024)),
        means("year:2020..2020", new Years(2020, 2020)),
        means("year:2020..", new Years(2020, null)),
        means("year:..2019", new Years(null, 2019)),
        means("year:unknown", of(Facet.YEAR, "unknown")),
        means("year:(2020 OR 2022)", or(new Years(2020, 2020), new Years(2022, 2022))),
        means("foo:bar", word("foo:bar")),
        means("https://example.org/a?b=c", word("https://example.org/a?b=c")),
        means("ایران سپاه", and(word("ایران"), word("سپاه"))),
        means("🚀", word("🚀")));
  }

  @ParameterizedTest
  @MethodSource("meanings")
  void readsTheLanguageAsItIsDescribed(String typed, TextQuery meaning) {
    assertThat(QueryParser.parse(typed)).isEqualTo(new ParsedQuery(meaning, List.of()));
  }

  static List<Arguments> mendings() {
    return List.of(
        mends("(a b", and(word("a"), word("b")), "A closing bracket was missing and was added."),
        mends(
            "a) b",
            and(word("a"), word("b")),
            "A closing bracket had no opening one and was ignored."),
        mends(
            "a \"b c",
            and(word("a"), word("b"), word("c")),
            "A quotation mark had no partner and was ignored."),
        mends(
            "title:\"b c",
            and(new Title(word("b")), word("c")),
            "A quotation mark had no partner and was ignored."),
        mends("\"a", word("a"), "A quotation mark had no partner and was ignored."),
        mends(
            "a\"b", and(word("a"), word("b")), "A quotation mark had no partner and was ignored."),
        mends("-\"b", not(word("b")), "A quotation mark had no partner and was ignored."),
        mends("OR", new All(), "`OR` needs something on both sides and was ignored."),
        mends("a OR", word("a"), "`OR` needs something on both sides and was ignored."),
        mends("OR a", word("a"), "`OR` needs something on both sides and was ignored."),
        mends(
            "a OR OR b",
            or(word("a"), word("b")),
            "`OR` needs something on both sides and was ignored."),
        mends("AND OR", new All(), "`OR` needs something on both sides and was ignored."),
        mends("a - b", and(word("a"), word("b")), "`-` stood alone and was ignored."),
        mends("a NOT", word("a"), "`NOT` stood alone and was ignored."),
        mends("*", new All(), "`*` needs the beginning of a word before it and was ignored."),
        mends("~", new All(), "`~` needs a word before it and was ignored."),
        mends("*ran", word("*ran"), "`*` is understood at the end of a word only."),
        mends("*ran*", new Prefix("*ran"), "`*` is understood at the end of a word only."),
        mends(
            "&".repeat(20),
            new All(),
            "`" + "&".repeat(20) + "` has no letters or digits and was ignored."),
        mends(
            "&".repeat(21),
            new All(),
            "`" + "&".repeat(20) + "…` has no letters or digits and was ignored."),
        mends("title:", new All(), "`title:` had nothing after it and was ignored."),
        mends("title: iran", word("iran"), "`title:` had nothing after it and was ignored."),
        mends("\"\" a", word("a"), "Empty quotation marks were ignored."),
        mends("a & b", and(word("a"), word("b")), "`&` has no letters or digits and was ignored."),
        mends(
            "year:2024..2020",
            new Years(2020, 2024),
            "The years 2024..2020 were read from the earlier to the later."),
        mends(
            "year:abc",
            phrase("abc"),
            "`year:` wants a year or years, such as 2023 or 2020..2024; what stood there was read as text."));
  }

  @ParameterizedTest
  @MethodSource("mendings")
  void readsWhatIsNotQuiteTheLanguageAndSaysHow(String typed, TextQuery meaning, String note) {
    assertThat(QueryParser.parse(typed)).isEqualTo(new ParsedQuery(meaning, List.of(note)));
  }

  @Nested
  class Limits {
    @Test
    void holdsAtMost128Words() {
      ParsedQuery parsed = QueryParser.parse("w ".repeat(200));

      assertThat(((And) parsed.query()).parts()).hasSize(QueryParser.MAX_WORDS);
      assertThat(parsed.notes()).containsExactly("Only the first 128 words were searched for.");
    }

    @Test
    void takes128WordsOrAPhraseOfThemWithoutANote() {
      assertThat(QueryParser.parse("w ".repeat(128)).notes()).isEmpty();
      assertThat(QueryParser.parse("\"" + "w ".repeat(128) + "\"").notes()).isEmpty();
    }

    @Test
    void aBracketThatNestsTooDeepIsClosedByItsOwn() {
      ParsedQuery parsed = QueryParser.parse("(".repeat(10) + "a" + ")".repeat(10) + " b");

      assertThat(parsed)
          .isEqualTo(
              new ParsedQuery(
                  and(word("a"), word("b")),
                  List.of("Brackets nested more than 8 deep were ignored.")));
    }

    @Test
    void countsTheWordsOfAPhrase() {
      ParsedQuery parsed = QueryParser.parse("a \"" + "w ".repeat(200) + "\" b");

      assertThat(parsed.query()).isEqualTo(and(word("a"), phrase("w ".repeat(127).strip())));
    }

    @Test
    void readsBracketsThatNestTooDeepAsIfTheyWereNotThere() {
      String typed = "-(".repeat(20) + "a" + ")".repeat(20) + " b";

      ParsedQuery parsed = QueryParser.parse(typed);

      assertThat(depth(parsed.query())).isLessThanOrEqualTo(QueryParser.MAX_DEPTH + 2);
      assertThat(parsed.query()).isInstanceOf(And.class);
      assertThat(parsed.notes()).contains("Brackets nested more than 8 deep were ignored.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "(", ")", "\"", "-", "(-", "-(", "|", "a|", "a OR ", "title:(", "\"a\" ", "a~", "a*", "~",
          "*", "year:", ":", "a:b:", "NOT ", "( OR ) "
        })
    void readsAnyAmountOfAnyOperator(String operator) {
      ParsedQuery parsed = QueryParser.parse(operator.repeat(100_000));

      assertThat(depth(parsed.query())).isLessThanOrEqualTo(2 * QueryParser.MAX_DEPTH + 2);
      assertThat(parsed.notes()).hasSizeLessThanOrEqualTo(8);
    }
  }

  static int depth(TextQuery query) {
    return switch (query) {
      case And and -> 1 + and.parts().stream().mapToInt(QueryParserTest::depth).max().orElseThrow();
      case Or or -> 1 + or.parts().stream().mapToInt(QueryParserTest::depth).max().orElseThrow();
      case Not not -> 1 + depth(not.query());
      case Title title -> 1 + depth(title.query());
      default -> 1;
    };
  }

  private static Arguments means(String typed, TextQuery meaning) {
    return Arguments.of(typed, meaning);
  }

  private static Arguments mends(String typed, TextQuery meaning, String note) {
    return Arguments.of(typed, meaning, note);
  }

  static TextQuery word(String text) {
    return new Word(text);
  }

  static TextQuery phrase(String text) {
    return new Phrase(text);
  }

  static TextQuery not(TextQuery query) {
    return new Not(query);
  }

  static TextQuery and(TextQuery... parts) {
    return new And(List.of(parts));
  }

  static TextQuery or(TextQuery... parts) {
    return new Or(List.of(parts));
  }

  static TextQuery of(Facet facet, String name) {
    return new Of(facet, name, null);
  }
}
