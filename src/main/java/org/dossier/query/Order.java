package org.dossier.query;

/// In what order hits come. Articles without a date come last in both orders by date; what ties is
/// settled by id, so that an order never depends on chance.
public enum Order {
  RELEVANCE,
  NEWEST,
  OLDEST
}
