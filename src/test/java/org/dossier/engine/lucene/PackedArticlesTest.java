package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedArticlesTest {
  private static final List<String> LABELS =
      List.of("Iran", "Acme Widgets", "São Tomé", "İstanbul", "x", "😀 Inc", "2020", "A-B c");
  private static final List<String> RULES = List.of("name", "city", "learned", "", "ein Maß");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesBackWhatWasPacked(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      AnnotatedArticle article = article(random);
      assertThat(unpacked(article)).as("seed %d, round %d", seed, round).isEqualTo(article);
    }
  }

  @Test
  void takesFewBytesForAMention() {
    String body = "Iran speaks. ".repeat(200);
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < body.length(); at += 13) {
      mentions.add(Mention.inBody(body, at, at + 4, "name"));
    }
    FacetValue iran = new FacetValue("IR", "Iran");
    AnnotatedArticle article =
        new AnnotatedArticle(
            Article.of("a", "b", body),
            null,
            Map.of(Facet.COUNTRY, List.of(new Annotation(iran, 1, mentions))));
    assertThat(StoredRest.of(article).length).isLessThan(4 * mentions.size() + 40);
    assertThat(unpacked(article)).isEqualTo(article);
  }

  private static AnnotatedArticle unpacked(AnnotatedArticle article) {
    StoredHead head = StoredHead.read(shifted(StoredHead.of(article).bytes()));
    return StoredRest.article(head, shifted(StoredRest.of(article)), article.article().body());
  }

  // As Lucene hands bytes out: somewhere in an array.
  private static BytesRef shifted(BytesRef bytes) {
    byte[] room = new byte[bytes.length + 9];
    System.arraycopy(bytes.bytes, bytes.offset, room, 5, bytes.length);
    return new BytesRef(room, 5, bytes.length);
  }

  private static AnnotatedArticle article(Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      body.append(pick(random, LABELS)).append(random.nextInt(4) == 0 ? "\n\n" : " ");
    }
    String title = pick(random, LABELS);
    Map<Facet, List<String>> given = new EnumMap<>(Facet.class);
    if (random.nextBoolean()) {
      given.put(Facet.PERSON, List.of(pick(random, LABELS), ""));
      given.put(Facet.YEAR, List.of());
    }
    Origin origin =
        random.nextBoolean()
            ? Origin.UNKNOWN
            : new Origin(pick(random, LABELS), "", null, List.of(pick(random, LABELS)));
    int length = body.length();
    Layout layout =
        length < 8 || random.nextBoolean()
            ? Layout.PLAIN
            : new Layout(new Span(0, 2), List.of(new Span(3, 5), new Span(5, length)));
    Article article =
        new Article(
            "a" + random.nextInt(9),
            title,
            body.toString(),
            layout,
            origin,
            publication(random, title, ""),
            given);
    Map<Facet, List<Annotation>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (random.nextInt(4) > 0) {
        values.put(facet, annotations(random, title, body.toString()));
      }
    }
    return new AnnotatedArticle(article, publication(random, title, body.toString()), values);
  }

  private static List<Annotation> annotations(Random random, String title, String body) {
    List<Annotation> annotations = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String label = pick(random, LABELS);
      String id =
          switch (random.nextInt(3)) {
            case 0 -> label + i;
            case 1 -> i + label.toLowerCase(Locale.ROOT).replace(' ', '-');
            default -> "id " + i;
          };
      annotations.add(
          new Annotation(
              new FacetValue(id, random.nextBoolean() ? label : id),
              random.nextInt(3) == 0 ? random.nextDouble() : 0.5,
              mentions(random, title, body)));
    }
    return annotations;
  }

  private static List<Mention> mentions(Random random, String title, String body) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Mention.Part part = random.nextBoolean() ? Mention.Part.TITLE : Mention.Part.BODY;
      String text = part == Mention.Part.TITLE ? title : body;
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      boolean stands = random.nextInt(4) > 0;
      // A span that cuts a character of two code units in half is none.
      boolean whole =
          (start == text.length() || !Character.isLowSurrogate(text.charAt(start)))
              && (end == text.length() || !Character.isLowSurrogate(text.charAt(end)));
      String words = stands && whole ? text.substring(start, end) : "other words";
      mentions.add(new Mention(part, start, end, words, pick(random, RULES)));
    }
    return mentions;
  }

  private static Publication publication(Random random, String title, String body) {
    return random.nextBoolean()
        ? Publication.stated(new PartialDate(2020, 2, 29))
        : new Publication(
            PartialDate.of(1 + random.nextInt(9999)),
            Publication.Basis.INFERRED,
            random.nextDouble(),
            mentions(random, title, body));
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
