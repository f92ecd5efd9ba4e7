package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.FacetTable;
import org.dossier.engine.lucene.KeptSuggestions;
import org.dossier.engine.lucene.LocalSuggestions;
import org.dossier.engine.lucene.SuggestedState;
import org.dossier.engine.lucene.SuggestionIndex;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Authority;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;
import org.dossier.search.TooCostlyException;
import org.jspecify.annotations.Nullable;

/// Suggests from a collection in a cluster: see [KeptSuggestions]. To gather what can be suggested,
/// all articles are read once a state, so it is done up to a bound.
public final class OpenSearchSuggester implements Suggester {
  /// To read so many takes minutes.
  private static final long MOST = 200_000;

  private final OpenSearchCollection collection;
  private final Authority authority;
  private final KeptSuggestions suggestions;

  public OpenSearchSuggester(OpenSearchCollection collection, Authority authority) {
    this.collection = collection;
    this.authority = authority;
    this.suggestions = new KeptSuggestions(this::newest);
  }

  /// @throws TooCostlyException if there are too many articles to gather suggestions from
  @Override
  public List<Completion> suggest(String typed, int size) {
    return collection.with(state -> {
      if (state.articles() > MOST) {
        throw new TooCostlyException(
            "In a cluster, suggestions are made for collections of up to %,d articles; this one has %,d."
                .formatted(MOST, state.articles()));
      }
      return suggestions.suggest(new Suggested(state, authority), typed, size);
    });
  }

  private void newest(KeptSuggestions.Use use) {
    collection.with(state -> {
      use.of(new Suggested(state, authority));
      return state.version();
    });
  }

  private record Suggested(OpenSearchState state, Authority authority) implements SuggestedState {
    @Override
    public String version() {
      return state.version();
    }

    @Override
    public long articles() throws IOException {
      return state.articles();
    }

    @Override
    public FacetTable facet(Facet facet) {
      return state.facet(facet);
    }

    @Override
    public @Nullable ArticleSummary article(String id) throws IOException {
      return OpenSearchArticles.summaries(state, List.of(id)).get(id);
    }

    @Override
    public int count(List<String> words) throws IOException {
      ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
      body.set("query", state.among(LocalSuggestions.asWritten(words)));
      return Math.toIntExact(OpenSearchState.total(state.search(body)));
    }

    @Override
    public SuggestionIndex gather() throws IOException {
      return LocalSuggestions.of(
          taker -> OpenSearchArticles.forEach(state, taker::take), authority, version());
    }
  }
}
