package org.dossier.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Word;

/// Words that hold a question together and say nothing of what it is about, of several languages.
///
/// A query has no language. A word that means something in one of them (German `die`, French `son`)
/// is not among them; how rare a word is in the collection tells how much it counts.
public final class FunctionWords {
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Set<String> WORDS = read();

  private FunctionWords() {}

  /// Whether it is such a word, in any case, without the signs around it. A word all in capitals is
  /// a name: `WHO`, `US`.
  public static boolean contains(String word) {
    String bare = EDGES.matcher(word).replaceAll("");
    boolean shouted = bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT));
    boolean cased = !bare.equals(bare.toLowerCase(Locale.ROOT));
    return !(shouted && cased)
        && WORDS.contains(bare.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  static boolean isOne(TextQuery part) {
    if (part instanceof And and) {
      return and.parts().stream().allMatch(FunctionWords::isOne);
    }
    return part instanceof Word word && contains(word.text());
  }

  private static Set<String> read() {
    try (InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("function-words.txt must be there (got: none)");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Pattern.compile(" +").splitAsStream(line.strip()))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
