package org.dossier.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of an article.
final class ArticlePageRoute {
  static final String PATH = "/articles/";
  private static final Set<String> SHORTENED = Set.of("", ".", "..");

  private ArticlePageRoute() {}

  /// The address of an article's page. An id keeps its slashes, unless it has parts that addresses
  /// are shortened by (`..`).
  static String address(String id) {
    String[] parts = id.split("/", -1);
    return PATH
        + (Arrays.stream(parts).anyMatch(SHORTENED::contains)
            ? QueryString.encode(id)
            : Arrays.stream(parts).map(QueryString::encode).collect(Collectors.joining("/")));
  }
}
