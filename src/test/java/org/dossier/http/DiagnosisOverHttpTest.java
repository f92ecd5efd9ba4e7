package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each number of a diagnosis is what the search that it tells of says.
class DiagnosisOverHttpTest {
  private static final long SEED = 41;
  private static final List<String> WORDS = List.of("rain", "snow", "sun", "moon", "zebra");
  private static final List<String> COUNTRIES = List.of("IR", "CA", "FR");
  private static final List<String> FILTERS =
      List.of(
          "country=IR",
          "country=FR&country=none",
          "country.all=IR&country.all=CA",
          "country.not=CA",
          "year=2020",
          "from=2019-06&to=2021-02",
          "organization=gone%20%26%20away");

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    Random random = new Random(SEED);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<String> body = WORDS.subList(0, 4).stream().filter(w -> random.nextInt(3) == 0).toList();
      Articles article = Articles.article("a" + i).body(String.join(" ", body) + ".");
      for (String country : COUNTRIES) {
        if (random.nextInt(3) == 0) {
          article.value(Facet.COUNTRY, country, country);
        }
      }
      if (random.nextBoolean()) {
        article.published((2019 + random.nextInt(4)) + "-03");
      }
      articles.add(article.build());
    }
    site = TestSite.of(dir, NameResolver.NONE, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void eachTotalIsWhatTheSearchWithoutThePartFinds() throws Exception {
    Random random = new Random(SEED);
    int explained = 0;
    for (int i = 0; i < 150; i++) {
      String search = search(random);
      JsonNode answer = site.json("/api/v1/search?" + search);
      boolean none = answer.get("total").asLong() == 0 || answer.get("relaxed").asBoolean();
      JsonNode diagnosis = answer.path("diagnosis");
      assertThat(diagnosis.isObject()).as("seed %d %s", SEED, search).isEqualTo(none);
      for (JsonNode part : diagnosis.path("parts")) {
        explained++;
        assertThat(part.get("total").asLong())
            .as("seed %d %s %s", SEED, search, part)
            .isEqualTo(total(address(part.get("without"))));
      }
      for (JsonNode word : diagnosis.path("words")) {
        assertThat(word.get("total").asLong())
            .as("seed %d %s %s", SEED, search, word)
            .isEqualTo(total("q=" + encoded(word.get("text").asText())));
      }
    }
    assertThat(explained).isGreaterThan(100);
  }

  @Test
  void anAnswerSaysWhatKeptAllArticlesAway() throws Exception {
    JsonNode diagnosis =
        site.json("/api/v1/search?q=zebra&organization=gone&from=1999").get("diagnosis");

    assertThat(diagnosis.toString())
        .isEqualTo(
            """
            {"parts":[\
            {"part":"query","text":"zebra","total":0,\
            "without":{"organization":["gone"],"from":"1999"}},\
            {"part":"filter","parameter":"organization","value":["gone"],"total":0,\
            "without":{"q":"zebra","from":"1999"}},\
            {"part":"dates","from":"1999","to":null,"total":0,\
            "without":{"q":"zebra","organization":["gone"]}},\
            {"part":"filters","total":0,"without":{"q":"zebra"}}],\
            "words":[{"text":"zebra","total":0}],"capped":false}\
            """);
  }

  private static String search(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.add(
          switch (random.nextInt(5)) {
                case 0 -> "-";
                case 1 -> "title:";
                default -> "";
              }
              + WORDS.get(random.nextInt(WORDS.size())));
    }
    List<String> parameters = new ArrayList<>();
    parameters.add("q=" + encoded(String.join(random.nextInt(4) == 0 ? " OR " : " ", words)));
    for (String filter : FILTERS) {
      // Values of one parameter are alternatives, not two filters.
      String name = filter.substring(0, filter.indexOf('='));
      if (random.nextInt(4) == 0 && parameters.stream().noneMatch(p -> p.contains(name + "="))) {
        parameters.add(filter);
      }
    }
    return String.join("&", parameters);
  }

  // Articles with some of the words are no more than an offer.
  private static long total(String search) throws IOException, InterruptedException {
    JsonNode answer = site.json("/api/v1/search?" + search);
    return answer.get("relaxed").asBoolean() ? 0 : answer.get("total").asLong();
  }

  private static String address(JsonNode parameters) {
    List<String> pairs = new ArrayList<>();
    parameters
        .fields()
        .forEachRemaining(p -> {
          if (p.getValue().isArray()) {
            p.getValue().forEach(v -> pairs.add(p.getKey() + "=" + encoded(v.asText())));
          } else {
            pairs.add(p.getKey() + "=" + encoded(p.getValue().asText()));
          }
        });
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
