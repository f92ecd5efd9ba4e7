package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dossier.article.Facet;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptSuggestionsTest {

  /// A state that does not fit into memory.
  private static final class TooLarge implements SuggestedState {
    private int tried;

    @Override
    public String version() {
      return "1";
    }

    @Override
    public long articles() {
      return 1_000_000;
    }

    @Override
    public FacetTable facet(Facet facet) {
      return FacetTable.of(List.of(), new long[0], 0);
    }

    @Override
    public @Nullable ArticleSummary article(String id) {
      return null;
    }

    @Override
    public int count(List<String> words) {
      return 0;
    }

    @Override
    public SuggestionIndex gather() {
      tried++;
      throw new OutOfMemoryError("as if the heap were full");
    }
  }

  @Test
  void goesOnWithoutSuggestionsWhereMemoryEndsAndDoesNotTryTheSameStateAgain() throws IOException {
    TooLarge state = new TooLarge();
    Deque<Runnable> tasks = new ArrayDeque<>();
    KeptSuggestions suggestions = new KeptSuggestions(use -> use(use, state), 0, tasks::add);

    assertThat(suggestions.suggest(state, "ir", 10)).isEmpty();
    long start = System.nanoTime();
    tasks.remove().run();
    long took = System.nanoTime() - start;

    // Until long after the rest that each making is followed by.
    for (long end = System.nanoTime() + 20 * took; System.nanoTime() < end; ) {
      assertThat(suggestions.suggest(state, "ir", 10)).isEmpty();
    }
    assertThat(tasks).isEmpty();
    assertThat(state.tried).isEqualTo(1);
  }

  private static void use(KeptSuggestions.Use use, SuggestedState state) {
    try {
      use.of(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
