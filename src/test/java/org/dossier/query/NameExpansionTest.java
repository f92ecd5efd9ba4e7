package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.query.QueryParserTest.and;
import static org.dossier.query.QueryParserTest.not;
import static org.dossier.query.QueryParserTest.or;
import static org.dossier.query.QueryParserTest.word;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver.Name;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.TextQuery.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameExpansionTest {
  private static final Name GUARDS = name(Facet.ORGANIZATION, "guards", "Revolutionary Guards");
  private static final Name CSIS = name(Facet.ORGANIZATION, "csis", "CSIS");
  private static final Name US = name(Facet.COUNTRY, "US", "United States");
  private static final Map<String, List<Name>> NAMES =
      Map.of(
          "irgc", List.of(GUARDS),
          "revolutionary guards", List.of(GUARDS),
          "islamic revolutionary guards", List.of(GUARDS),
          "united states", List.of(US),
          "csis", List.of(CSIS, name(Facet.ORGANIZATION, "csis-us", "CSIS")));
  private static final NameResolver RESOLVER =
      words -> NAMES.getOrDefault(words.toLowerCase(Locale.ROOT), List.of());

  @Test
  void aWordThatIsANameFindsWhatItNames() {
    assertThat(expanded("IRGC")).isEqualTo(named(GUARDS, word("IRGC")));
  }

  @Test
  void theLongestRunOfWordsIsTheName() {
    TextQuery typed = and(word("islamic"), word("revolutionary"), word("guards"));

    assertThat(expanded("islamic revolutionary guards")).isEqualTo(named(GUARDS, typed));
    assertThat(expanded("the islamic revolutionary guards corps"))
        .isEqualTo(and(word("the"), named(GUARDS, typed), word("corps")));
  }

  @Test
  void namesAreFoundBehindAMinusAndBesideOr() {
    assertThat(expanded("-IRGC")).isEqualTo(not(named(GUARDS, word("IRGC"))));
    assertThat(expanded("IRGC OR navy")).isEqualTo(or(named(GUARDS, word("IRGC")), word("navy")));
  }

  @Test
  void whatAValueHasBecomeIsFoundByWhatItWas() {
    NameResolver merged =
        new NameResolver() {
          @Override
          public List<Name> resolve(String words) {
            return List.of();
          }

          @Override
          public Optional<FacetValue> moved(Facet facet, String idOrName) {
            return facet == Facet.ORGANIZATION && idOrName.startsWith("old")
                ? Optional.of(CSIS.value())
                : Optional.empty();
          }
        };
    assertThat(NameExpansion.expand(new Of(Facet.ORGANIZATION, "old body", null), merged))
        .isEqualTo(new Of(Facet.ORGANIZATION, "old body", "csis"));
    assertThat(NameExpansion.expand(new Of(Facet.PERSON, "old body", null), merged))
        .isEqualTo(new Of(Facet.PERSON, "old body", null));
    SearchRequest request =
        new SearchRequest(
            "",
            new TextQuery.All(),
            List.of(
                new Filter.AnyOf(Facet.ORGANIZATION, List.of("old", "guards")),
                new Filter.AllOf(Facet.PERSON, List.of("old")),
                new Filter.NoneOf(Facet.ORGANIZATION, List.of("old"))),
            Order.NEWEST,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(0, 200));
    assertThat(NameExpansion.expand(request, merged).filters())
        .containsExactly(
            new Filter.AnyOf(Facet.ORGANIZATION, List.of("csis", "guards")),
            new Filter.AllOf(Facet.PERSON, List.of("old")),
            new Filter.NoneOf(Facet.ORGANIZATION, List.of("csis")));
  }

  @Test
  void aNameOfTwoThingsStaysAWord() {
    assertThat(expanded("csis")).isEqualTo(word("csis"));
  }

  @Test
  void aFieldGetsTheIdOfTheNameInThatFacet() {
    assertThat(expanded("country:\"United States\""))
        .isEqualTo(new Of(Facet.COUNTRY, "United States", "US"));
    assertThat(expanded("person:\"United States\""))
        .isEqualTo(new Of(Facet.PERSON, "United States", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"IRGC\"", "title:IRGC", "irgc*", "irgc~", "revolutionary OR guards"})
  void whatIsQuotedOrInATitleStaysAsWritten(String typed) {
    assertThat(expanded(typed)).isEqualTo(QueryParser.parse(typed).query());
  }

  private static TextQuery expanded(String typed) {
    return NameExpansion.expand(QueryParser.parse(typed).query(), RESOLVER);
  }

  private static TextQuery named(Name name, TextQuery typed) {
    return new Named(name.facet(), name.value(), typed);
  }

  private static Name name(Facet facet, String id, String label) {
    return new Name(facet, new FacetValue(id, label));
  }
}
