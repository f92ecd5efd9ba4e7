package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD (schema.org): the first node that is an article.
final class LinkedData {
  private static final int MAX_DEPTH = 12;
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:https?://schema\\.org/)?(?:\\w*Article|BlogPosting|Report|LiveBlogPosting)");

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = article(JsonRecord.JSON.readTree(script.data()), 0);
        if (found != null) {
          return new LinkedData(found);
        }
      } catch (JsonProcessingException e) {
        // Pages carry broken JSON-LD often; their other metadata says the same.
      }
    }
    return new LinkedData(MissingNode.getInstance());
  }

  @Nullable String text(String key) {
    return text(article.path(key));
  }

  /// The name of the first thing under that key.
  @Nullable String name(String key) {
    List<String> names = names(key);
    return names.isEmpty() ? null : names.get(0);
  }

  /// The names of the things under that key, which may be one or many, texts or objects.
  List<String> names(String key) {
    List<String> names = new ArrayList<>();
    JsonNode value = article.path(key);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String name = text(one.isObject() ? one.path("name") : one);
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable JsonNode article(JsonNode node, int depth) {
    if (node.isObject() && isArticle(node.path("@type"))) {
      return node;
    }
    if (depth < MAX_DEPTH && node.isContainerNode()) {
      for (JsonNode child : node) {
        JsonNode found = article(child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (ARTICLE.matcher(one.asText()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(JsonNode value) {
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    if (!first.isTextual() || first.asText().isBlank()) {
      return null;
    }
    // Texts in JSON-LD are often escaped as if they stood in HTML.
    return Parser.unescapeEntities(first.asText(), false).strip();
  }
}
