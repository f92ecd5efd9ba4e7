package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
  @Test
  void readsARowAsARecord() {
    List<Reading> readings =
        FormatReading.read(
            "a.csv",
            """
            ID,Title,Date,Publisher,URL,Language,Author,Country,Body
            one,"Talks, and more",2023-11-16,Example News,https://example.org/1,en,Jane Doe; John Roe,IR;CA,"The ministry said
            that talks go on."
            """);
    Article article = ((Reading.Found) readings.get(0)).article();
    assertThat(article.id()).isEqualTo("one");
    assertThat(article.title()).isEqualTo("Talks, and more");
    assertThat(article.body()).isEqualTo("The ministry said\nthat talks go on.");
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin())
        .isEqualTo(
            new Origin(
                "Example News", "https://example.org/1", "en", List.of("Jane Doe", "John Roe")));
    assertThat(article.given().get(Facet.COUNTRY)).containsExactly("IR", "CA");
  }

  @Test
  void knowsSemicolonsAndTabs() {
    assertThat(FormatReading.article("a.csv", "title;text\nTalks;They go on, he said.\n").body())
        .isEqualTo("They go on, he said.");
    assertThat(
            FormatReading.article("a.tsv", "title\ttext\nTalks\tThey go \"on\", he said.\n").body())
        .isEqualTo("They go \"on\", he said.");
  }

  @Test
  void namesRowsByTheirPlaceAndSkipsEmptyOnes() {
    String table = "body\n\"First\nrow.\"\n\n\"  \"\nSecond row.\n";
    List<Reading> readings = FormatReading.read("a.csv", table);
    assertThat(readings.stream().map(FormatReading::told)).containsExactly("a.csv#1", "a.csv#2");
    assertThat(readings.stream().map(Reading::place)).containsExactly("a.csv:2", "a.csv:6");
  }

  @Test
  void saysWhatIsWrongWithARowAndGoesOn() {
    assertThat(FormatReading.told("a.csv", "id,body\n1,One.\n2,\n3,Three.,more\n4,Four.\n"))
        .containsExactly(
            "1",
            "a.csv:3: body is missing",
            "a.csv:4: the row has 3 fields, and the first row names 2",
            "4");
  }

  @Test
  void wantsAFirstRowThatNamesTheBody() {
    assertThat(FormatReading.told("a.csv", "id,title\n1,Talks\n"))
        .containsExactly(
            "a.csv: its first row names no column body (or text, content); columns: id, title");
    assertThat(FormatReading.told("a.csv", "body\n")).containsExactly("a.csv: empty");
    assertThat(FormatReading.told("a.csv", " \n")).containsExactly("a.csv: empty");
  }

  @Test
  void takesAnExportWithoutItsGuardsAndGuesses() {
    Article article =
        FormatReading.article("a.csv", "title,date,dateBasis,body\n'=Sums,2020,inferred,Text.\n");
    assertThat(article.title()).isEqualTo("=Sums");
    assertThat(article.published()).isNull();
  }

  @Test
  void readsOtherEncodings() {
    for (String charset : List.of("UTF-16", "windows-1252")) {
      byte[] bytes =
          "title,body\nThé,Où est passé l'été, déjà loin de la forêt?\n"
              .replace("été,", "été")
              .getBytes(Charset.forName(charset));
      assertThat(FormatReading.article("a.csv", bytes).title()).as(charset).isEqualTo("Thé");
    }
  }

  @Test
  void endsARecordThatAQuoteLeftOpen() {
    String open = "body\nOne.\n\"" + "never closed ".repeat(1_700_000);
    assertThat(FormatReading.told("a.csv", open))
        .containsExactly(
            "a.csv#1",
            "a.csv: it cannot be read (a record has more than 20 million characters, the limit for"
                + " one)");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(FormatReading.told("a.csv", "%PDF-1.4\n\0\0"))
        .containsExactly("a.csv: it is not text but binary data");
  }
}
