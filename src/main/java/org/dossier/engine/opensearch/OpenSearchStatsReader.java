package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.search.StatsReader;

/// Gives the figures of a collection in a cluster; its bytes are those of one copy.
public final class OpenSearchStatsReader implements StatsReader {
  private final OpenSearchCollection collection;

  public OpenSearchStatsReader(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Stats stats() {
    return collection.with(OpenSearchStatsReader::stats);
  }

  private static Stats stats(OpenSearchState state) throws IOException {
    Map<Facet, Long> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, state.facet(facet).distinct());
    }
    JsonNode sizes = state.cluster().get("/" + state.index() + "*/_stats/store", Map.of());
    long bytes = sizes.path("_all").path("primaries").path("store").path("size_in_bytes").asLong();
    return new Stats(state.articles(), values, bytes, "opensearch", state.document().at());
  }
}
