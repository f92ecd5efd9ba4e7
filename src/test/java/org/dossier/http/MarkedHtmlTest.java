package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedHtmlTest {
  @Test
  void onlyMarksAreMarkup() {
    String text = "<mark>Iran</mark> & 'others' say \"no\"";

    assertThat(MarkedHtml.of(text, List.of(new Span(6, 10), new Span(18, 19))))
        .isEqualTo(
            "&lt;mark&gt;<mark>Iran</mark>&lt;/mark&gt; <mark>&amp;</mark> &#39;others&#39; say"
                + " &quot;no&quot;");
  }

  @ParameterizedTest
  @CsvSource({"0, 4, <mark>a🚀b</mark>", "1, 3, a<mark>🚀</mark>b", "4, 4, a🚀b<mark></mark>"})
  void offsetsAreCodeUnits(int start, int end, String html) {
    assertThat(MarkedHtml.of("a🚀b", List.of(new Span(start, end)))).isEqualTo(html);
  }

  @Test
  void textWithoutMarksIsEscapedOnly() {
    assertThat(MarkedHtml.escaped("a < b")).isEqualTo("a &lt; b");
  }
}
