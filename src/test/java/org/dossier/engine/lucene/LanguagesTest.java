package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.query.QueryParser;
import org.dossier.query.TextQuery;
import org.dossier.search.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles of nine languages in one collection; a query does not say in which language it is.
class LanguagesTest {
  @TempDir Path dir;

  private Collected collected;

  @BeforeEach
  void index() throws IOException {
    collected =
        Collected.of(
            dir,
            article("ja", "昨日、東京都の知事は新しいデータセンターの建設を発表した。ｶﾞｽ料金も上がる。"),
            article("zh", "昨天，上海市政府宣布了新的住房政策。市民表示欢迎。"),
            article("ko", "어제 서울에서 KBS가 새로운 노동법을 자세히 보도했다."),
            article("ru", "Стороны вернулись за стол переговоров, чтобы обсудить ёмкость рынка."),
            article("fa", "دولت دیروز از چاپ کتاب‌های تازه خبر داد و گفت نویسندگان آزاد می‌شوند."),
            article("ar", "أعلنت الوزارة أمس أن المفاوضات مع المعلمين سوف تستمر حتى نهاية الشهر."),
            article("de", "Die Minister haben gestern zwei Verträge über Straßen unterschrieben."),
            article("fr", "Les manifestations d'hier ont empêché l'ouverture de l'école."),
            article("es", "Las elecciones de ayer dieron la alcaldía a una maestra."));
  }

  @AfterEach
  void close() throws IOException {
    collected.close();
  }

  private static Articles article(String language, String body) {
    return Articles.article(language).body(body).value(Facet.LANGUAGE, language, language);
  }

  // The articles that are found, each with what is marked in it.
  private List<String> found(String text) {
    TextQuery query = QueryParser.parse(text).query();
    return collected.hits(query).stream().map(LanguagesTest::told).toList();
  }

  private static String told(Hit hit) {
    return hit.article().id() + ": " + String.join(", ", Collected.marked(hit));
  }

  @Test
  void accentsMakeNoDifferenceToWhatAWordWithoutInflectionIs() {
    assertThat(found("Ecole")).containsExactly("fr: l'école");
    assertThat(found("vertrage")).containsExactly("de: Verträge");
    assertThat(found("strasse")).containsExactly("de: Straßen");
    assertThat(found("alcaldia")).containsExactly("es: alcaldía");
  }

  @Test
  void findsInflectedWordsInTheLanguageOfTheArticle() {
    assertThat(found("переговоры")).containsExactly("ru: переговоров");
    assertThat(found("Vertrag")).containsExactly("de: Verträge");
    assertThat(found("manifestation")).containsExactly("fr: manifestations");
    assertThat(found("elección")).containsExactly("es: elecciones");
    assertThat(found("مفاوضات")).containsExactly("ar: المفاوضات");
  }

  @Test
  void findsWordsWithoutTheirAccents() {
    assertThat(found("емкость")).containsExactly("ru: ёмкость");
    assertThat(found("strassen")).containsExactly("de: Straßen");
    assertThat(found("ecole")).containsExactly("fr: l'école");
    assertThat(found("alcaldia")).containsExactly("es: alcaldía");
  }

  @Test
  void findsChineseAndJapaneseWordsInsideAStretchWithoutSpaces() {
    assertThat(found("東京")).containsExactly("ja: 東京");
    assertThat(found("知事 建設")).containsExactly("ja: 知事, 建設");
    assertThat(found("住房政策")).containsExactly("zh: 住房政策");
    assertThat(found("\"上海市\"")).containsExactly("zh: 上海市");
    assertThat(found("海上")).isEmpty();
  }

  @Test
  void findsASingleCharacter() {
    assertThat(found("都")).containsExactly("ja: 都");
    assertThat(found("欢")).containsExactly("zh: 欢");
    assertThat(found("법")).containsExactly("ko: 법");
  }

  @Test
  void findsKatakanaInsideACompoundAndOfAnyWidth() {
    assertThat(found("データ")).containsExactly("ja: データ");
    assertThat(found("ﾃﾞｰﾀ")).containsExactly("ja: データ");
    assertThat(found("センター")).containsExactly("ja: センター");
    assertThat(found("ガス")).containsExactly("ja: ｶﾞｽ");
  }

  @Test
  void findsKoreanWordsWithAndWithoutTheirParticles() {
    assertThat(found("서울")).containsExactly("ko: 서울");
    assertThat(found("\"서울에서 KBS\"")).containsExactly("ko: 서울에서 KBS");
    assertThat(found("KBS")).containsExactly("ko: KBS");
    assertThat(found("노동*")).containsExactly("ko: 노동");
    assertThat(found("울서")).isEmpty();
  }

  @Test
  void findsKoreanSyllablesWrittenInTheirLetters() {
    assertThat(found("\u1109\u1165\u110b\u116e\u11af")).containsExactly("ko: 서울");
  }

  @Test
  void findsPersianWordsTypedWithArabicLettersAndWithoutJoiners() {
    assertThat(found("کتاب")).containsExactly("fa: کتاب");
    assertThat(found("كتاب")).containsExactly("fa: کتاب");
    assertThat(found("کتاب های")).containsExactly("fa: کتاب, های");
    assertThat(found("\"می شوند\"")).containsExactly("fa: می‌شوند");
    assertThat(found("مي‌شوند")).containsExactly("fa: می‌شوند");
  }

  @Test
  void findsArabicWordsTypedWithPersianLetters() {
    assertThat(found("المعلمین")).containsExactly("ar: المعلمين");
  }
}
