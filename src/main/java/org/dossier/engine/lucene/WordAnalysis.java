package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.BytesRef;

/// Makes words of a text, in two forms: as written (but for case, accents, `'s` and `l'`), and
/// without inflection, as the language has it.
///
/// English goes through KStem: it takes off inflections only, by a dictionary, and leaves words
/// that mean something else apart (`organ` and `organization`, `univers…`), which Porter's
/// algorithm joins. Text of a language without rules here is taken as English.
///
/// Chinese, Japanese and Korean are split into characters ([SyllableFilter]), whatever the language
/// that is stated; a word of several is found where they stand next to each other. That finds what
/// pairs of characters would, and single ones as well, at one position a character.
final class WordAnalysis {
  /// Where a stem is a word as written.
  private static final String EXACT = "exact";

  private static final CharArraySet ELISIONS =
      new CharArraySet(
          List.of(
              "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "lorsqu", "puisqu", "dell",
              "nell", "all", "sull", "dall"),
          true);

  // Lucene keeps one chain of filters a thread and field; the "field" here is the language.
  private static final Analyzer CHAINS =
      new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected TokenStreamComponents createComponents(String language) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(words, stems(written(words), language));
        }
      };

  /// A chain that takes inflection off words that were read before.
  private record Inflection(WrittenWords.Replay words, TokenStream stream) {
    static Inflection of(String language, WrittenWords first) {
      WrittenWords.Replay words = new WrittenWords.Replay(first);
      return new Inflection(words, WordAnalysis.stems(words, language));
    }
  }

  private static final ThreadLocal<Map<String, Inflection>> INFLECTIONS =
      ThreadLocal.withInitial(HashMap::new);

  private WordAnalysis() {}

  /// The words as written. The stream must be consumed and closed before the thread asks for the
  /// next one.
  static TokenStream exact(String text) {
    return CHAINS.tokenStream(EXACT, text);
  }

  /// The words without inflection, of a text in that language (BCP 47).
  static TokenStream inflected(String language, String text) {
    return CHAINS.tokenStream(rules(language), text);
  }

  /// The same of words that were read before.
  static TokenStream inflected(String language, WrittenWords words) {
    Inflection inflection =
        INFLECTIONS.get().computeIfAbsent(rules(language), rules -> Inflection.of(rules, words));
    inflection.words().set(words);
    return inflection.stream();
  }

  /// The words of a short text as written.
  static List<String> exactWords(String text) {
    return terms(exact(MaskedText.of(text, List.of())));
  }

  /// Gives the words of a short text as written one after the other, in UTF-8; each lasts until the
  /// next.
  static void eachExactWord(String text, Consumer<BytesRef> taker) {
    try (TokenStream stream = exact(MaskedText.of(text, List.of()))) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taker.accept(term.getBytesRef());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
  }

  /// The words of a short text without inflection.
  static List<String> inflectedWords(String language, String text) {
    return terms(inflected(language, MaskedText.of(text, List.of())));
  }

  /// The language whose rules serve this one; `en` where there are none.
  static String rules(String language) {
    int end = language.indexOf('-');
    String main = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    return switch (main) {
      case "fr", "de", "es", "it", "pt", "sv", "fi", "hu", "cs", "ru", "ar", "fa", "hi", "id" ->
          main;
      case "no", "nb", "nn", "da" -> "no";
      default -> "en";
    };
  }

  private static TokenStream written(Tokenizer words) {
    TokenStream s = new CJKWidthFilter(new SyllableFilter(words));
    s = new LowerCaseFilter(s);
    s = new ElisionFilter(s, ELISIONS);
    s = new PossessiveFilter(s);
    s = new DecimalDigitFilter(s);
    s = new PersianNormalizationFilter(new ArabicNormalizationFilter(s));
    // Before any ending is taken off: else a word with accents and without had different stems.
    return new ASCIIFoldingFilter(new FoldingFilter(s));
  }

  private static TokenStream stems(TokenStream s, String language) {
    return switch (language) {
      case "fr" -> new FrenchLightStemFilter(s);
      case "de" -> new GermanLightStemFilter(s);
      case "es" -> new SpanishLightStemFilter(s);
      case "it" -> new ItalianLightStemFilter(s);
      case "pt" -> new PortugueseLightStemFilter(s);
      case "sv" -> new SwedishLightStemFilter(s);
      case "no" -> new NorwegianLightStemFilter(s);
      case "fi" -> new FinnishLightStemFilter(s);
      case "hu" -> new HungarianLightStemFilter(s);
      case "cs" -> new CzechStemFilter(s);
      case "ru" -> new RussianLightStemFilter(s);
      case "ar" -> new ArabicStemFilter(s);
      case "fa" -> new PersianStemFilter(s);
      case "hi" -> new HindiStemFilter(s);
      case "id" -> new IndonesianStemFilter(s);
      case EXACT -> s;
      default -> new KStemFilter(s);
    };
  }

  private static List<String> terms(TokenStream stream) {
    List<String> terms = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
    return terms;
  }
}
