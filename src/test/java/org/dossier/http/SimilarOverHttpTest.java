package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarOverHttpTest {
  private static final String STORY =
      "The regulator fined the shipping company over a spill of heavy oil in the harbour, and"
          + " fishermen asked the court for damages because their nets were ruined for the season.";

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    articles.add(
        Articles.article("news/1.txt")
            .title("Oil in the harbour")
            .body(STORY)
            .published("2023-11-16")
            .value(Facet.ORGANIZATION, "port-authority", "Port Authority")
            .value(Facet.COUNTRY, "CA", "Canada")
            .build());
    articles.add(
        Articles.article("copy #2?")
            .title("Spill: \"a fine\"")
            .body(STORY.replace("The regulator", "A REGULATOR"))
            .published("2023-11")
            .value(Facet.PUBLISHER, "wire", "Wire")
            .build());
    articles.add(
        Articles.article("follow-up")
            .title("Fishermen <win>")
            .body("Fishermen whose nets were ruined by the spill won in court on Monday.")
            .value(Facet.ORGANIZATION, "port-authority", "Port Authority")
            .value(Facet.COUNTRY, "CA", "Canada")
            .build());
    articles.add(
        Articles.article("harbour").body("A concert by the harbour drew many people.").build());
    articles.add(
        Articles.article("alone").title("Wombat").body("Zebra xylophone quagmire.").build());
    articles.add(Articles.article("news/1.txt/similar").body("About likeness itself.").build());
    articles.add(Articles.article("only/similar").body("No shorter id.").build());
    site = TestSite.of(dir, NameResolver.NONE, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void theMostSimilarComeFirstAndCopiesStandApart() throws Exception {
    JsonNode answer = site.json("/api/v1/articles/news/1.txt/similar");
    assertThat(answer.get("id").textValue()).isEqualTo("news/1.txt");
    assertThat(ids(answer.get("hits"))).startsWith("follow-up").contains("harbour");
    assertThat(ids(answer.get("hits"))).doesNotContain("news/1.txt", "copy #2?", "alone");
    assertThat(answer.get("duplicates").toString())
        .isEqualTo(
            """
            [{"id":"copy #2?","title":"Spill: \\"a fine\\"","publisher":"Wire",\
            "published":{"year":2023,"date":"2023-11","precision":"month","basis":"stated"}}]\
            """);
    double before = 1;
    for (JsonNode hit : answer.get("hits")) {
      double score = hit.get("score").doubleValue();
      assertThat(score).isPositive().isLessThanOrEqualTo(before);
      before = score;
    }
  }

  @Test
  void aHitCarriesWhatASearchShowsAndWhatIsShared() throws Exception {
    JsonNode hit = site.json("/api/v1/articles/news%2F1.txt/similar?size=1").get("hits").get(0);
    JsonNode searched = site.json("/api/v1/search?q=fishermen+title:win").get("hits").get(0);
    for (String field :
        List.of("id", "title", "url", "publisher", "language", "published", "facets")) {
      assertThat(hit.get(field)).as(field).isNotNull().isEqualTo(searched.get(field));
    }
    assertThat(hit.get("titleHtml").textValue()).isEqualTo("Fishermen &lt;win&gt;");
    assertThat(hit.get("shared").size()).isBetween(2, 5);
    assertThat(hit.get("shared").toString()).contains("\"fishermen\"");
  }

  @Test
  void eachOfTwoCopiesNamesTheOther() throws Exception {
    JsonNode answer = site.json("/api/v1/articles/copy%20%232%3F/similar");
    assertThat(ids(answer.get("duplicates"))).containsExactly("news/1.txt");
  }

  @Test
  void anArticleThatSharesNothingHasNoneThatAreSimilar() throws Exception {
    assertThat(site.get("/api/v1/articles/alone/similar").body())
        .isEqualTo("{\"id\":\"alone\",\"hits\":[],\"duplicates\":[]}");
  }

  @Test
  void anIdMayEndLikeTheAddressOfSimilarArticles() throws Exception {
    assertThat(site.json("/api/v1/articles/news/1.txt/similar").has("hits")).isTrue();
    assertThat(site.json("/api/v1/articles/only/similar").get("body").textValue())
        .isEqualTo("No shorter id.");
    assertThat(site.json("/api/v1/articles/only/similar/similar").has("hits")).isTrue();
    for (String path : List.of("news/1.txt%2Fsimilar", "news%2F1.txt%2fsimilar")) {
      assertThat(site.json("/api/v1/articles/" + path).get("body").textValue())
          .isEqualTo("About likeness itself.");
    }
  }

  @Test
  void aSearchShowsEachStoryOnceWhereCopiesAreFolded() throws Exception {
    JsonNode plain = site.json("/api/v1/search?q=fishermen+spill");
    assertThat(plain.get("total").intValue()).isEqualTo(3);
    assertThat(plain.has("stories")).isFalse();
    assertThat(plain.get("hits").get(0).has("copies")).isFalse();
    JsonNode folded = site.json("/api/v1/search?q=fishermen+spill&fold=copies&size=1&sort=newest");
    assertThat(folded.get("total").intValue()).isEqualTo(3);
    assertThat(folded.get("stories").intValue()).isEqualTo(2);
    JsonNode first = folded.get("hits").get(0);
    assertThat(first.get("id").textValue()).isEqualTo("news/1.txt");
    assertThat(first.at("/copies/count").intValue()).isEqualTo(1);
    assertThat(ids(first.at("/copies/articles"))).containsExactly("copy #2?");
    assertThat(folded.at("/facets/country/values/0/count").intValue()).isEqualTo(2);
    assertThat(folded.at("/links/next").textValue()).contains("fold=copies");
    JsonNode last = site.json(folded.at("/links/next").textValue());
    assertThat(ids(last.get("hits"))).containsExactly("follow-up");
    assertThat(last.get("hits").get(0).get("copies").toString())
        .isEqualTo("{\"count\":0,\"articles\":[]}");
    assertThat(last.get("next").isNull()).isTrue();
  }

  @Test
  void anUnknownWayToFoldIsAProblemThatNamesTheChoices() throws Exception {
    JsonNode wrong = site.problem("/api/v1/search?fold=all");
    assertThat(wrong.get("type").textValue()).endsWith("#invalid-parameter");
    assertThat(wrong.get("parameter").textValue()).isEqualTo("fold");
    assertThat(wrong.get("detail").textValue()).contains("none, copies");
  }

  @Test
  void whatIsWrongIsToldByName() throws Exception {
    JsonNode unknown = site.problem("/api/v1/articles/nope/similar");
    assertThat(unknown.get("type").textValue()).endsWith("#unknown-article");
    assertThat(unknown.get("detail").textValue()).contains("`nope`");
    JsonNode size = site.problem("/api/v1/articles/alone/similar?size=51");
    assertThat(size.get("parameter").textValue()).isEqualTo("size");
    assertThat(size.get("detail").textValue()).contains("0..50");
    assertThat(site.problem("/api/v1/articles/alone/similar?q=x").get("type").textValue())
        .endsWith("#unknown-parameter");
  }

  @Test
  void anAnswerThatIsKnownIsNotSentAgain() throws Exception {
    String path = "/api/v1/articles/news/1.txt/similar";
    String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(site.ask().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.ask().get(path + "?size=1", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  private static List<String> ids(JsonNode articles) {
    List<String> ids = new ArrayList<>();
    articles.forEach(article -> ids.add(article.get("id").textValue()));
    return ids;
  }
}
