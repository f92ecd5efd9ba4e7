package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.TextQuery;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A place tells of its country, but it is no name of it.
class UsedNamesTest {
  @TempDir private Path dir;

  @Test
  void whoeverSpeaksForACountryAddsNoName() throws IOException {
    AnnotationPipeline pipeline = AnnotationPipeline.standard();
    List<AnnotatedArticle> articles =
        List.of(
            annotated(pipeline, "a", "Tehran said on Monday that talks in Tehran would go on."),
            annotated(
                pipeline, "b", "TEHRAN (AP) - An Iranian minister met reporters. Tehran said no."),
            annotated(pipeline, "c", "The Islamic Republic of Iran has signed the treaty."));

    assertThat(names(articles)).containsExactlyInAnyOrder("Iranian", "Islamic Republic of Iran");
  }

  @ParameterizedTest
  @ValueSource(strings = {"capital", "metonym", "city", "region", "dateline"})
  void aPlaceAddsNoName(String rule) throws IOException {
    Articles article =
        Articles.article("a")
            .body("Tehran and the Iranian side")
            .mention(Facet.COUNTRY, "IR", "Iran", "Tehran", rule)
            .mention(Facet.COUNTRY, "IR", "Iran", "Iranian", "demonym");

    assertThat(names(List.of(article.build()))).containsExactly("Iranian");
  }

  @Test
  void aPlaceIsANameOfWhatIsNoCountry() throws IOException {
    AnnotatedArticle article =
        Articles.article("a")
            .body("Tehran")
            .mention(Facet.ORGANIZATION, "council", "Council", "Tehran", "city")
            .build();

    assertThat(names(List.of(article), Facet.ORGANIZATION, "council")).containsExactly("Tehran");
  }

  private static AnnotatedArticle annotated(AnnotationPipeline pipeline, String id, String body) {
    return pipeline.annotate(Articles.article(id).body(body).build().article());
  }

  private List<String> names(List<AnnotatedArticle> articles) throws IOException {
    return names(articles, Facet.COUNTRY, "IR");
  }

  private List<String> names(List<AnnotatedArticle> articles, Facet facet, String id)
      throws IOException {
    try (Collected c = Collected.of(dir, articles)) {
      return c
          .collection()
          .dossiers()
          .dossier(Collected.request(new TextQuery.All()), new DossierReader.Wanted(facet, id, 0))
          .orElseThrow()
          .names()
          .stream()
          .map(Dossier.Name::name)
          .toList();
    }
  }
}
