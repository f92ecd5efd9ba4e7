package org.dossier.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.FacetValue;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts.Count;
import org.dossier.search.FacetReader.Wanted;
import org.dossier.search.InvalidCursorException;

/// The place of a value among those of its facet, as text that a caller gives back: its count, id
/// and label, by which the values are ordered, and a fingerprint of what was asked.
final class FacetCursor {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,11}) (\\d{1,10}) ([^\\x00]+)\\x00(.*)", Pattern.DOTALL);

  private FacetCursor() {}

  static String of(SearchRequest request, Wanted wanted, Count last) {
    FacetValue value = last.value();
    String place = last.count() + " " + value.id() + '\0' + value.label();
    String text = fingerprint(request, wanted, place) + " " + place;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws InvalidCursorException if the cursor does not come from these values
  static Count parse(SearchRequest request, Wanted wanted, String cursor) {
    Matcher m;
    try {
      m = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (!m.matches() || m.group(3).isBlank()) {
      throw invalid();
    }
    String place = m.group(2) + " " + m.group(3) + '\0' + m.group(4);
    if (!m.group(1).equals(Integer.toString(fingerprint(request, wanted, place)))) {
      throw invalid();
    }
    return new Count(new FacetValue(m.group(3), m.group(4)), Long.parseLong(m.group(2)), false);
  }

  // What was typed stands for the query: names and relaxing give it another form, also between two
  // pages when the collection changes.
  private static int fingerprint(SearchRequest request, Wanted wanted, String place) {
    return List.of(
            request.typed(),
            request.filters().toString(),
            wanted.facet().facet().key(),
            wanted.facet().sort().name(),
            wanted.prefix(),
            place)
        .hashCode();
  }

  private static InvalidCursorException invalid() {
    return new InvalidCursorException(
        "The cursor does not belong to these values. Start again without it.");
  }
}
