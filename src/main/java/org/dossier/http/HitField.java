package org.dossier.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a hit can carry, in the order in which it does.
enum HitField {
  ID("id"),
  TITLE("title"),
  TITLE_HTML("titleHtml"),
  URL("url"),
  PUBLISHER("publisher"),
  LANGUAGE("language"),
  PUBLISHED("published"),
  SCORE("score"),
  FACETS("facets"),
  PASSAGES("passages");

  static final Set<HitField> ALL = Collections.unmodifiableSet(EnumSet.allOf(HitField.class));

  private final String key;

  HitField(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /// The fields of these keys, and the id, which every hit has.
  static Set<HitField> of(List<String> keys) {
    Set<HitField> fields = EnumSet.of(ID);
    for (String key : keys) {
      Optional<HitField> field = ALL.stream().filter(f -> f.key.equals(key)).findFirst();
      fields.add(
          field.orElseThrow(() ->
              ProblemException.invalid(
                  "fields",
                  "A hit has no field "
                      + ProblemException.quoted(key)
                      + ". Fields: "
                      + keys()
                      + ".")));
    }
    return Collections.unmodifiableSet(fields);
  }

  private static String keys() {
    return Arrays.stream(values()).map(HitField::key).collect(Collectors.joining(", "));
  }
}
