package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
  @Test
  void takesWhatTheFrontMatterStates() {
    Article article =
        FormatReading.article(
            "a.md",
            """
            ---
            title: "Iran speaks"
            date: 2023-11-16
            publisher: Global News
            link: https://example.org/1
            authors: [A. B., C. D.]
            lang: en
            tags: [one, two]
            country: [IR, CA]
            year: 2023
            ---

            It spoke *today*.
            """);
    assertThat(article.id()).isEqualTo("a.md");
    assertThat(article.title()).isEqualTo("Iran speaks");
    assertThat(article.body()).isEqualTo("It spoke today.");
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin())
        .isEqualTo(
            new Origin("Global News", "https://example.org/1", "en", List.of("A. B.", "C. D.")));
    assertThat(article.given())
        .isEqualTo(Map.of(Facet.COUNTRY, List.of("IR", "CA"), Facet.YEAR, List.of("2023")));
  }

  @Test
  void leavesOutTheMarks() {
    Article article =
        FormatReading.article(
            "a.markdown",
            """
            # Iran *speaks*

            See [the report](https://example.org "title") and ![a map](map.png), **now**,
            `as code` &amp; so.

            - one
            - two
              - three

            1. first

            > quoted
            > text

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            int x;
            ```

            <div>raw <b>html</b></div>

            ---

            end<br>ed
            """);
    assertThat(article.title()).isEqualTo("Iran speaks");
    assertThat(article.layout().headline()).isEqualTo(new Span(0, 11));
    assertThat(article.body())
        .isEqualTo(
            """
            Iran speaks

            See the report and a map, now,
            as code & so.

            one
            two
            three

            first

            quoted
            text

            a | b
            1 | 2

            int x;

            raw html

            end
            ed\
            """);
  }

  @Test
  void saysWhatIsWrongWithTheFrontMatter() {
    assertThat(FormatReading.told("a.md", "---\ntitle: [\n---\ntext").get(0))
        .startsWith("a.md: the front matter is not YAML (");
    assertThat(FormatReading.told("a.md", "---\n- one\n---\ntext"))
        .containsExactly("a.md: the front matter is not a list of `key: value`");
    assertThat(FormatReading.told("a.md", "---\ntitle: {a: b}\n---\ntext"))
        .containsExactly("a.md: title must be text (got: an object)");
  }

  @Test
  void readsTextsWithoutFrontMatter() {
    assertThat(FormatReading.article("a.md", "---\n\ntext\n").body()).isEqualTo("text");
    assertThat(FormatReading.article("a.md", "---\n---\ntext").body()).isEqualTo("text");
    assertThat(FormatReading.told("a.md", "---\ntitle: x\n---\n"))
        .containsExactly("a.md: body is empty");
  }

  @Test
  void bearsDeepNesting() {
    String deep = "> ".repeat(20_000) + "text\n\n" + "[".repeat(20_000) + "*a ".repeat(20_000);
    assertThat(FormatReading.read("a.md", deep)).hasSize(1);
    String list = "- ".repeat(5_000) + "text";
    assertThat(FormatReading.read("a.md", list)).hasSize(1);
  }
}
