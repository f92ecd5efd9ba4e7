package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnnotationPipelineTest {

  private static Article article(String title, String body, Layout layout, Origin origin) {
    return new Article("a", title, body, layout, origin, null, Map.of());
  }

  @Test
  void citesTheTextAtItsOffsets() {
    String body =
        "\ud83d\ude00 Canada\u2019s RCMP met Qu\u00e9bec's premier. Jos\u00e9 Garc\u00eda spoke for the U.S.";
    List<Mention> mentions = Annotated.text(body).mentions();
    assertThat(mentions).hasSizeGreaterThan(3);
    assertThat(mentions)
        .allSatisfy(m -> assertThat(body.substring(m.start(), m.end())).isEqualTo(m.text()));
  }

  @Test
  @Tag("random")
  void citesTheTextAtItsOffsetsWhateverTheTextIs() {
    String[] pieces = {
      "Iran", "'s ", "IRGC", " (IRGC) ", "U.S. ", "\n", "John Smith", ", ", "of ", "Ministry ",
      "Foreign ", "\u2019", "-", "\ud83d\ude00", "Bank of China ", "GEORGIA ", "\u00e9", "12 7 3 ",
          ". ", "The "
    };
    long seed = 7;
    Random random = new Random(seed);
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String body = text.toString();
      assertThat(Annotated.article(Article.of("a", "Kenya", body)).mentions())
          .as("seed %d: %s", seed, body)
          .allSatisfy(m ->
              assertThat(
                      (m.part() == Mention.Part.BODY ? body : "Kenya")
                          .substring(m.start(), m.end()))
                  .isEqualTo(m.text()));
    }
  }

  @Test
  void takesOnlyThePartOfAWordThatNamesACountry() {
    Annotated found =
        Annotated.article(
            article(
                "-",
                "Iran-backed groups met Irish-American donors in Peru's capital.",
                Layout.PLAIN,
                Origin.UNKNOWN));
    assertThat(found.evidence(Facet.COUNTRY, "IR")).containsExactly("Iran/name");
    assertThat(found.evidence(Facet.COUNTRY, "IE")).containsExactly("Irish/demonym");
    assertThat(found.evidence(Facet.COUNTRY, "PE")).containsExactly("Peru/name");
  }

  @Test
  void leavesFurnitureOut() {
    String body = "Iran spoke. Canada news alerts here. Peru replied.";
    Layout layout = new Layout(null, List.of(new Span(12, 36)));
    assertThat(Annotated.article(article("Iran spoke.", body, layout, Origin.UNKNOWN)).countries())
        .containsExactly("IR", "PE");
  }

  @Test
  void readsATitleThatTheBodyDoesNotHold() {
    Annotated found =
        Annotated.article(
            article("Kenya and Peru talk", "Talks in Peru began.", Layout.PLAIN, Origin.UNKNOWN));
    assertThat(found.evidence(Facet.COUNTRY, "KE")).containsExactly("Kenya/name");
    assertThat(found.evidence(Facet.COUNTRY, "PE")).containsExactly("Peru/name", "Peru/name");
    assertThat(found.mentions())
        .extracting(Mention::part)
        .containsExactlyInAnyOrder(Mention.Part.TITLE, Mention.Part.TITLE, Mention.Part.BODY);
  }

  @Test
  void keepsWhatAPersonAssigned() {
    Article article =
        new Article(
            "a",
            "-",
            "Peru replied to the IRGC.",
            Layout.PLAIN,
            Origin.UNKNOWN,
            null,
            Map.of(
                Facet.COUNTRY, List.of("iran", "PE"),
                Facet.ORGANIZATION, List.of("Revolutionary Guards", "Zembla Institute")));
    Annotated found = Annotated.article(article);
    assertThat(found.evidence(Facet.COUNTRY, "IR")).containsExactly("/given");
    assertThat(found.evidence(Facet.COUNTRY, "PE")).containsExactly("/given", "Peru/name");
    assertThat(found.evidence(Facet.ORGANIZATION, "islamic-revolutionary-guard-corps"))
        .containsExactly("/given", "IRGC/alias");
    assertThat(found.evidence(Facet.ORGANIZATION, "zembla-institute")).containsExactly("/given");
  }

  @Test
  void takesYearPublisherAndLanguageFromTheSource() {
    Article article =
        new Article(
            "a",
            "-",
            "Peru replied.",
            Layout.PLAIN,
            new Origin("Global News", null, "en", List.of()),
            Publication.stated(PartialDate.of(2023)),
            Map.of());
    Annotated found = Annotated.article(article);
    assertThat(found.evidence(Facet.YEAR, "2023")).containsExactly("/metadata");
    assertThat(found.evidence(Facet.PUBLISHER, "global-news"))
        .containsExactly("Global News/metadata");
    assertThat(found.evidence(Facet.LANGUAGE, "en")).containsExactly("/metadata");
  }

  @Test
  void resolvesNamesThatAreSure() {
    assertThat(Annotated.PIPELINE.named("irgc"))
        .extracting(n -> n.value().id())
        .containsExactly("islamic-revolutionary-guard-corps");
    assertThat(Annotated.PIPELINE.named("The Revolutionary Guards"))
        .extracting(n -> n.facet())
        .containsExactly(Facet.ORGANIZATION);
    assertThat(Annotated.PIPELINE.named("cote d\u2019ivoire"))
        .extracting(n -> n.value().id())
        .containsExactly("CI");
    assertThat(Annotated.PIPELINE.named("u.k."))
        .extracting(n -> n.value().id())
        .containsExactly("GB");
  }

  @Test
  void resolvesNoNamesThatMayMeanSomethingElse() {
    for (String words :
        List.of("who", "us", "it", "apple", "tehran", "liberals", "", "zembla", "ice")) {
      assertThat(Annotated.PIPELINE.named(words)).as(words).isEmpty();
    }
  }

  @Test
  void saysByItsFingerprintWhichTablesItHas() {
    assertThat(AnnotationPipeline.standard().fingerprint())
        .isEqualTo(Annotated.PIPELINE.fingerprint())
        .matches("\\d+-[0-9a-f]{16}-icu[0-9.]+-[0-9a-f]{16}");
  }

  @Test
  void findsNothingInNothing() {
    Annotated found = Annotated.article(Article.of("a", "-", ""));
    assertThat(found.mentions()).isEmpty();
  }

  @Test
  void takesTheYearThatAPersonAssigned() {
    Article article =
        new Article(
            "a",
            "-",
            "Peru replied.",
            Layout.PLAIN,
            Origin.UNKNOWN,
            null,
            Map.of(Facet.YEAR, List.of("19", "last year", " 2019 ", "2018")));
    assertThat(Annotated.article(article).evidence(Facet.YEAR, "2019")).containsExactly("/given");
  }
}
