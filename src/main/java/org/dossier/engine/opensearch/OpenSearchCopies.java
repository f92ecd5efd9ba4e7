package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Copies;
import org.dossier.engine.lucene.Fields;
import org.dossier.search.TooCostlyException;
import org.jspecify.annotations.Nullable;

/// Which articles of one state are near-copies, as [Copies] finds them: all signatures come here
/// once, and the texts of those that look alike. Immutable.
///
/// @param ids of the articles with near-copies, by their numbers
/// @param numbers the same the other way round
record OpenSearchCopies(Copies copies, Map<Integer, String> ids, Map<String, Integer> numbers) {
  /// Of so many articles the signatures are held at once, some 250 bytes each with all that is
  /// needed to compare them.
  private static final long MOST = 1_000_000;

  /// The cluster takes no more values in one filter.
  private static final int MOST_COPIED = 65_536;

  private static final int PAGE = 5_000;
  private static final int TEXTS_AT_ONCE = 50;

  /// @throws TooCostlyException if there are more than can be grouped
  static OpenSearchCopies of(OpenSearchState state) throws IOException {
    if (state.articles() > MOST) {
      throw new TooCostlyException(
          "In a cluster, each story can be shown once in collections of up to %,d articles; this one has %,d. Ask without `fold`."
              .formatted(MOST, state.articles()));
    }
    Found found = new Found(state);
    Copies copies = Copies.of(found);
    FixedBitSet copied = copies.copied();
    if (copied.cardinality() > MOST_COPIED) {
      throw new TooCostlyException(
          "In a cluster, each story can be shown once where up to %,d articles have near-copies; here %,d have. Ask without `fold`."
              .formatted(MOST_COPIED, copied.cardinality()));
    }
    Map<Integer, String> ids = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < found.ids.size(); number++) {
      if (copied.get(number)) {
        ids.put(number, found.ids.get(number));
        numbers.put(found.ids.get(number), number);
      }
    }
    return new OpenSearchCopies(copies, ids, numbers);
  }

  /// The number of an article with near-copies.
  int number(String id) {
    return known(numbers.get(id), id);
  }

  /// The id of an article with near-copies.
  String id(int number) {
    return known(ids.get(number), number);
  }

  private static <T> T known(@Nullable T value, Object of) {
    if (value == null) {
      throw new IllegalArgumentException("article must have near-copies (got: " + of + ")");
    }
    return value;
  }

  /// The articles in the order in which the cluster gives them.
  private static final class Found implements Copies.Articles {
    private final OpenSearchState state;
    private final List<String> ids = new ArrayList<>();

    Found(OpenSearchState state) {
      this.state = state;
    }

    @Override
    public int most() throws IOException {
      return Math.toIntExact(state.articles());
    }

    @Override
    public void signatures(Copies.SignatureTaker taker) throws IOException {
      ObjectNode body = Json.object().put("size", PAGE).put("_source", false);
      body.set("query", state.live());
      body.set("docvalue_fields", Json.strings(List.of(Fields.ID, Fields.SIGNATURE)));
      Scroll.over(
          state.cluster(),
          state.index(),
          body,
          "1m",
          hit -> {
            JsonNode fields = hit.path("fields");
            JsonNode signature = fields.path(Fields.SIGNATURE).path(0);
            if (!signature.isMissingNode()) {
              ids.add(fields.path(Fields.ID).path(0).asText());
              taker.take(ids.size() - 1, ArticleJson.bytes(signature));
            }
          });
    }

    @Override
    public void texts(int[] numbers, Copies.TextTaker taker) throws IOException {
      for (int start = 0; start < numbers.length; start += TEXTS_AT_ONCE) {
        int[] some =
            Arrays.copyOfRange(numbers, start, Math.min(numbers.length, start + TEXTS_AT_ONCE));
        Map<String, AnnotatedArticle> byId =
            OpenSearchArticles.find(state, Arrays.stream(some).mapToObj(ids::get).toList());
        for (int number : some) {
          AnnotatedArticle article = byId.get(ids.get(number));
          if (article == null) {
            throw new IOException("An article of this state of the collection is gone.");
          }
          taker.take(number, Copies.Text.of(article.article()));
        }
      }
    }
  }
}
