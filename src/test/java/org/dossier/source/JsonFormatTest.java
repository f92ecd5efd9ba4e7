package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  @Test
  void takesWhatARecordStates() {
    Article article =
        FormatReading.article(
            "a.json",
            """
            {"id": " x1 ", "title": "Iran speaks", "body": "Iran speaks\\n\\nIt spoke today.",
             "date": "2023-11-16T23:30:00-08:00", "url": "https://example.org/1",
             "source": "Global News", "authors": ["A. B.", {"name": "C. D."}], "lang": "en_CA",
             "country": "IR", "organization": ["CSIS", "IRGC"], "year": 2023, "other": {"x": 1}}
            """);

    assertThat(article.id()).isEqualTo("x1");
    assertThat(article.title()).isEqualTo("Iran speaks");
    assertThat(article.body()).isEqualTo("Iran speaks\n\nIt spoke today.");
    assertThat(article.layout().headline()).isEqualTo(new Span(0, 11));
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin())
        .isEqualTo(
            new Origin("Global News", "https://example.org/1", "en-CA", List.of("A. B.", "C. D.")));
    assertThat(article.given())
        .isEqualTo(
            Map.of(
                Facet.COUNTRY, List.of("IR"),
                Facet.ORGANIZATION, List.of("CSIS", "IRGC"),
                Facet.YEAR, List.of("2023")));
  }

  @Test
  void numbersTheRecordsOfAnArray() {
    assertThat(
            FormatReading.told(
                "news/a.json", "[{\"body\":\"one\"},\n{\"id\":\"b\",\"text\":\"two\"},\n{}, 7]"))
        .containsExactly(
            "news/a.json#1",
            "b",
            "news/a.json:3: body is missing",
            "news/a.json:3: not a JSON object (got: a number)");
  }

  @Test
  void saysInAClauseWhyAFileIsNotJson() {
    assertThat(FormatReading.told("a.json", "{\"body\": nonsense}"))
        .containsExactly("a.json: not JSON (Unrecognized token 'nonsense', in line 1)");
    assertThat(FormatReading.told("a.json", "[{\"body\": \"one\"},\n{\"body\": \"two"))
        .containsExactly("a.json#1", "a.json: not JSON (Unexpected end-of-input, in line 2)");
    assertThat(FormatReading.told("a.json", "\"text\""))
        .containsExactly("a.json: it is neither a JSON object nor an array of them");
    assertThat(FormatReading.told("a.json", "{\"body\":\"1\"}\n{\"body\":\"2\"}").get(1))
        .startsWith("a.json: more follows after the end of the JSON value");
  }

  @Test
  void goesOnAfterALineThatIsNotARecord() {
    assertThat(
            FormatReading.told(
                "a.jsonl",
                """
                {"body": "one"}

                nonsense
                {"title": "no body"}
                {"body": ["a", "b"]}
                {"body": "five", "title": 7}
                {"id": "six", "body": "six
                [1]
                {"body": " "}
                {"id": "ten", "content": "ten"}\
                """))
        .containsExactly(
            "a.jsonl#1",
            "a.jsonl:3: not a JSON object (Unrecognized token 'nonsense')",
            "a.jsonl:4: body is missing",
            "a.jsonl:5: body must be text (got: an array)",
            "a.jsonl#5",
            "a.jsonl:7: not a JSON object (Unexpected end-of-input)",
            "a.jsonl:8: not a JSON object (got: an array)",
            "a.jsonl:9: body is empty",
            "ten");
  }

  @Test
  void remembersTheIdOfABrokenRecord() {
    assertThat(FormatReading.read("a.jsonl", "{\"id\": \"six\", \"body\": \"six\n{}"))
        .extracting(r -> ((Reading.Failed) r).id())
        .containsExactly("six", "a.jsonl#2");
  }

  @Test
  void refusesRecordsThatAreNestedTooDeeply() {
    String deep = "{\"body\": \"one\", \"x\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThat(FormatReading.told("a.jsonl", deep + "\n{\"body\":\"two\"}"))
        .containsExactly(
            "a.jsonl:1: not a JSON object (Document nesting depth (65) exceeds the maximum"
                + " allowed)",
            "a.jsonl#2");
  }

  @Test
  void refusesARecordThatIsTooLong() {
    String long21 = "{\"id\":\"long\",\"body\":\"" + "x".repeat(21 << 20) + "\"}";
    assertThat(FormatReading.read("a.jsonl", long21 + "\n{\"body\":\"two\"}"))
        .extracting(FormatReading::told)
        .containsExactly(
            "a.jsonl:1: the record has more than 20 MB, the limit for one record", "a.jsonl#2");
  }

  @Test
  void readsLinesInWideEncodings() {
    byte[] bytes =
        "\uFEFF{\"id\":\"x\",\"body\":\"é\"}\r\n{\"id\":\"y\",\"body\":\"ش\"}"
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(FormatReading.read("a.jsonl", bytes))
        .extracting(FormatReading::told)
        .containsExactly("x", "y");
  }

  @Test
  void keepsAnArticleWithoutADateThatCannotBeRead() {
    List<Reading> readings =
        FormatReading.read(
            "a.jsonl",
            """
            {"body": "one", "date": "soon"}
            {"body": "two", "date": "2031-01-01"}
            {"body": "three", "date": "2024-06-16", "url": "about:blank"}
            """);
    assertThat(readings)
        .extracting(r -> ((Reading.Found) r).notices())
        .containsExactly(
            List.of("date `soon` is not a date and left out"),
            List.of("date `2031-01-01` is in the future and left out"),
            List.of("url `about:blank` is not a web address and left out"));
    assertThat(((Reading.Found) readings.get(2)).article().published()).isNotNull();
    assertThat(((Reading.Found) readings.get(1)).article().published()).isNull();
  }

  @Test
  void refusesIdsWithControlCharacters() {
    assertThat(FormatReading.told("a.jsonl", "{\"id\": \"a\\u0000b\", \"body\": \"one\"}"))
        .containsExactly("a.jsonl:1: id holds control characters (got: a\\u0000b)");
  }
}
