package org.dossier.annotate;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dossier.article.Article;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Tells the language of an article that states none, from a sample of its text.
///
/// A script that only one language here uses gives it away, and English the words that no other
/// language has so often; else how often letters follow each other, as Nakatani's
/// language-detection counts them, which takes longer than all other annotators together. The same
/// text always has the same language. Serves many threads.
final class LanguageDetection {
  /// Shorter texts, counted in letters, are too often mistaken.
  static final int LEAST_LETTERS = 100;

  static final String ENGLISH = "en";
  private static final int SAMPLE = 1000;
  private static final Set<String> BY_SCRIPT = Set.of("zh", "ja", "ko");
  private static final double SURE = 0.99;

  // In percent of the words: half of what English texts have.
  private static final int LEAST_THE = 3;
  private static final int LEAST_LINKS = 8;
  private static final Set<Long> LINKS =
      Set.of(Words.OF, Words.AND, Fold.hash("to"), Fold.hash("was"), Fold.hash("is"));

  private LanguageDetection() {}

  // Read when first asked for: it takes tenths of a second.
  private static final class Profiles {
    static final LanguageDetector DETECTOR = read();

    private static LanguageDetector read() {
      try {
        List<LanguageProfile> profiles =
            new ArrayList<>(new LanguageProfileReader().readAllBuiltIn());
        // A quarter of the memory that all take.
        profiles.removeIf(profile -> BY_SCRIPT.contains(profile.getLocale().getLanguage()));
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(profiles)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the profiles of languages must be there", e);
      }
    }
  }

  /// The language (ISO 639) of the article's text; null where it is not sure.
  static @Nullable String of(Article article) {
    String sample = sample(article);
    if (sample.chars().filter(Character::isLetter).count() < LEAST_LETTERS) {
      return null;
    }
    if (isEnglish(sample)) {
      return ENGLISH;
    }
    String byScript = WritingSystem.languageOf(sample);
    if (byScript != null && BY_SCRIPT.contains(byScript)) {
      return byScript;
    }
    // Some languages have several profiles.
    Map<String, Double> likely = new TreeMap<>();
    for (DetectedLanguage found : Profiles.DETECTOR.getProbabilities(sample)) {
      likely.merge(found.getLocale().getLanguage(), found.getProbability(), Double::sum);
    }
    return likely.entrySet().stream()
        .filter(language -> language.getValue() >= SURE)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isEnglish(String sample) {
    int words = 0;
    int the = 0;
    int links = 0;
    for (int i = 0; i < sample.length(); i++) {
      int from = i;
      while (i < sample.length() && Fold.isWord(sample.charAt(i))) {
        i++;
      }
      if (i > from) {
        words++;
        // The words that count have two or three letters.
        long word = i - from == 2 || i - from == 3 ? Fold.hash(sample, from, i) : 0;
        the += word == Words.THE ? 1 : 0;
        links += LINKS.contains(word) ? 1 : 0;
      }
    }
    return the * 100 >= words * LEAST_THE && (the + links) * 100 >= words * LEAST_LINKS && the > 1;
  }

  // The beginning of the body, without what the page puts around it.
  private static String sample(Article article) {
    StringBuilder sample = new StringBuilder(SAMPLE);
    int from = 0;
    for (Span furniture : article.layout().furniture()) {
      append(sample, article.body(), from, furniture.start());
      from = furniture.end();
    }
    append(sample, article.body(), from, article.body().length());
    return sample.toString();
  }

  private static void append(StringBuilder sample, String body, int from, int to) {
    int end = Math.min(to, from + SAMPLE - sample.length());
    if (from < end) {
      sample.append(body, from, end);
    }
  }
}
