package org.dossier.engine.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dossier.engine.lucene.Fields;

/// Words that Dossier made, as a text of which the cluster makes the same words at the same
/// positions: a blank is between positions, [#STACKED] between the words of one position, and
/// [#GAP] is a position without a word.
///
/// The cluster needs nothing for it but filters that every OpenSearch has: see [OpenSearchIndexes].
final class TokenText {
  static final char STACKED = '\u0002';
  static final char GAP = '\u0003';
  private static final char OTHER = '\u0004';

  /// The fields whose text this is.
  static final List<String> FIELDS =
      List.of(Fields.BODY, Fields.TITLE, Fields.BODY_EXACT, Fields.TITLE_EXACT);

  private TokenText() {}

  /// Reads the stream to its end, and closes it; tells each word that is no name to `words`.
  static String of(TokenStream stream, Collection<String> words) {
    StringBuilder text = new StringBuilder();
    try (stream) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      boolean first = true;
      while (stream.incrementToken()) {
        int step = increment.getPositionIncrement();
        if (step == 0 && !first) {
          text.append(STACKED);
        } else {
          if (!first) {
            text.append(' ');
          }
          for (int gap = 1; gap < step; gap++) {
            text.append(GAP).append(' ');
          }
        }
        first = false;
        String word = escaped(term.toString());
        text.append(word);
        if (!word.isEmpty() && word.charAt(0) > OTHER) {
          words.add(word);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
    return text.toString();
  }

  /// Words next to each other, each one of some.
  static String of(List<? extends Collection<String>> positions) {
    return positions.stream()
        .map(forms ->
            forms.stream()
                .map(TokenText::escaped)
                .collect(Collectors.joining(String.valueOf(STACKED))))
        .collect(Collectors.joining(" "));
  }

  /// The first word of a position, as the cluster has it; empty where there is none.
  static String first(String position) {
    int end = position.indexOf(STACKED);
    String word = end < 0 ? position : position.substring(0, end);
    return word.isEmpty() || word.charAt(0) <= OTHER ? "" : word;
  }

  static String of(Set<String> forms) {
    return of(List.of(forms));
  }

  /// A word as the cluster has it: what separates words stands in none.
  static String escaped(String word) {
    return word.replace(' ', OTHER).replace(STACKED, OTHER).replace(GAP, OTHER);
  }
}
