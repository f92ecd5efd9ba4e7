package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much is done for a search, counted and not timed: what is allocated, over a collection and
/// over one that is four times as large. The bounds are about half as much again as it is; who
/// makes it more looks why.
class SearchWorkTest {
  private static final int ARTICLES = 400;
  private static final int TIMES = 4;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final TextQuery COMMON = new TextQuery.Word("ma0");
  private static final TextQuery SOME = new TextQuery.Word("ma100");

  @TempDir private Path dir;
  private Collected small;
  private Collected large;

  @BeforeEach
  void open() throws IOException {
    small = Collected.of(dir.resolve("small"), articles(ARTICLES));
    large = Collected.of(dir.resolve("large"), articles(TIMES * ARTICLES));
  }

  @AfterEach
  void close() throws IOException {
    small.close();
    large.close();
  }

  private static List<AnnotatedArticle> articles(int count) {
    return IntStream.range(0, count).mapToObj(SearchWorkTest::article).toList();
  }

  // Few words and values are frequent, most are rare.
  private static AnnotatedArticle article(int number) {
    Random random = new Random(number);
    StringBuilder body = new StringBuilder();
    for (int word = 0; word < 300; word++) {
      body.append("ma").append((int) (5_000 * Math.pow(random.nextDouble(), 4)));
      body.append(word % 12 == 11 ? ". " : " ");
    }
    return Articles.article("a" + number)
        .body(body.toString())
        .value(Facet.COUNTRY, "C" + number % 20, "Country " + number % 20)
        .value(Facet.ORGANIZATION, "o" + number % 200, "Organization " + number % 200)
        .published("20%02d".formatted(number % 20))
        .build();
  }

  private static SearchRequest request(TextQuery query, Filter... filters) {
    return new SearchRequest(
        query.toString(),
        query,
        List.of(filters),
        Order.standard(query),
        new Window(1, 10, null),
        List.of(
            new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT),
            new FacetRequest(Facet.ORGANIZATION, 10, FacetRequest.Sort.COUNT)),
        new PassageRequest(3, 200));
  }

  /// In kilobytes, after enough searches that no class or cache is made any more.
  private static long allocated(Collected collected, SearchRequest request) {
    for (int i = 0; i < 20; i++) {
      collected.search(countedAnew(request, i));
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 20; i < 40; i++) {
      collected.search(countedAnew(request, i));
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / 20 / 1000;
  }

  /// With other limits, for which the kept counts do not serve.
  private static SearchRequest countedAnew(SearchRequest request, int more) {
    return new SearchRequest(
        request.typed(),
        request.query(),
        request.filters(),
        request.order(),
        request.window(),
        request.facets().stream()
            .map(f -> new FacetRequest(f.facet(), f.limit() + more, f.sort()))
            .toList(),
        request.passages());
  }

  private void staysBelow(long kilobytes, SearchRequest request) {
    long few = allocated(small, request);
    long many = allocated(large, request);

    assertThat(few).as("kilobytes a search").isBetween(1L, kilobytes);
    assertThat(many)
        .as("of " + TIMES + " times the articles, in percent")
        .isLessThan(few * 125 / 100 + 10);
  }

  @Test
  void aWordThatMostArticlesHave() {
    staysBelow(700, request(COMMON));
  }

  @Test
  void aWordThatSomeHave() {
    staysBelow(500, request(SOME));
  }

  @Test
  void allArticles() {
    staysBelow(500, request(new TextQuery.All()));
  }

  @Test
  void twoWordsOrOneWithinAChoice() {
    staysBelow(1000, request(new TextQuery.And(List.of(COMMON, SOME))));
    staysBelow(800, request(COMMON, new Filter.AnyOf(Facet.COUNTRY, List.of("C1", "C2"))));
  }

  @Test
  void aPhrase() {
    staysBelow(800, request(new TextQuery.Phrase("ma0 ma0")));
  }

  @Test
  void wordsThatBeginSo() {
    staysBelow(600, request(new TextQuery.Prefix("ma12")));
  }
}
