package org.dossier.engine.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Writes each word of the articles into the index of words, once for each field; remembers which
/// were written. Safe for use by many threads.
final class WrittenVocabulary {
  /// Two words may have one hash once in some thousand million collections of a million words.
  private final Set<Long> known = ConcurrentHashMap.newKeySet();

  private final BulkWriter writer;
  private final String index;

  WrittenVocabulary(BulkWriter writer, String index) {
    this.writer = writer;
    this.index = index;
  }

  void add(Map<String, Set<String>> words) throws IOException {
    for (Map.Entry<String, Set<String>> of : words.entrySet()) {
      for (String word : of.getValue()) {
        if (known.add(hash(of.getKey(), word))) {
          writer.add(
              BulkWriter.Operation.create(
                  index,
                  ArticleJson.digest(of.getKey() + " " + word),
                  Json.of("field", of.getKey()).put("word", word)));
        }
      }
    }
  }

  void flush() throws IOException {
    writer.flush();
  }

  // FNV-1a over the characters.
  private static long hash(String field, String word) {
    long hash = 0xcbf29ce484222325L ^ field.hashCode();
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }
}
