package org.dossier.annotate;

import org.dossier.article.FacetValue;

/// A country or territory by its ISO 3166-1 alpha-2 code.
record Country(String code, String name) {
  FacetValue value() {
    return new FacetValue(code, name);
  }
}
