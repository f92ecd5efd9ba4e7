package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What decisions of a user do to annotations.
class UserNamesTest {
  private static final String GUARDS =
      "The Revolutionary Guards of Iran met. The Islamic Revolutionary Guard Corps said so.\n";

  @TempDir Path dir;

  private AnnotationPipeline with(String... lines) {
    try {
      Path file = Files.write(dir.resolve("authority.tsv"), List.of(lines));
      return AnnotationPipeline.with(
          AuthorityRules.read(List.of(file)), LocalDate.of(2025, 1, 1), SpanProposer.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> labels(AnnotationPipeline pipeline, Facet facet, String text) {
    return labels(pipeline.annotate(Article.of("a", "Title", text)), facet);
  }

  private static List<String> labels(AnnotatedArticle article, Facet facet) {
    return article.of(facet).stream().map(a -> a.value().label()).sorted().toList();
  }

  private static List<String> organizations(AnnotationPipeline pipeline, String text) {
    return labels(pipeline, Facet.ORGANIZATION, text);
  }

  private static List<String> people(AnnotationPipeline pipeline, String text) {
    return labels(pipeline, Facet.PERSON, text);
  }

  @Test
  void addsAnOrganizationUnderAllItsNames() {
    AnnotationPipeline pipeline = with("Night Owls Collective\tNGO\tSE\t=NOC|Nattugglorna|?Owls");
    String text =
        "The Nattugglorna met. Later the NOC spoke, and the Night Owls Collective left.\n";
    assertThat(organizations(pipeline, text)).containsExactly("Night Owls Collective");
    assertThat(pipeline.annotate(Article.of("a", "T", text)).of(Facet.ORGANIZATION).getFirst())
        .satisfies(a -> assertThat(a.mentions()).isEqualTo(3));
    assertThat(organizations(pipeline, "He saw Owls and a noc.\n")).isEmpty();
    assertThat(pipeline.named("nattugglorna"))
        .extracting(n -> n.value().id())
        .containsExactly("night-owls-collective");
  }

  @Test
  void addsAnAliasToAShippedOne() {
    AnnotationPipeline pipeline = with("Islamic Revolutionary Guard Corps\t\t\tIron Wardens");
    assertThat(organizations(pipeline, "In Tehran the Iron Wardens said so.\n"))
        .containsExactly("Islamic Revolutionary Guard Corps");
    assertThat(organizations(pipeline, GUARDS))
        .containsExactly("Islamic Revolutionary Guard Corps");
  }

  @Test
  void takesAnAliasAway() {
    for (String line :
        List.of(
            "Islamic Revolutionary Guard Corps\t\t\t!Pasdaran",
            "- Pasdaran @ Islamic Revolutionary Guard Corps",
            "- Pasdaran")) {
      AnnotationPipeline pipeline = with(line);
      assertThat(pipeline.notices()).isEmpty();
      assertThat(organizations(pipeline, "In Tehran the Pasdaran said so.\n")).as(line).isEmpty();
      assertThat(organizations(pipeline, GUARDS)).isNotEmpty();
      assertThat(pipeline.named("Pasdaran")).isEmpty();
    }
    assertThat(organizations(Annotated.PIPELINE, "In Tehran the Pasdaran said so.\n"))
        .containsExactly("Islamic Revolutionary Guard Corps");
  }

  @Test
  void excludesAValueWithAllItsNames() {
    AnnotationPipeline pipeline = with("- Islamic Revolutionary Guard Corps");
    assertThat(organizations(pipeline, GUARDS + "The IRGC left.\n")).isEmpty();
    assertThat(pipeline.named("IRGC")).isEmpty();
  }

  @Test
  void excludesWhatRulesFind() {
    String text = "The Zanzibar Widget Commission met Priya Ramanathan in Oslo.\n";
    AnnotationPipeline none = with();
    assertThat(organizations(none, text)).containsExactly("Zanzibar Widget Commission");
    assertThat(people(none, text)).containsExactly("Priya Ramanathan");
    AnnotationPipeline pipeline = with("- Zanzibar Widget Commission", "- Priya Ramanathan");
    assertThat(organizations(pipeline, text)).isEmpty();
    assertThat(people(pipeline, text)).isEmpty();
  }

  @Test
  void mergesValuesOfTablesAndOfRules() {
    AnnotationPipeline pipeline =
        with(
            "Islamic Revolutionary Guard Corps => Guard Corps of Iran",
            "Zanzibar Widget Commission => Widget Authority of Zanzibar",
            "Widget Panel => Widget Authority of Zanzibar");
    assertThat(organizations(pipeline, GUARDS)).containsExactly("Guard Corps of Iran");
    assertThat(organizations(pipeline, "The Zanzibar Widget Commission met.\n"))
        .containsExactly("Widget Authority of Zanzibar");
    assertThat(pipeline.named("IRGC"))
        .extracting(n -> n.value().label())
        .containsExactly("Guard Corps of Iran");
  }

  @Test
  void givesAShippedValueTheNamesOfAnother() {
    AnnotationPipeline pipeline = with("Quds Brigade Office => Islamic Revolutionary Guard Corps");
    assertThat(organizations(pipeline, "In Tehran the Quds Brigade Office said so.\n"))
        .containsExactly("Islamic Revolutionary Guard Corps");
  }

  @Test
  void splitsAPartByARowOfItsOwn() {
    AnnotationPipeline pipeline = with("Revolutionary Guards\tmilitary\tIR");
    assertThat(organizations(pipeline, GUARDS))
        .containsExactly("Islamic Revolutionary Guard Corps", "Revolutionary Guards");
  }

  @Test
  void correctsSpellingKindAndSurenessOfAShippedName() {
    AnnotationPipeline pipeline =
        with("islamic revolutionary guard corps (IR)", "Foo Bank\tcompany\t\t?Pasdaran");
    assertThat(organizations(pipeline, GUARDS)).contains("Islamic Revolutionary Guard Corps");
    AnnotationPipeline other = with("ISLAMIC Revolutionary Guard Corps\tarmy");
    assertThat(organizations(other, GUARDS)).containsExactly("ISLAMIC Revolutionary Guard Corps");
    AnnotationPipeline exact = with("Islamic Revolutionary Guard Corps\t\t\t=PASDARAN");
    assertThat(organizations(exact, "In Tehran the Pasdaran said so.\n")).isEmpty();
  }

  @Test
  void unitesThePeopleOfARow() {
    AnnotationPipeline pipeline =
        with("Hillary Clinton\tperson\tUS\tHillary Rodham Clinton|?Rodham");
    String text = "Hillary Rodham Clinton spoke. Clinton left. \"Thanks,\" said Hillary Clinton.\n";
    assertThat(people(with(), text)).hasSize(2);
    assertThat(people(pipeline, text)).containsExactly("Hillary Clinton");
    assertThat(people(pipeline, "The Hillary Clinton Foundation gave money.\n")).isEmpty();
    assertThat(pipeline.named("Hillary Rodham Clinton"))
        .extracting(n -> n.facet() + " " + n.value().label())
        .containsExactly("PERSON Hillary Clinton");
  }

  @Test
  void findsPeopleThatNoRuleFinds() {
    String text = "The wall was painted by Zorbanx Qwib in 2019.\n";
    assertThat(people(with(), text)).isEmpty();
    assertThat(people(with("Zorbanx Qwib\tperson"), text)).containsExactly("Zorbanx Qwib");
  }

  @Test
  void mergesPeople() {
    AnnotationPipeline pipeline = with("Hillary Rodham Clinton => Hillary Clinton");
    assertThat(people(pipeline, "Hillary Rodham Clinton spoke in Ohio.\n"))
        .containsExactly("Hillary Clinton");
  }

  @Test
  void addsAndTakesNamesOfCountries() {
    AnnotationPipeline pipeline = with("Iran\tcountry\t\tElamistan", "- Persia @ Iran");
    assertThat(labels(pipeline, Facet.COUNTRY, "He went to Elamistan.\n")).containsExactly("Iran");
    assertThat(pipeline.named("elamistan")).hasSize(1);
    assertThat(labels(with("- Chad"), Facet.COUNTRY, "In Chad and in Mali.\n"))
        .containsExactly("Mali");
  }

  @Test
  void appliesToValuesThatARecordAssigns() {
    Article article =
        new Article(
            "a",
            "T",
            "Text.",
            Layout.PLAIN,
            Origin.UNKNOWN,
            null,
            Map.of(Facet.ORGANIZATION, List.of("Foo Club", "Spam Body")));
    AnnotatedArticle annotated = with("Foo Club => Foo Society", "- Spam Body").annotate(article);
    assertThat(labels(annotated, Facet.ORGANIZATION)).containsExactly("Foo Society");
  }

  @Test
  void tellsWhatHasNoEffect() {
    assertThat(
            with("- Nonsense @ Islamic Revolutionary Guard Corps", "Irann\tcountry\t\tPersia")
                .notices())
        .hasSize(2)
        .allMatch(n -> n.contains("authority.tsv:") && n.endsWith("the line has no effect"));
  }

  @Test
  void namesTheEntryThatDecided() {
    AnnotationPipeline pipeline =
        with("# head", "Night Owls Collective\tNGO\tSE\tNattugglorna", "Owl Union => UNICEF");
    FacetValue owls = new FacetValue("night-owls-collective", "Night Owls Collective");
    FacetValue unicef = new FacetValue("unicef", "UNICEF");
    assertThat(pipeline.entry(Facet.ORGANIZATION, owls, "Nattugglorna"))
        .endsWith("authority.tsv:2");
    assertThat(pipeline.entry(Facet.ORGANIZATION, unicef, "Owl Union")).endsWith("authority.tsv:3");
    assertThat(pipeline.entry(Facet.ORGANIZATION, unicef, "UNICEF"))
        .isEqualTo("organizations.tsv `=UNICEF`");
    assertThat(pipeline.entry(Facet.ORGANIZATION, unicef, "Nobody")).isNull();
    assertThat(pipeline.knows(Facet.ORGANIZATION, owls)).isTrue();
    assertThat(Annotated.PIPELINE.knows(Facet.ORGANIZATION, owls)).isFalse();
  }

  @Test
  void tellsByWhichEntryAYearIsInferred() {
    Article article =
        Article.of(
            "a",
            "Talks",
            "On 3 May 2016 President Barack Obama met Chancellor Angela Merkel. In May 2016 they"
                + " talked again, and in April 2016 Mr Obama was in London.");
    AnnotatedArticle annotated = Annotated.PIPELINE.annotate(article);
    assertThat(annotated.of(Facet.YEAR).getFirst().evidence())
        .extracting(m ->
            Annotated.PIPELINE.entry(Facet.YEAR, annotated.of(Facet.YEAR).getFirst().value(), m))
        .contains(
            "offices.tsv `Barack Obama, president of the United States, 2009-01-20 to"
                + " 2017-01-20`");
  }

  @Test
  void knowsWhatAValueHasBecome() {
    AnnotationPipeline pipeline =
        with("Night Owls\tNGO\tSE\tNattugglorna|?Owls", "UNICEF => Fund", "- C D");
    assertThat(pipeline.moved(Facet.ORGANIZATION, "nattugglorna"))
        .isEqualTo(new FacetValue("night-owls", "Night Owls"));
    assertThat(pipeline.moved(Facet.ORGANIZATION, "Nattugglorna")).isNotNull();
    assertThat(pipeline.moved(Facet.ORGANIZATION, "unicef"))
        .isEqualTo(new FacetValue("fund", "Fund"));
    assertThat(pipeline.moved(Facet.PERSON, "nattugglorna")).as("of another facet").isNull();
    assertThat(pipeline.moved(Facet.ORGANIZATION, "owls")).as("not sure").isNull();
    assertThat(pipeline.moved(Facet.ORGANIZATION, "c-d")).as("is none").isNull();
    assertThat(pipeline.moved(Facet.ORGANIZATION, "night-owls")).as("is itself").isNull();
  }

  @Test
  void changesTheFingerprintOnlyWhereThereAreDecisions() {
    assertThat(with().fingerprint()).isEqualTo(Annotated.RULES.fingerprint());
    assertThat(with("A => B").fingerprint()).isNotEqualTo(Annotated.RULES.fingerprint());
  }

  @Test
  void keepsEvidenceInTheText() {
    AnnotatedArticle annotated =
        with("Islamic Revolutionary Guard Corps => Guard Corps of Iran")
            .annotate(Article.of("a", "T", GUARDS));
    for (Mention m : annotated.of(Facet.ORGANIZATION).getFirst().evidence()) {
      assertThat(GUARDS.substring(m.start(), m.end())).isEqualTo(m.text());
    }
  }

  @Test
  void aPlaceStaysOneWhereItIsAlsoAnOrganization() {
    AnnotationPipeline pipeline = with("Lagos\tcompany");
    assertThat(labels(pipeline, Facet.COUNTRY, "Rain fell on Lagos.\n")).containsExactly("Nigeria");
    assertThat(organizations(pipeline, "Rain fell on Lagos.\n")).isEmpty();
  }

  @Test
  void aPersonOfSeveralWordsIsNoPlace() {
    AnnotationPipeline pipeline = with("Cape Town\tperson", "Lagos\tperson");
    assertThat(labels(pipeline, Facet.COUNTRY, "Then Cape Town left.\n")).isEmpty();
    assertThat(labels(with(), Facet.COUNTRY, "Then Cape Town left.\n")).isNotEmpty();
  }

  @Test
  void leavesTheNameToOthersWhoHaveItToo() {
    AnnotationPipeline pipeline = with("Labour Party (UK) => Work Party");
    assertThat(organizations(pipeline, "In London the Labour Party met.\n"))
        .containsExactly("Work Party");
    assertThat(organizations(pipeline, "In New Zealand the Labour Party met.\n"))
        .containsExactly("New Zealand Labour Party");
  }

  @Test
  void believesMergedLettersMoreThanAMergedWord() {
    AnnotationPipeline pipeline =
        with("Widget Board\tNGO\tSE", "QRV => Widget Board", "Owlets => Widget Board");
    assertThat(organizations(pipeline, "They met QRV.\n")).containsExactly("Widget Board");
    assertThat(organizations(pipeline, "They met Qrv.\n")).isEmpty();
    assertThat(organizations(pipeline, "They met Owlets.\n")).isEmpty();
    assertThat(organizations(pipeline, "They met Owlets of the Widget Board.\n"))
        .containsExactly("Widget Board");
  }
}
