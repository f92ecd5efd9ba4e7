package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFinderTest {
  private static final PublisherFinder FINDER = PublisherFinder.standard();

  private static List<Annotation> from(@Nullable String publisher, @Nullable String url) {
    Origin origin = new Origin(publisher, url, null, List.of());
    return FINDER.find(
        new Article(
            "a", "A title", "With files from CBC News.", Layout.PLAIN, origin, null, Map.of()));
  }

  @Test
  void takesWhatTheMetadataStates() {
    assertThat(from(" Le Journal de Montréal ", "https://www.cnn.com/a"))
        .singleElement()
        .satisfies(a -> {
          assertThat(a.value())
              .isEqualTo(new FacetValue("le-journal-de-montreal", "Le Journal de Montréal"));
          assertThat(a.evidence().getFirst().rule()).isEqualTo("metadata");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.bbc.co.uk/news/world-1, BBC News",
    "https://edition.cnn.com/2020/a, CNN",
    "https://notcnn.com/a, CBC News",
    "https://, CBC News",
    "not an address, CBC News",
  })
  void knowsTheSiteOfAnAddress(String url, String label) {
    assertThat(from(null, url)).extracting(a -> a.value().label()).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "—With files from Global’s Stewart Bell and the Associated Press        | Global News",
        "In response to a request from Iran International, the ministry said so. | Iran International",
        "He told CTV News he would stay. She told CTV News she would go. CTV News has learned more. | CTV News",
        "The company declined to comment to the Financial Times.                | Financial Times",
        "As reported by CBC News, the vote was close.                           | none",
        "According to Reuters, more than 1,500 were killed.                     | none",
        "He told Reuters he would stay.                                         | none",
        "He told CNN that he would stay.                                        | none",
        "With files from Reuters                                                | none",
        "With files from CBC News. BBC News has learned that he will go.        | none",
        "He told Reuters. She told Reuters. The Guardian has learned of it.     | The Guardian",
        "It takes time and a mint of money to see the wire.                     | none",
      })
  void findsTheOutletThatAnArticleSpeaksOfAsItsOwn(String text, String expected) {
    List<Annotation> found = FINDER.find(Article.of("a", "A title", text));
    assertThat(found.isEmpty() ? "none" : found.getFirst().value().label()).isEqualTo(expected);
    found.forEach(a ->
        assertThat(a.evidence())
            .isNotEmpty()
            .allSatisfy(m -> {
              assertThat(m.rule()).isEqualTo("own outlet");
              assertThat(text.substring(m.start(), m.end())).isEqualTo(m.text());
            }));
  }
}
