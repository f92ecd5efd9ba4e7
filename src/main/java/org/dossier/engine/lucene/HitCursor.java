package org.dossier.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.InvalidCursorException;
import org.jspecify.annotations.Nullable;

/// The order of hits in Lucene's terms, and the place of a hit in it as text that a caller gives
/// back: what the order goes by, the id, and a fingerprint of the search it belongs to.
///
/// In an order by date a place means the same in every state of the collection: who pages on misses
/// no article that stays as it is, and sees none twice. Scores change with the collection, and so
/// does which article stands for its story: a place among those is one in the state in which the
/// cursor was made, and names it.
public final class HitCursor {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,20}) (-?\\d{1,11}) (\\S*) (.+)", Pattern.DOTALL);
  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  static final Sort BY_ID_ONLY = new Sort(BY_ID);

  /// The hit to go on after; `version` is the state of the collection that it is a hit of, null
  /// where any state will do.
  public record Place(FieldDoc after, @Nullable String version) {}

  private HitCursor() {}

  /// Whether a place in the hits of the request is one in a state of the collection.
  public static boolean isOfOneState(SearchRequest request) {
    return request.order() == Order.RELEVANCE || request.folded();
  }

  /// Hits that tie come in the order of their ids; articles without a date come last.
  static Sort sort(Order order) {
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(byDay(true), BY_ID);
      case OLDEST -> new Sort(byDay(false), BY_ID);
    };
  }

  /// The place of a hit, by its values in the order of [#sort].
  ///
  /// @param state the version of the collection's state in which it was found
  public static String of(SearchRequest request, String state, FieldDoc hit) {
    String id = ((BytesRef) hit.fields[1]).utf8ToString();
    String version = isOfOneState(request) ? state : "";
    long key =
        switch (request.order()) {
          case RELEVANCE -> Float.floatToIntBits((Float) hit.fields[0]);
          case NEWEST, OLDEST -> (Long) hit.fields[0];
        };
    int fingerprint = fingerprint(request, key, version, id);
    String text = key + " " + fingerprint + " " + version + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The place that the text stands for.
  ///
  /// @throws InvalidCursorException if the cursor does not come from this search
  public static Place parse(SearchRequest request, String cursor) {
    Matcher m;
    try {
      m = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (!m.matches()) {
      throw invalid();
    }
    try {
      long key = Long.parseLong(m.group(1));
      String version = m.group(3);
      String id = m.group(4);
      if (!m.group(2).equals(Integer.toString(fingerprint(request, key, version, id)))) {
        throw invalid();
      }
      Object first =
          switch (request.order()) {
            case RELEVANCE -> Float.intBitsToFloat(Math.toIntExact(key));
            case NEWEST, OLDEST -> key;
          };
      // The id settles ties; of the same id, the article itself is behind us.
      FieldDoc after =
          new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(id)});
      return new Place(after, version.isEmpty() ? null : version);
    } catch (NumberFormatException | ArithmeticException e) {
      throw invalid();
    }
  }

  // The search and the filters go in as text, because hashes of enums differ from run to run.
  private static int fingerprint(SearchRequest request, long key, String version, String id) {
    return List.of(
            request.typed(),
            request.query().toString(),
            request.filters().toString(),
            request.order().name(),
            request.folded(),
            key,
            version,
            id)
        .hashCode();
  }

  private static InvalidCursorException invalid() {
    return new InvalidCursorException(
        "The cursor does not belong to this search. Start again without it.");
  }

  private static SortField byDay(boolean newest) {
    return new SortField(
        Fields.FIRST_DAY, SortField.Type.LONG, newest, newest ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
