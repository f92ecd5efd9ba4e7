package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {
  private static final String ENGLISH =
      "The council met on Monday to talk about the new bridge. Nobody could say what it would cost, "
          + "and most of those who live by the river would rather keep the ferry.";
  private static final String FRENCH =
      "Le conseil s'est réuni lundi pour parler du nouveau pont. Personne ne savait ce qu'il "
          + "coûterait, et la plupart des riverains préfèrent garder le bac.";

  private static Annotated article(String body, Origin origin, Span... furniture) {
    Layout layout = new Layout(null, List.of(furniture));
    return Annotated.article(new Article("a", "-", body, layout, origin, null, Map.of()));
  }

  private static Annotated article(String body) {
    return article(body, Origin.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der Rat traf sich am Montag, um über die neue Brücke zu sprechen. Niemand wusste, was sie kosten würde, und die meisten Anwohner wollen lieber die Fähre behalten.
          es | El concejo se reunió el lunes para hablar del nuevo puente. Nadie sabía cuánto costaría, y la mayoría de los vecinos prefiere conservar la barca que cruza el río.
          ru | Совет собрался в понедельник, чтобы обсудить новый мост. Никто не знал, сколько он будет стоить, и большинство жителей хотят оставить паром, на котором ездят давно.
          fa | شورا روز دوشنبه برای گفتگو درباره پل تازه گرد هم آمد. هیچ کس نمی‌دانست که هزینه آن چقدر خواهد بود و بیشتر مردم کنار رودخانه می‌خواهند قایق بماند.
          ar | اجتمع المجلس يوم الاثنين لبحث أمر الجسر الجديد. لم يعرف أحد كم ستكون كلفته، ومعظم الذين يسكنون قرب النهر يفضلون أن تبقى العبارة القديمة كما كانت.
          ja | 議会は月曜日に新しい橋について話し合った。費用がいくらになるかは誰にも分からず、川の近くに住む人の多くは渡し船を残してほしいと考えている。橋の工事は来年の春に始まる予定だが、反対する声も強く、話し合いはまだ続きそうだ。
          zh | 市议会星期一开会讨论新桥的问题。没有人知道这座桥要花多少钱，住在河边的大多数居民更愿意保留渡船。按照计划，工程将在明年春天开始，但是反对的声音也很强烈，讨论看来还会继续下去。有人提出先修好旧码头，再谈建桥的事情，也有人认为应该让全城的居民投票决定。
          ko | 시의회는 월요일에 새 다리를 두고 회의를 열었다. 비용이 얼마나 들지 아무도 몰랐고 강가에 사는 주민 대부분은 나룻배를 그대로 두기를 바란다. 공사는 내년 봄에 시작될 예정이지만 반대하는 목소리도 커서 논의는 아직 더 이어질 것으로 보인다고 관계자는 말했다.
          """)
  void tellsTheLanguageByTheText(String language, String body) {
    assertThat(article(body).evidence(Facet.LANGUAGE, language)).containsExactly("/detected");
  }

  @Test
  void tellsEnglishAndFrenchApart() {
    assertThat(article(ENGLISH).evidence(Facet.LANGUAGE, "en")).containsExactly("/detected");
    assertThat(article(FRENCH).evidence(Facet.LANGUAGE, "fr")).containsExactly("/detected");
  }

  @Test
  void believesWhatIsStated() {
    Origin stated = new Origin(null, null, "oc", List.of());
    assertThat(article(FRENCH, stated).evidence(Facet.LANGUAGE, "oc")).containsExactly("/metadata");
    assertThat(article(FRENCH, stated).of(Facet.LANGUAGE)).hasSize(1);
  }

  @Test
  void doubtsThatATextIsEnglishWhichTemplatesState() {
    Origin stated = new Origin(null, null, "en-US", List.of());
    assertThat(article(FRENCH, stated).evidence(Facet.LANGUAGE, "fr")).containsExactly("/detected");
    assertThat(article(ENGLISH, stated).evidence(Facet.LANGUAGE, "en"))
        .containsExactly("/metadata");
    assertThat(article("Bonjour.", stated).evidence(Facet.LANGUAGE, "en"))
        .containsExactly("/metadata");
  }

  @Test
  void tellsNothingOfAShortText() {
    String shortText = ENGLISH.substring(0, LanguageDetection.LEAST_LETTERS);
    assertThat(article(shortText).of(Facet.LANGUAGE)).isEmpty();
  }

  @Test
  void tellsNothingOfNumbers() {
    assertThat(article("12.5 17 — 3 ".repeat(100)).of(Facet.LANGUAGE)).isEmpty();
  }

  @Test
  void readsTheArticleAndNotThePageAroundIt() {
    Span around = new Span(0, ENGLISH.length());
    assertThat(article(ENGLISH + FRENCH, Origin.UNKNOWN, around).evidence(Facet.LANGUAGE, "fr"))
        .containsExactly("/detected");
  }

  @Test
  void believesTheSmallWordsOfEnglishMoreThanItsNames() {
    String text =
        "The Bundesverfassungsgericht and the Bundesgerichtshof of the Bundesrepublik was to the"
            + " Oberlandesgericht and the Landesregierung of the Bundesland.";
    assertThat(LanguageDetection.of(Article.of("a", "Title", text))).isEqualTo("en");
    assertThat(LanguageDetection.of(Article.of("a", "Title", text.replace("the", "das"))))
        .isNotEqualTo("en");
  }
}
