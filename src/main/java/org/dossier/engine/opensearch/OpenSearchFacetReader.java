package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.FacetPage;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.UsedNames;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetReader;

/// Gives the values of one facet: the cluster counts them all, [FacetPage] makes the page.
public final class OpenSearchFacetReader implements FacetReader {
  private final OpenSearchCollection collection;

  public OpenSearchFacetReader(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Values values(SearchRequest request, Wanted wanted) {
    return collection.with(state -> values(state, request, wanted));
  }

  private static Values values(OpenSearchState state, SearchRequest request, Wanted wanted)
      throws IOException {
    Facet facet = wanted.facet().facet();
    Query query = state.query(request);
    OpenSearchCounts counts = new OpenSearchCounts(state, query, request.filters(), List.of(facet));
    JsonNode answer = state.search(counts.request(query));
    OpenSearchCounts.Counted counted = counts.read(answer).get(facet);
    if (counted == null) {
      throw new IllegalStateException("counts must have the facet asked for (got: none)");
    }
    return FacetPage.of(
        request,
        wanted,
        state,
        used(state, facet, wanted.prefix()),
        new FacetPage.Counted(
            state.facet(facet).perValue(counted.perEntry()),
            counted.missing(),
            OpenSearchState.total(answer)));
  }

  /// The values for which an article uses a name that begins so, each with the shortest.
  private static Map<String, String> used(OpenSearchState state, Facet facet, String prefix)
      throws IOException {
    Map<String, String> names = new HashMap<>();
    String beginning = UsedNames.beginning(prefix);
    if (beginning.isEmpty()) {
      return names;
    }
    String field = Fields.aliases(facet);
    ObjectNode begun = OpenSearchQueries.on("prefix", field, Json.of("value", beginning));
    BucketPages.of(
        state,
        OpenSearchQueries.all(List.of(state.live(), begun)),
        field,
        (term, count) -> {
          if (term.startsWith(beginning)) {
            UsedNames.addBegun(new BytesRef(term), names);
          }
        });
    return names;
  }
}
