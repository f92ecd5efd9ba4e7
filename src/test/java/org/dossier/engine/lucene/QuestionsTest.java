package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.Articles;
import org.dossier.article.Layout;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.Or;
import org.dossier.query.TextQuery.Some;
import org.dossier.query.TextQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of which an article needs only some words.
class QuestionsTest {
  @TempDir Path dir;

  private static TextQuery question(String... words) {
    return new Some(new Or(Stream.of(words).<TextQuery>map(Word::new).toList()));
  }

  private static Articles article(String id, String body) {
    return Articles.article(id).body(body);
  }

  private List<String> ids(TextQuery query, Articles... articles) throws IOException {
    try (Collected c = Collected.of(dir, articles)) {
      return c.hits(query).stream().map(hit -> hit.article().id()).toList();
    }
  }

  @Test
  void theArticleWithMoreOfTheQuestionComesFirst() throws IOException {
    assertThat(
            ids(
                question("harbour", "strike", "dockers"),
                article("one", "The harbour, the harbour and again the harbour was shut."),
                article("two", "A strike of the dockers shut all of it for a week."),
                article("none", "Nothing was said about any of this in the capital.")))
        .containsExactly("two", "one");
  }

  @Test
  void findsThePartsOfAWordThatIsMadeOfSeveral() throws IOException {
    assertThat(
            ids(
                question("high-speed", "trains"),
                article("whole", "A high-speed line was opened."),
                article("part", "The speed was not known."),
                article("none", "A ship was seen.")))
        .containsExactly("whole", "part");
  }

  @Test
  void articlesFoundForNoWordTeachNothing() throws IOException {
    Feedback.Best unscored =
        new Feedback.Best(0, "Harbour", "en", "The harbour was shut.", Layout.PLAIN);
    Query ranked = MatchAllDocsQuery.INSTANCE;
    Feedback.Articles articles =
        new Feedback.Articles() {
          @Override
          public List<Feedback.Best> best(Query query, int most) {
            return List.of(unscored, unscored);
          }

          @Override
          public Map<String, Integer> having(Set<String> words) {
            return words.stream().collect(Collectors.toMap(word -> word, word -> 2));
          }

          @Override
          public long all() {
            return 10;
          }
        };

    assertThat(Feedback.of(articles, ranked, 4)).isSameAs(ranked);
  }

  @Test
  void wordsOfTheSameRootRankWhatIsFoundButFindNothing() throws IOException {
    assertThat(
            ids(
                question("retrieval", "archive"),
                article("a", "The archive was closed for some years after that."),
                article("b", "The archive retrieved some boxes for us after that."),
                article("c", "She retrieved some boxes from the cellar after that.")))
        .containsExactly("b", "a");
  }

  @Test
  void wordsThatTheBestArticlesShareRankTheRestButFindNothing() throws IOException {
    assertThat(
            ids(
                question("river", "flood", "village", "dam"),
                article("best1", "The river rose: a flood hit the village at the dam. Sandbags."),
                article("best2", "A flood of the river hit a village below a dam. Sandbags."),
                article("plain", "A river was painted by her for a show in spring."),
                article("akin", "A river was held by sandbags for a week in spring."),
                article("none", "Sandbags were for sale in the shop on the corner.")))
        .endsWith("akin", "plain")
        .hasSize(4);
  }
}
