package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.dossier.search.Speller;
import org.jspecify.annotations.Nullable;

/// Knows how a collection spells, from the words of its bodies.
///
/// Numbers and short words are left alone: one letter makes another of them. So is a word that the
/// collection has, unless another one is far more frequent.
public final class LuceneSpeller implements Speller {
  private static final int MIN_LENGTH = 4;
  private static final int FAR_MORE = 50;

  private final LuceneCollection collection;

  LuceneSpeller(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<String> correct(String word) {
    String plain = plain(word);
    return plain == null ? Optional.empty() : collection.with(snapshot -> correct(snapshot, plain));
  }

  /// The word as the collection has words; null for one that is left alone.
  public static @Nullable String plain(String word) {
    List<String> words = WordAnalysis.exactWords(word);
    return words.size() == 1 && canBeCorrected(words.getFirst()) ? words.getFirst() : null;
  }

  /// Whether a word is better than one that so many articles have.
  public static boolean isBetter(String word, int articles, int known) {
    return (known == 0 || articles >= (long) known * FAR_MORE) && canBeCorrected(word);
  }

  private static Optional<String> correct(Snapshot snapshot, String word) throws IOException {
    Term term = new Term(Fields.BODY_EXACT, word);
    int known =
        Math.max(
            snapshot.reader().docFreq(term),
            snapshot.reader().docFreq(new Term(Fields.TITLE_EXACT, word)));
    DirectSpellChecker speller = new DirectSpellChecker();
    speller.setMinQueryLength(MIN_LENGTH);
    speller.setMaxQueryFrequency(0);
    SuggestWord[] nearest =
        speller.suggestSimilar(term, 5, snapshot.reader(), SuggestMode.SUGGEST_MORE_POPULAR);
    for (SuggestWord suggested : nearest) {
      if (isBetter(suggested.string, suggested.freq, known)) {
        return Optional.of(suggested.string);
      }
    }
    return Optional.empty();
  }

  private static boolean canBeCorrected(String word) {
    return word.codePointCount(0, word.length()) >= MIN_LENGTH
        && word.length() <= Spellings.MAX_LENGTH
        && word.chars().noneMatch(Character::isDigit);
  }
}
