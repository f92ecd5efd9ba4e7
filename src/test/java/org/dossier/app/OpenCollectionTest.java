package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.dossier.query.NameResolver;
import org.dossier.query.SearchRequest;
import org.dossier.search.ForgivingSearch;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.TooCostlyException;
import org.junit.jupiter.api.Test;

class OpenCollectionTest {
  /// On a machine that is too busy to answer in time.
  private static final class Busy implements SearchEngine {
    @Override
    public SearchResults search(SearchRequest request) {
      throw new TooCostlyException("This search took too long.");
    }

    @Override
    public List<Long> totals(List<SearchRequest> requests) {
      throw new TooCostlyException("These searches took too long.");
    }

    @Override
    public String version() {
      return "1";
    }
  }

  @Test
  void aBusyMachineIsNoReasonNotToServe() {
    ForgivingSearch search =
        new ForgivingSearch(new Busy(), NameResolver.NONE, word -> Optional.empty());

    assertThatCode(() -> OpenCollection.warm(search, (typed, size) -> List.of()))
        .doesNotThrowAnyException();
  }
}
