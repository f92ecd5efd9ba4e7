package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.FacetCounts;
import org.dossier.search.SearchResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCountsTest {
  private static final TextQuery WORD = new TextQuery.Word("strike");

  private final KeptCounts kept = new KeptCounts();
  @TempDir private Path dir;

  private static SearchRequest request(TextQuery query, Window window, Filter... filters) {
    return new SearchRequest(
        query.toString(),
        query,
        List.of(filters),
        Order.standard(query),
        window,
        List.of(new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT)),
        new PassageRequest(3, 200));
  }

  private static Window page(int number) {
    return new Window(number, 10, null);
  }

  private static Counted counted(int values) {
    List<FacetCounts.Count> counts =
        IntStream.range(0, values)
            .mapToObj(i -> new FacetCounts.Count(new FacetValue("c" + i, "C"), 1, false))
            .toList();
    return new Counted(values, Map.of(Facet.COUNTRY, new FacetCounts(counts, values, 0)));
  }

  @Test
  void serveOtherPagesOfTheSameSearch() {
    Counted counted = counted(3);
    kept.put(request(WORD, page(1)), counted);

    assertThat(kept.get(request(WORD, page(7)))).isSameAs(counted);
    assertThat(kept.get(request(new TextQuery.Word("strikes"), page(1)))).isNull();
    assertThat(kept.get(request(WORD, page(1), new Filter.AnyOf(Facet.COUNTRY, List.of("FR")))))
        .isNull();
  }

  @Test
  void forgetWhatWasAskedForLongestAgo() {
    for (int i = 0; i <= KeptCounts.KEPT; i++) {
      kept.put(request(new TextQuery.Word("w" + i), page(1)), counted(1));
      assertThat(kept.get(request(new TextQuery.Word("w0"), page(1)))).isNotNull();
    }

    assertThat(kept.get(request(new TextQuery.Word("w1"), page(1)))).isNull();
    assertThat(kept.get(request(new TextQuery.Word("w2"), page(1)))).isNotNull();
  }

  @Test
  void leaveOutWhatIsLarge() {
    kept.put(request(WORD, page(1)), counted(KeptCounts.LARGEST + 1));

    assertThat(kept.get(request(WORD, page(1)))).isNull();
  }

  @Test
  void areThoseOfEachPage() throws IOException {
    List<AnnotatedArticle> articles =
        IntStream.range(0, 25)
            .mapToObj(i ->
                Articles.article("a" + i)
                    .body(i % 5 == 0 ? "Nothing happened." : "The strike went on.")
                    .value(
                        Facet.COUNTRY, i % 2 == 0 ? "FR" : "DE", i % 2 == 0 ? "France" : "Germany")
                    .build())
            .toList();
    try (Collected collected = Collected.of(dir, articles)) {
      SearchResults first = collected.search(request(WORD, page(1)));
      SearchResults second = collected.search(request(WORD, page(2)));

      assertThat(first.total()).isEqualTo(20);
      assertThat(second.total()).isEqualTo(20);
      assertThat(second.facets()).isEqualTo(first.facets());
      assertThat(second.hits()).hasSize(10).doesNotContainAnyElementsOf(first.hits());
    }
  }
}
