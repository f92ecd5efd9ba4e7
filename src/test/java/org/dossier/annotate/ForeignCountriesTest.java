package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignCountriesTest {

  private static Annotated in(String language, String body) {
    Article bare = Article.of("a", body, body);
    return Annotated.article(
        new Article(
            bare.id(),
            bare.title(),
            bare.body(),
            bare.layout(),
            new Origin(null, null, language.isEmpty() ? null : language, List.of()),
            null,
            Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          fr  | L'Allemagne et la Corée du Nord répondent aux États-Unis.   | DE KP US
          fra | La Côte d'Ivoire joue contre le Cameroun.                   | CI CM
          fr  | Le maire, Maurice Durand, a parlé.                          | none
          de  | Deutschlands Kanzler reist nach Russland und in die Türkei. | DE RU TR
          de  | Die Grenzen Kenias und die Wahlen Norwegens sind offen.     | KE NO
          fr  | Le ministre parle des USA.                                  | US
          es  | Estados Unidos y Japón firman con el Reino Unido.           | GB JP US
          pt  | A Alemanha e os EUA negociam com a África do Sul.           | DE US ZA
          it  | La Cina e la Svizzera firmano con gli Stati Uniti.          | CH CN US
          nl  | Duitsland en Frankrijk praten met Turkije.                  | DE FR TR
          sv  | Sverige och Tyskland lämnar Ryssland.                       | DE RU SE
          pl  | Niemcy i Węgry graniczą z Austrią.                          | AT DE HU
          tr  | Almanya ile İran'ın anlaşması, Çin için önemli.             | CN DE IR
          ru  | Россия и Китай ответили: США против.                        | CN RU US
          none| Россия и Германия ведут переговоры о газе.                  | DE RU
          uk  | Україна та Польща підписали угоду.                          | PL UA
          ar  | وقالت السعودية وإيران إن كندا والصين شاركتا.               | CA CN IR SA
          none| دولت ایران و کانادا در گفتگو هستند، آلمان نیز.              | CA DE IR
          fa  | بانک‌های مالی کشور گزارش دادند.                            | none
          he  | ישראל חתמה בגרמניה.                                        | DE IL
          hi  | भारत और जापान ने समझौता किया।                                | IN JP
          id  | Jerman dan Jepang membantu Filipina.                        | DE JP PH
          zh  | 美国和印度尼西亚宣布，马里兰州不参加。                      | ID US
          none| 中国总理访问了德国。                                        | CN DE
          ja  | タイトルはインドと韓国、米国の代表が争う。                  | IN KR US
          ko  | 미국은 일본과 독일에 답했다.                                | DE JP US
          """)
  void findsTheNamesOfTheArticlesLanguage(String language, String body, String codes) {
    Annotated found = in(language == null ? "" : language, body);
    assertThat(found.countries())
        .isEqualTo(
            codes == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(codes.split(" "))));
    for (Mention mention : found.mentions()) {
      if (mention.part() == Mention.Part.BODY) {
        assertThat(body.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
  }

  @Test
  void marksTheNameAndNotTheWordAroundIt() {
    assertThat(in("zh", "昨天美国总统访问了法国。").evidence(Facet.COUNTRY, "FR")).containsExactly("法国/name");
    assertThat(in("fr", "Il parle de l'Allemagne.").evidence(Facet.COUNTRY, "DE"))
        .containsExactly("Allemagne/name");
  }

  @Test
  void keepsForeignNamesOutOfEnglishText() {
    String body = "Cina Island met Maurice Polen at the Turkiet fair, and Suiza stayed.";
    assertThat(in("en", body).countries()).isEmpty();
    assertThat(in("en-GB", body).countries()).isEmpty();
    assertThat(in("", body).countries()).isEmpty();
  }

  @Test
  void keepsThePlacesBesideThoseThatTheLanguageNames() {
    Annotated found = in("de", "Die Minister aus Lagos und aus Frankreich reisten nach Paris.");
    assertThat(found.evidence(Facet.COUNTRY, "NG")).containsExactly("Lagos/city");
    assertThat(found.evidence(Facet.COUNTRY, "FR"))
        .containsExactly("Frankreich/name", "Paris/capital");
  }
}
