package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.ArticleDocument;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.StoredHead;
import org.dossier.engine.lucene.StoredRest;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.search.ArticleSummary;

/// An article as the cluster has it: what [ArticleDocument] says, field by field.
///
/// @param words by field, the words that the vocabulary keeps
record ArticleJson(ObjectNode json, Map<String, Set<String>> words) {
  private static final Provenance ELSEWHERE = new Provenance("", "", "");

  /// The fields of which the vocabulary keeps the words.
  private static final Set<String> KEPT =
      Set.of(Fields.BODY, Fields.BODY_EXACT, Fields.TITLE_EXACT);

  /// What the ledger has, or the cluster has in another form.
  private static final Set<String> LEFT_OUT =
      Set.of(
          Fields.FILE,
          Fields.FILE_HASH,
          Fields.ARTICLE_HASH,
          Fields.LESSON,
          Fields.STATED,
          Fields.EDGES);

  /// @param from the first state that it is in
  /// @param until the first state after that one that it is not in
  /// @throws IllegalArgumentException if an id or a label is too long to be indexed
  static ArticleJson of(AnnotatedArticle article, long from, long until) {
    ObjectNode json = Json.object();
    Map<String, Set<String>> words = new TreeMap<>();
    for (IndexableField field : ArticleDocument.of(article, ELSEWHERE)) {
      String name = field.name();
      if (LEFT_OUT.contains(name) || name.startsWith(OpenSearchIndexes.TEXT)) {
        continue;
      }
      if (TokenText.FIELDS.contains(name)) {
        Set<String> its = new TreeSet<>();
        json.put(name, TokenText.of(field.tokenStream(null, null), its));
        if (KEPT.contains(name)) {
          words.put(name, its);
        }
      } else if (field instanceof StringField) {
        add(json, name, field.stringValue() == null ? text(field) : field.stringValue());
      } else if (field.fieldType().docValuesType() == DocValuesType.SORTED_SET) {
        add(json, name, text(field));
      } else if (field.fieldType().docValuesType() == DocValuesType.BINARY) {
        json.put(name, base64(field.binaryValue()));
      } else if (field.numericValue() != null
          && field.fieldType().docValuesType() == DocValuesType.NUMERIC) {
        json.put(name, field.numericValue().longValue());
      }
    }
    byte[] body = article.article().body().getBytes(StandardCharsets.UTF_8);
    json.put(OpenSearchIndexes.TEXT, Base64.getEncoder().encodeToString(body));
    json.put(OpenSearchIndexes.FROM, from);
    json.put(OpenSearchIndexes.UNTIL, until);
    return new ArticleJson(json, words);
  }

  /// The article that the cluster gave back.
  ///
  /// @param source with what is kept of it
  static AnnotatedArticle read(JsonNode source) {
    byte[] body = Base64.getDecoder().decode(source.path(OpenSearchIndexes.TEXT).asText());
    return StoredRest.article(
        bytes(source.path(Fields.HEAD)),
        bytes(source.path(Fields.REST)),
        new String(body, StandardCharsets.UTF_8));
  }

  /// What the cluster gave back for a hit.
  ///
  /// @param source with [Fields#HEAD]
  static ArticleSummary summary(JsonNode source) {
    return StoredHead.summary(bytes(source.path(Fields.HEAD)));
  }

  /// What is asked for to [#read] an article.
  static JsonNode wanted() {
    return Json.strings(List.of(Fields.ID, Fields.HEAD, Fields.REST, OpenSearchIndexes.TEXT));
  }

  /// The name of an article of a state in the cluster, where names are short.
  static String key(String id, long from) {
    return digest(id) + "-" + from;
  }

  /// A short name for a text of any length.
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(ObjectNode json, String name, String text) {
    if (name.equals(Fields.ID)) {
      json.put(name, text);
    } else {
      json.withArray("/" + name).add(text);
    }
  }

  private static String text(IndexableField field) {
    return field.binaryValue().utf8ToString();
  }

  private static String base64(BytesRef bytes) {
    byte[] copy = BytesRef.deepCopyOf(bytes).bytes;
    return Base64.getEncoder().encodeToString(copy);
  }

  static BytesRef bytes(JsonNode base64) {
    return new BytesRef(Base64.getDecoder().decode(base64.asText()));
  }
}
