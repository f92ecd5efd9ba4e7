package org.dossier.query;

import java.util.ArrayList;
import java.util.List;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Or;
import org.jspecify.annotations.Nullable;

/// Joins queries without nesting: an `And` holds no `And`, an `Or` no `Or`, and neither a lone
/// part.
final class Trees {
  private Trees() {}

  /// What all of the parts match; null if there are none.
  static @Nullable TextQuery all(List<TextQuery> parts) {
    List<TextQuery> flat = new ArrayList<>();
    for (TextQuery part : parts) {
      if (part instanceof And and) {
        flat.addAll(and.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.isEmpty() ? null : flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /// What at least one of the parts matches, of which there must be some.
  static TextQuery any(List<TextQuery> parts) {
    List<TextQuery> flat = new ArrayList<>();
    for (TextQuery part : parts) {
      if (part instanceof Or or) {
        flat.addAll(or.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }
}
