package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.Word;
import org.dossier.query.Window;
import org.dossier.search.ExpiredCursorException;
import org.dossier.search.SearchResults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages by cursor, while articles come, change and go between them.
class DeepPagingTest {
  private static final int ARTICLES = 150;
  private static final String[] WORDS = {"alpha", "beta", "gamma", "delta"};

  @TempDir Path dir;

  private static SearchRequest request(
      TextQuery query, Order order, int size, @Nullable String cursor) {
    return new SearchRequest(
        query.toString(),
        query,
        List.of(),
        order,
        new Window(1, size, cursor),
        List.of(),
        new PassageRequest(0, 200));
  }

  /// Whoever finds out how a cursor is made can name any place.
  @ParameterizedTest
  @EnumSource(Order.class)
  void aPlaceThatNoAnswerGaveDoesNoHarm(Order order) throws IOException {
    try (Collected c =
        Collected.of(dir, List.of(article("a", new Random(1)), article("b", new Random(2))))) {
      String version = c.collection().version();
      for (float score : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
        for (long day : new long[] {0, Long.MIN_VALUE, Long.MAX_VALUE}) {
          Object key = order == Order.RELEVANCE ? (Object) score : (Object) day;
          FieldDoc place = new FieldDoc(0, 0, new Object[] {key, new BytesRef("\0b ")});
          SearchRequest first = request(new Word("alpha"), order, 1, null);
          String cursor = HitCursor.of(first, version, place);
          assertThat(c.search(request(new Word("alpha"), order, 1, cursor)).total()).isEqualTo(2);
        }
      }
    }
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(h -> h.article().id()).toList();
  }

  private static AnnotatedArticle article(String id, Random random) {
    StringBuilder body = new StringBuilder("alpha ");
    for (int i = random.nextInt(30); i > 0; i--) {
      body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    Articles article = Articles.article(id).body(body.toString());
    if (random.nextInt(5) > 0) {
      article.published("20%02d-0%d".formatted(10 + random.nextInt(9), 1 + random.nextInt(9)));
    }
    return article.build();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void noArticleThatStayedIsRepeatedOrSkippedWhileOthersChange(Order order) throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      Path at = dir.resolve(order + "-" + seed);
      Random random = new Random(seed);
      Map<String, AnnotatedArticle> all = new TreeMap<>();
      IntStream.range(0, ARTICLES).forEach(i -> all.put("a" + i, article("a" + i, random)));
      try (Collected c = Collected.of(at, List.copyOf(all.values()))) {
        Set<String> stayed = new TreeSet<>(all.keySet());
        Map<String, Integer> seen = new HashMap<>();
        String cursor = null;
        do {
          SearchResults page = c.search(request(new Word("alpha"), order, 7, cursor));
          ids(page).forEach(id -> seen.merge(id, 1, Integer::sum));
          cursor = page.next();
          change(at, random, stayed);
          c.collection().refresh();
        } while (cursor != null);
        assertThat(stayed).as("seed " + seed).hasSizeGreaterThan(20);
        for (String id : stayed) {
          assertThat(seen.getOrDefault(id, 0)).as("seed %d, %s", seed, id).isEqualTo(1);
        }
      }
    }
  }

  /// Adds, changes and removes some, so that there are more and more articles and every word gets
  /// rarer or commoner.
  private static void change(Path at, Random random, Set<String> stayed) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(at)) {
      for (int i = 0; i < 12; i++) {
        String id =
            random.nextInt(3) > 0 ? "b" + random.nextInt(9999) : "a" + random.nextInt(ARTICLES);
        stayed.remove(id);
        if (random.nextInt(3) == 0) {
          indexer.remove(id);
        } else {
          indexer.put(article(id, random), Articles.provenance(id));
        }
      }
      indexer.commit();
    }
  }

  @Test
  void pagesByRelevanceShowTheStateOfTheFirstAndAllOthersTheNewest() throws IOException {
    List<AnnotatedArticle> three = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      three.add(Articles.article(id).body("word").published("2020").build());
    }
    try (Collected c = Collected.of(dir, three)) {
      SearchResults relevant = c.search(request(new Word("word"), Order.RELEVANCE, 1, null));
      SearchResults newest = c.search(request(new Word("word"), Order.NEWEST, 1, null));
      Collected.index(dir, List.of(Articles.article("d").body("word").published("2020").build()));
      c.collection().refresh();

      SearchResults second =
          c.search(request(new Word("word"), Order.RELEVANCE, 10, relevant.next()));
      assertThat(ids(second)).containsExactly("b", "c");
      assertThat(second.total()).isEqualTo(3);
      SearchResults others = c.search(request(new Word("word"), Order.NEWEST, 10, newest.next()));
      assertThat(ids(others)).containsExactly("b", "c", "d");
      assertThat(others.total()).isEqualTo(4);
    }
  }

  @Test
  void aCursorByRelevanceHoldsAfterARestartUntilTheCollectionChanges() throws IOException {
    List<AnnotatedArticle> two =
        List.of(
            Articles.article("a").body("word").build(), Articles.article("b").body("word").build());
    String next;
    try (Collected c = Collected.of(dir, two)) {
      next = c.search(request(new Word("word"), Order.RELEVANCE, 1, null)).next();
    }
    try (LuceneCollection again = LuceneCollection.open(dir)) {
      SearchRequest second = request(new Word("word"), Order.RELEVANCE, 1, next);
      assertThat(ids(again.searchEngine().search(second))).containsExactly("b");
      Collected.index(dir, List.of(Articles.article("c").body("word").build()));
      again.refresh();
      assertThatThrownBy(() -> again.searchEngine().search(second))
          .isInstanceOf(ExpiredCursorException.class)
          .hasMessageContaining("Begin again");
    }
  }

  @Test
  void aStateIsKeptTenMinutesAfterItWasLastPagedOnIn() throws IOException {
    long[] now = {-5};
    try (Collected c = Collected.of(dir, Articles.article("a"));
        KeptSnapshots kept = new KeptSnapshots(() -> now[0])) {
      String version = keep(c, kept);
      for (int i = 0; i < 3; i++) {
        now[0] += KeptSnapshots.FOR.toNanos();
        assertThat(isKept(kept, version)).isTrue();
      }
      now[0] += KeptSnapshots.FOR.toNanos() + 1;
      assertThat(isKept(kept, version)).isFalse();
    }
  }

  @Test
  void ofTooManyStatesThoseGoThatNobodyPagedOnIn() throws IOException {
    long[] now = {0};
    try (Collected c = Collected.of(dir, Articles.article("a"));
        KeptSnapshots kept = new KeptSnapshots(() -> now[0]++)) {
      String followed = keep(c, kept);
      assertThat(isKept(kept, followed)).isTrue();
      List<String> later = new ArrayList<>();
      for (int i = 0; i < KeptSnapshots.MOST + 1; i++) {
        Collected.index(dir, List.of(Articles.article("b" + i).build()));
        c.collection().refresh();
        later.add(keep(c, kept));
      }
      assertThat(isKept(kept, followed)).isTrue();
      assertThat(later.subList(0, 2)).noneMatch(version -> isKept(kept, version));
      assertThat(later.subList(2, later.size())).allMatch(version -> isKept(kept, version));
    }
  }

  @Test
  void nothingStaysOpenOnceAllIsClosed() throws IOException {
    Snapshot snapshot;
    try (Collected c = Collected.of(dir, Articles.article("a"), Articles.article("b"))) {
      snapshot = c.collection().with(s -> s);
      c.search(request(new TextQuery.All(), Order.RELEVANCE, 1, null));
      Collected.index(dir, List.of(Articles.article("c").build()));
      c.collection().refresh();
      assertThat(snapshot.reader().getRefCount()).isEqualTo(1);
    }
    assertThat(snapshot.reader().getRefCount()).isZero();
  }

  private static String keep(Collected c, KeptSnapshots kept) {
    return c.collection()
        .with(snapshot -> {
          kept.keep(snapshot);
          return snapshot.version();
        });
  }

  private static boolean isKept(KeptSnapshots kept, String version) {
    Snapshot snapshot = kept.acquire(version);
    if (snapshot != null) {
      KeptSnapshots.release(snapshot);
    }
    return snapshot != null;
  }
}
