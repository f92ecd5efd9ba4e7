package org.dossier.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeLinesTest {
  private static List<String> spans(String body) {
    return EdgeLines.spans(body).stream().map(span -> span.of(body)).toList();
  }

  @Test
  void areTheFirstAndTheLastLinesThatAreNotBlank() {
    StringBuilder body = new StringBuilder();
    for (char c = 'a'; c <= 'z'; c++) {
      body.append("Line ").append(c).append("\n \n");
    }
    assertThat(spans(body.toString()))
        .hasSize(16)
        .startsWith("Line a", "Line b")
        .contains("Line h", "Line s")
        .endsWith("Line z");
    assertThat(spans("")).isEmpty();
    assertThat(spans("One\nTwo")).containsExactly("One", "Two");
  }

  @Test
  void tellNothingOfTheArticleItself() {
    assertThat(
            spans(
                "By Jane Doe\nNovember 16, 2023\n12 / 34\n" + "Long. ".repeat(90) + "\nShare this"))
        .containsExactly("Share this");
    assertThat(spans("© 2023 The Courier\nText")).contains("© 2023 The Courier");
  }

  @Test
  void areNoPartsOfSentences() {
    String wrapped =
        "The Bank of Oslo said that it would\ngive the market more of what\nit had asked for.\n\n"
            + "The Oslo Courier\n\nNobody was surprised by that, as they had\nseen it coming.";
    assertThat(spans(wrapped)).containsExactly("The Oslo Courier");
  }

  @Test
  void areTheSameWhateverCaseBlanksAndNumbers() {
    assertThat(EdgeLines.hash(" 12 Shares")).isEqualTo(EdgeLines.hash("345\u00A0 shares"));
    assertThat(EdgeLines.hash("a\t \u00A0b 100 \n")).isEqualTo(EdgeLines.hash("A B 0"));
    assertThat(EdgeLines.hash("Shares")).isNotEqualTo(EdgeLines.hash("Share"));
    assertThat(EdgeLines.hash("1 2")).isNotEqualTo(EdgeLines.hash("12"));
  }

  @Test
  void comeBackFromTheirBytes() {
    EdgeLines lines = EdgeLines.of("One\nTwo\nA longer one\nOne");
    EdgeLines read = EdgeLines.parse(lines.bytes());
    assertThat(read.lines()).hasSize(3).containsExactly(lines.lines());
    assertThat(read.text()).isEqualTo(lines.text()).isEqualTo(EdgeLines.hash("A longer one"));
    assertThat(EdgeLines.parse(new byte[0]).lines()).isEmpty();
  }
}
