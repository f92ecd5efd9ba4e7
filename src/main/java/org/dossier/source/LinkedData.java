package org.dossier.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD (schema.org): the first node that is an article.
///
/// Read as browsers and search engines read it, which forgive line ends in texts, comments and
/// frames around the JSON.
final class LinkedData {
  private static final int MAX_DEPTH = 12;
  private static final ObjectMapper LENIENT =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(JsonRecord.LIMITS).build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s*(?:<!--|/[/*]?\\s*<!\\[CDATA\\[(?:\\*/)?|<!\\[CDATA\\[)|(?:-->|/[/*]?\\s*]]>(?:\\*/)?|]]>)?[\\s;]*$");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:https?://schema\\.org/)?(?:\\w*Article|(?:Live)?Blog(?:Posting)?|Report|(?:SocialMedia|DiscussionForum)Posting)");

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  static LinkedData of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = article(LENIENT.readTree(FRAME.matcher(script.data()).replaceAll("")), 0);
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

  /// The text of the article, if it is stated; of a live blog that of its posts, each under its
  /// headline.
  @Nullable String body() {
    StringBuilder posts = new StringBuilder();
    for (JsonNode post : article.path("liveBlogUpdate")) {
      for (String key : List.of("headline", "articleBody")) {
        String text = text(post.path(key));
        posts.append(text == null ? "" : text + "\n\n");
      }
    }
    String body = text("articleBody");
    return posts.length() > (body == null ? 0 : body.length())
        ? (body == null ? "" : body + "\n\n") + posts
        : body;
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
