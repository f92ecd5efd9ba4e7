package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;
import org.dossier.search.InvalidCursorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is given of a search beside its hits: all articles, all values of a facet, and counts over
/// time.
class WholeAnswersTest {
  private static final SearchRequest ALL = Collected.request(new TextQuery.All());

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void areWhatLookingAtEveryArticleGives(long seed) throws IOException {
    RandomSearches made = new RandomSearches(seed);
    Map<String, AnnotatedArticle> articles = new TreeMap<>();
    IntStream.range(0, 40).forEach(i -> articles.put("a" + i, made.article("a" + i)));
    Oracle oracle = new Oracle(articles.values().stream().map(RandomSearches::sheet).toList());
    try (Collected collected = Collected.of(dir, List.copyOf(articles.values()))) {
      for (int i = 0; i < 60; i++) {
        SearchRequest request = made.request();
        String about = "seed " + seed + " search " + i + " " + request;
        List<AnnotatedArticle> exported = exported(collected, request);
        assertThat(exported.stream().map(a -> a.article().id()))
            .as(about)
            .containsExactlyInAnyOrderElementsOf(oracle.ids(request))
            .isEqualTo(
                collected.search(request).hits().stream().map(h -> h.article().id()).toList());
        exported.forEach(a -> assertThat(a).as(about).isEqualTo(articles.get(a.article().id())));
        for (FacetRequest wanted : request.facets()) {
          FacetRequest pages = new FacetRequest(wanted.facet(), 2, wanted.sort());
          FacetRequest all = new FacetRequest(wanted.facet(), 1000, wanted.sort());
          assertThat(walked(collected, request, pages, ""))
              .as(about + " " + wanted)
              .isEqualTo(oracle.counts(request, all));
        }
        for (PartialDate.Precision by : PartialDate.Precision.values()) {
          assertThat(collected.collection().histogram().histogram(request, by))
              .as(about + " by " + by)
              .isEqualTo(histogram(articles, oracle.ids(request), by));
        }
      }
    }
  }

  private static List<AnnotatedArticle> exported(Collected collected, SearchRequest request)
      throws IOException {
    List<AnnotatedArticle> taken = new ArrayList<>();
    long count = new LuceneArticleExporter(collected.collection(), 3).export(request, taken::add);
    assertThat(count).isEqualTo(taken.size());
    return taken;
  }

  private static FacetCounts walked(
      Collected collected, SearchRequest request, FacetRequest wanted, String prefix) {
    FacetReader reader = collected.collection().facetReader();
    List<FacetCounts.Count> values = new ArrayList<>();
    String cursor = null;
    FacetReader.Values page;
    do {
      page = reader.values(request, new FacetReader.Wanted(wanted, prefix, Map.of(), cursor));
      values.addAll(page.counts().values());
      cursor = page.next();
    } while (cursor != null);
    return new FacetCounts(values, page.counts().distinct(), page.counts().missing());
  }

  private static HistogramReader.Histogram histogram(
      Map<String, AnnotatedArticle> articles, List<String> found, PartialDate.Precision by) {
    Map<PartialDate, long[]> periods = new TreeMap<>();
    long imprecise = 0;
    long undated = 0;
    for (AnnotatedArticle article : articles.values()) {
      boolean isFound = found.contains(article.article().id());
      if (article.published() == null) {
        undated += isFound ? 1 : 0;
        continue;
      }
      PartialDate date = article.published().date();
      if (date.precision().compareTo(by) > 0) {
        imprecise += isFound ? 1 : 0;
        continue;
      }
      PartialDate period =
          switch (by) {
            case DAY -> date;
            case MONTH -> new PartialDate(date.year(), date.month(), 0);
            case YEAR -> PartialDate.of(date.year());
          };
      long[] counts = periods.computeIfAbsent(period, p -> new long[2]);
      counts[0] += isFound ? 1 : 0;
      counts[1]++;
    }
    // A year counts all its articles, a day those that are known to be of it.
    List<HistogramReader.Period> listed = new ArrayList<>();
    periods.forEach((date, counts) -> {
      if (counts[0] > 0) {
        listed.add(new HistogramReader.Period(date, counts[0], counts[1]));
      }
    });
    return new HistogramReader.Histogram(found.size(), listed, imprecise, undated);
  }

  @Test
  void aPrefixFindsValuesByTheBeginningOfAnyWordWithoutCaseAndAccents() throws IOException {
    try (Collected collected =
        Collected.of(
            dir,
            Articles.article("1")
                .value(Facet.ORGANIZATION, "guards", "Islamic Revolutionary Guard Corps")
                .value(Facet.ORGANIZATION, "ecole", "École des Hautes Études"),
            Articles.article("2").value(Facet.ORGANIZATION, "guardian", "The Guardian"))) {
      assertThat(labels(collected, "guard"))
          .containsExactly("Islamic Revolutionary Guard Corps", "The Guardian");
      assertThat(labels(collected, "REVOLUTIONARY gu"))
          .containsExactly("Islamic Revolutionary Guard Corps");
      assertThat(labels(collected, "etu")).containsExactly("École des Hautes Études");
      assertThat(labels(collected, "éCOLE")).containsExactly("École des Hautes Études");
      assertThat(labels(collected, "uard")).isEmpty();
      assertThat(labels(collected, "  ")).hasSize(3);
    }
  }

  @Test
  void aNameThatAnArticleUsesFindsItsValueWhileThereIsSuchAnArticle() throws IOException {
    try (Collected collected =
        Collected.of(
            dir,
            Articles.article("1")
                .body("The Wardens\nof Iron met. Tehran, the U.S. city.")
                .mention(Facet.ORGANIZATION, "guards", "Guard Corps", "Wardens\nof Iron", "alias")
                .mention(Facet.COUNTRY, "IR", "Iran", "Tehran", "capital")
                .mention(Facet.COUNTRY, "US", "United States", "U.S.", "name"),
            Articles.article("2")
                .body("The Corps left.")
                .mention(Facet.ORGANIZATION, "guards", "Guard Corps", "Corps", "alias"))) {
      for (String prefix : List.of("w", "of ir", "IRON", "wardens of iro")) {
        assertThat(matched(collected, Facet.ORGANIZATION, prefix))
            .as(prefix)
            .isEqualTo(Map.of("guards", "Wardens of Iron"));
      }
      assertThat(matched(collected, Facet.ORGANIZATION, "corp")).isEmpty();
      assertThat(matched(collected, Facet.COUNTRY, "us")).isEqualTo(Map.of("US", "U.S."));
      assertThat(matched(collected, Facet.COUNTRY, "teh")).isEmpty();

      Collected.index(dir, List.of(Articles.article("1").build()));
      collected.collection().refresh();
      assertThat(matched(collected, Facet.ORGANIZATION, "w")).isEmpty();
    }
  }

  private static Map<String, String> matched(Collected collected, Facet facet, String prefix) {
    FacetRequest wanted = new FacetRequest(facet, 10, FacetRequest.Sort.LABEL);
    return collected
        .collection()
        .facetReader()
        .values(ALL, new FacetReader.Wanted(wanted, prefix, Map.of(), null))
        .matched();
  }

  @Test
  void labelsAreInTheOrderOfTheirLettersWithoutCaseAndAccents() throws IOException {
    List<String> labels =
        List.of("Ärzte", "ärztin", "Eau", "École", "ecole b", "Straße", "Strasse 2", "Zürich");
    Articles article = Articles.article("1");
    for (int i = labels.size() - 1; i >= 0; i--) {
      article.value(Facet.ORGANIZATION, "id" + i, labels.get(i));
    }
    try (Collected collected = Collected.of(dir, article)) {
      FacetRequest wanted = new FacetRequest(Facet.ORGANIZATION, 10, FacetRequest.Sort.LABEL);
      assertThat(walked(collected, ALL, wanted, "").values())
          .extracting(c -> c.value().label())
          .isEqualTo(labels);
    }
  }

  private static List<String> labels(Collected collected, String prefix) {
    FacetRequest wanted = new FacetRequest(Facet.ORGANIZATION, 10, FacetRequest.Sort.LABEL);
    FacetCounts counts = walked(collected, ALL, wanted, prefix);
    assertThat(counts.distinct()).isEqualTo(counts.values().size());
    return counts.values().stream().map(c -> c.value().label()).sorted().toList();
  }

  @Test
  void aCursorOfOtherValuesIsRefused() throws IOException {
    try (Collected collected =
        Collected.of(
            dir,
            Articles.article("1")
                .value(Facet.COUNTRY, "IR", "Iran")
                .value(Facet.COUNTRY, "CA", "Canada"))) {
      FacetReader reader = collected.collection().facetReader();
      FacetRequest one = new FacetRequest(Facet.COUNTRY, 1, FacetRequest.Sort.COUNT);
      String next = reader.values(ALL, new FacetReader.Wanted(one, "", Map.of(), null)).next();
      FacetRequest byLabel = new FacetRequest(Facet.COUNTRY, 1, FacetRequest.Sort.LABEL);
      for (FacetReader.Wanted wrong :
          List.of(
              new FacetReader.Wanted(byLabel, "", Map.of(), next),
              new FacetReader.Wanted(one, "i", Map.of(), next),
              new FacetReader.Wanted(one, "", Map.of(), "AAAA"))) {
        assertThatThrownBy(() -> reader.values(ALL, wrong))
            .isInstanceOf(InvalidCursorException.class);
      }
    }
  }

  @Test
  void anExportKeepsTheStateInWhichItBeganAndEndsWithItsTaker() throws IOException {
    SearchRequest newest =
        new SearchRequest(
            "",
            new TextQuery.All(),
            List.of(),
            Order.NEWEST,
            new Window(1, 0, null),
            List.of(),
            new PassageRequest(0, 20));
    try (Collected collected =
        Collected.of(dir, Articles.article("1"), Articles.article("2"), Articles.article("3"))) {
      LuceneArticleExporter exporter = new LuceneArticleExporter(collected.collection(), 1);
      List<String> taken = new ArrayList<>();
      exporter.export(
          newest,
          article -> {
            if (taken.isEmpty()) {
              Collected.index(dir, List.of(Articles.article("4").build()));
              collected.collection().refresh();
            }
            taken.add(article.article().id());
          });
      assertThat(taken).containsExactly("1", "2", "3");
      assertThatThrownBy(() ->
              exporter.export(
                  newest,
                  article -> {
                    throw new IOException("nobody reads");
                  }))
          .isInstanceOf(IOException.class)
          .hasMessage("nobody reads");
    }
  }
}
