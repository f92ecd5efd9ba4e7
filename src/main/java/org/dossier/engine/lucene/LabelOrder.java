package org.dossier.engine.lucene;

import java.util.Comparator;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.dossier.article.FacetValue;

/// Orders values by their labels as an index of a book does, in every language alike: accents and
/// case make no difference. What ties is settled by id.
final class LabelOrder {
  static final Comparator<FacetValue> BY_LABEL =
      ((Comparator<FacetValue>) (one, other) -> compare(one.label(), other.label()))
          .thenComparing(FacetValue::id);

  private static final int ASCII = 0x80;

  private LabelOrder() {}

  // Most labels are told apart by letters without accents: those are compared as they stand.
  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a >= ASCII || b >= ASCII) {
        return folded(one).compareTo(folded(other));
      }
      int order = Character.compare(Character.toLowerCase(a), Character.toLowerCase(b));
      if (order != 0) {
        return order;
      }
    }
    return isPlain(one, length) && isPlain(other, length)
        ? Integer.compare(one.length(), other.length())
        : folded(one).compareTo(folded(other));
  }

  private static boolean isPlain(String text, int from) {
    return text.chars().skip(from).allMatch(c -> c < ASCII);
  }

  private static String folded(String text) {
    char[] plain = FoldingFilter.fold(text).toCharArray();
    // One letter may become up to four.
    char[] folded = new char[4 * plain.length];
    int length = ASCIIFoldingFilter.foldToASCII(plain, 0, folded, 0, plain.length);
    return new String(folded, 0, length).toLowerCase(Locale.ROOT);
  }
}
