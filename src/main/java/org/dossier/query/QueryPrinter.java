package org.dossier.query;

/// Prints a [TextQuery] in the query language, so that parsing it gives the same tree.
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(TextQuery query) {
    return query.getClass().getSimpleName();
  }
}
