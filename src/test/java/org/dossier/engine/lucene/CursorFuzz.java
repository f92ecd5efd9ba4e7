package org.dossier.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.FacetReader.Wanted;
import org.dossier.search.InvalidCursorException;

/// Whatever is given as a cursor is a place or is refused.
public final class CursorFuzz {
  private static final Wanted WANTED =
      new Wanted(new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT), "", Map.of(), null);

  private CursorFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    for (String cursor : List.of(new String(bytes, StandardCharsets.UTF_8), packed)) {
      for (Order order : Order.values()) {
        SearchRequest request = request(order);
        readOrRefused(() -> HitCursor.parse(request, cursor));
        readOrRefused(() -> FacetCursor.parse(request, WANTED, cursor));
      }
    }
  }

  private static SearchRequest request(Order order) {
    return new SearchRequest(
        "",
        new TextQuery.All(),
        List.of(),
        order,
        new Window(1, 1, null),
        List.of(),
        new PassageRequest(0, 200));
  }

  // The fingerprint is no secret, and Jazzer finds it out; a place that no answer gave does no
  // harm.
  private static void readOrRefused(Supplier<Object> parsing) {
    try {
      Objects.requireNonNull(parsing.get());
    } catch (InvalidCursorException e) {
      Objects.requireNonNull(e.getMessage());
    }
  }
}
