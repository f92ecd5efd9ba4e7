package org.dossier.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.jspecify.annotations.Nullable;

/// Reads which articles are meant: the words and filters that the routes beside the search share
/// with it.
final class QueryParameters {
  private static final PassageRequest NO_PASSAGES =
      new PassageRequest(0, SearchParameters.PASSAGE_LENGTH);

  private QueryParameters() {}

  /// The names of these parameters and of others that a route has.
  static Set<String> and(String... others) {
    Set<String> names = new LinkedHashSet<>(List.of("q", "from", "to"));
    for (Facet facet : Facet.values()) {
      names.addAll(List.of(facet.key(), facet.key() + ".all", facet.key() + ".not"));
    }
    names.addAll(List.of(others));
    return Set.copyOf(names);
  }

  /// The articles in that order; null stands for the standard one.
  static SearchRequest read(ParameterReader in, @Nullable Order order) {
    return read(in, order, new Window(1, 0, null), NO_PASSAGES);
  }

  static SearchRequest read(
      ParameterReader in, @Nullable Order order, Window window, PassageRequest passages) {
    String typed = in.single("q", "");
    TextQuery query = SearchParameters.query(typed).query();
    return new SearchRequest(
        typed,
        query,
        SearchParameters.filters(in),
        order == null ? Order.standard(query) : order,
        window,
        List.of(),
        passages);
  }
}
