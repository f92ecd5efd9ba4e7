package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.dossier.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The phrases of the server's pages are there in each language, and take the same values.
class WordsTest {
  static final List<String> LANGUAGES = Words.LANGUAGES;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void eachLanguageHasTheSamePhrases(String language) {
    assertThat(bundle(language).keySet()).isEqualTo(bundle("en").keySet());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void eachPhraseTakesTheSameValues(String language) {
    for (String key : bundle(language).keySet()) {
      assertThat(values(language, key)).as(key).isEqualTo(values("en", key));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2018-11-05, 5 November 2018",
    "en, 2018-11, November 2018",
    "en, 2018, 2018",
    "es, 2018-11, noviembre de 2018",
    "fr, 0812-01-31, 31 janvier 812",
    "ar, 2018-11-05, 5 نوفمبر 2018",
    "fa, 2018-11-05, ۵ نوامبر ۲۰۱۸",
  })
  void aDateIsWrittenAsTheLanguageDoesAndAsPreciselyAsItIsKnown(
      String language, String date, String told) {
    assertThat(Words.in(language).date(PartialDate.parse(date).orElseThrow())).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"en, 39.1%", "fr, '39,1 %'", "de, '39,1 %'", "ar, ‎39.1‎%‎"})
  void aShareIsToldInHundredths(String language, String told) {
    assertThat(plain(Words.in(language).say("share", 0.3909))).isEqualTo(plain(told));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f ]", " ").replaceAll("\\p{Cf}", "");
  }

  private static Set<String> values(String language, String key) {
    return new MessageFormat(bundle(language).getString(key), Locale.ROOT).getArgumentNames();
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "org.dossier.http.messages",
        language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
