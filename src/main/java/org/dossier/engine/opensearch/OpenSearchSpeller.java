package org.dossier.engine.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.LuceneSpeller;
import org.dossier.engine.lucene.Spellings;
import org.dossier.search.Speller;

/// Knows how a collection in a cluster spells: see [LuceneSpeller], which it does the same as.
public final class OpenSearchSpeller implements Speller {
  /// So many words are looked at, the most alike, of which the first that is better is taken.
  private static final int LOOKED_AT = 25;

  private static final int TAKEN = 5;
  private static final float LEAST_ALIKE = 0.5f;

  private final OpenSearchCollection collection;

  public OpenSearchSpeller(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<String> correct(String word) {
    String plain = LuceneSpeller.plain(word);
    return plain == null ? Optional.empty() : collection.with(state -> correct(state, plain));
  }

  private static Optional<String> correct(OpenSearchState state, String word) throws IOException {
    Map<String, Integer> inBody =
        OpenSearchBest.articlesWith(state, Fields.BODY_EXACT, Set.of(word));
    if (inBody.getOrDefault(word, 0) > 0) {
      return Optional.empty();
    }
    Set<String> near = new HashSet<>(state.words().near(Fields.BODY_EXACT, word, 2));
    near.remove(word);
    Map<String, Integer> counts =
        new HashMap<>(OpenSearchBest.articlesWith(state, Fields.BODY_EXACT, near));
    List<String> nearest = new ArrayList<>(near);
    nearest.removeIf(other ->
        counts.getOrDefault(other, 0) == 0 || Spellings.likeness(word, other) < LEAST_ALIKE);
    Comparator<String> byLikeness =
        Comparator.comparingDouble((String other) -> Spellings.likeness(word, other)).reversed();
    nearest.sort(byLikeness.thenComparing(BytesRef::new));
    List<String> looked = new ArrayList<>(nearest.subList(0, Math.min(LOOKED_AT, nearest.size())));
    looked.sort(
        byLikeness
            .thenComparing(
                Comparator.comparingInt((String o) -> counts.getOrDefault(o, 0)).reversed())
            .thenComparing(Comparator.naturalOrder()));
    int known =
        OpenSearchBest.articlesWith(state, Fields.TITLE_EXACT, Set.of(word)).getOrDefault(word, 0);
    return looked.stream()
        .limit(TAKEN)
        .filter(other -> LuceneSpeller.isBetter(other, counts.getOrDefault(other, 0), known))
        .findFirst();
  }
}
