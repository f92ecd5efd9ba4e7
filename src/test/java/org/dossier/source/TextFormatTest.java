package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Layout;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
  @Test
  void takesTheHeadlineAsTitle() {
    Article article =
        FormatReading.article(
            "a.txt", " No thaw in sight: ties stuck \n\nMore than a decade after.");
    assertThat(article.title()).isEqualTo("No thaw in sight: ties stuck");
    assertThat(article.layout().headline()).isEqualTo(new Span(1, 29));
    assertThat(article.body()).startsWith(" No thaw");
  }

  @Test
  void takesTheFirstSentenceWhereThereIsNoHeadline() {
    assertThat(title("The U.S. and Gen. Smith met Iran. They spoke.\nAnd left."))
        .isEqualTo("The U.S. and Gen. Smith met Iran.");
    assertThat(title("“This is unacceptable.” He left.")).isEqualTo("“This is unacceptable.”");
    assertThat(title("One line of text without an end"))
        .isEqualTo("One line of text without an end");
    assertThat(title("By Jane Doe\nIran spoke today. Then it rained.")).isEqualTo("By Jane Doe");
  }

  @Test
  void leavesTheDatelineOutOfTheTitle() {
    assertThat(title("THE HAGUE, July 6, 2023 — Canada went to court. It waits."))
        .isEqualTo("Canada went to court.");
    assertThat(title("WASHINGTON (Reuters) - Talks failed. They parted."))
        .isEqualTo("Talks failed.");
    assertThat(title("Iran and Canada — long at odds — met. They spoke."))
        .isEqualTo("Iran and Canada — long at odds — met.");
  }

  @Test
  void takesALineThatTellsWhenThePageWasPutUpForFurniture() {
    Article article =
        FormatReading.article(
            "a.txt",
            "Published June 20, 2024 · Updated June 21, 2024 at 9:15 a.m. ET\n\nCanada spoke.\n\n"
                + "Published accounts of 2024 differ.");
    assertThat(article.layout().furniture()).containsExactly(new Span(0, 63));
    assertThat(article.title()).isEqualTo("Canada spoke.");
  }

  @Test
  void takesNoDateForAHeadline() {
    String text = "گفتگوها در تهران ادامه دارد";
    assertThat(FormatReading.article("a.txt", "date 2022-09-23\n\n" + text).title())
        .isEqualTo(text);
    assertThat(FormatReading.article("a.txt", "Stand: 16. November 2023\n\nEs geht.").layout())
        .isEqualTo(Layout.PLAIN);
  }

  @Test
  void cutsALongFirstSentenceBetweenWords() {
    assertThat(title("word ".repeat(100) + "end."))
        .isEqualTo("word ".repeat(39) + "word…")
        .hasSize(200);
  }

  @Test
  void looksForTheTitleBehindFurniture() {
    Article article =
        FormatReading.article(
            "a.txt",
            " date 2023-11-16 Send this page to someone via email\n\nThe RCMP has responded.\n\nIt"
                + " did.");
    assertThat(article.title()).isEqualTo("The RCMP has responded.");
    assertThat(article.layout().furniture()).containsExactly(new Span(0, 52));
  }

  @Test
  void cleansLineEndsAndControlCharacters() {
    assertThat(FormatReading.article("a.txt", "  one\r\ntwo\rthree\u0000four\tfive\u0007\n").body())
        .isEqualTo("  one\ntwo\nthree four\tfive \n");
    assertThat(CleanText.of("a\uD800b\uDC00\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsEncodingsByTheirMark(String charset) {
    byte[] bytes = "\uFEFFThéâtre à Téhéran.".getBytes(Charset.forName(charset));
    assertThat(FormatReading.article("a.txt", bytes).body()).isEqualTo("Théâtre à Téhéran.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
  void guessesEncodingsWithoutMark(String charset) {
    String text =
        "Le théâtre de Téhéran a été fermé après les événements de l'été, où des centaines de"
            + " personnes avaient manifesté à côté de l'université.";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(FormatReading.article("a.txt", bytes).body()).isEqualTo(text);
  }

  @Test
  void guessesCyrillicAndArabicEncodings() {
    String russian = "Министерство иностранных дел заявило сегодня, что переговоры продолжаются. ";
    String arabic = "قالت وزارة الخارجية اليوم إن المحادثات مستمرة في العاصمة منذ أيام. ";
    assertThat(
            FormatReading.article(
                    "a.txt", russian.repeat(5).getBytes(Charset.forName("windows-1251")))
                .body())
        .isEqualTo(russian.repeat(5));
    assertThat(
            FormatReading.article(
                    "a.txt", arabic.repeat(5).getBytes(Charset.forName("windows-1256")))
                .body())
        .isEqualTo(arabic.repeat(5));
  }

  @Test
  void readsPackedFiles() throws Exception {
    byte[] packed = FormatReading.gzip("Iran speaks.".getBytes(StandardCharsets.UTF_8));
    Article article = FormatReading.article("a.txt.gz", packed);
    assertThat(article.id()).isEqualTo("a.txt.gz");
    assertThat(article.body()).isEqualTo("Iran speaks.");
  }

  @Test
  void saysWhatIsWrongWithAPackedFile() throws Exception {
    byte[] packed = FormatReading.gzip("Iran speaks. It spoke.".getBytes(StandardCharsets.UTF_8));
    assertThat(told("a.txt.gz", Arrays.copyOf(packed, packed.length - 12)))
        .containsExactly("a.txt.gz: it ends too early");
    assertThat(told("a.txt.gz", "plain".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a.txt.gz: it is not gzip, or damaged (Not in GZIP format)");
    byte[] bomb = FormatReading.gzip(new byte[FileContent.MAX_WHOLE + 1]);
    assertThat(told("a.txt.gz", bomb))
        .containsExactly(
            "a.txt.gz: it unpacks to more than 200 times its size, the limit for packed files");
  }

  @Test
  void tellsEmptyFilesFromBinaryOnes() {
    assertThat(FormatReading.told("a.txt", "")).containsExactly("a.txt: empty");
    assertThat(FormatReading.told("a.txt", " \n\t")).containsExactly("a.txt: empty");
    assertThat(FormatReading.told("a.txt", "%PDF-1.7\nrest"))
        .containsExactly("a.txt: it is not text but binary data");
    assertThat(told("a.txt", new byte[500]))
        .containsExactly("a.txt: it is not text but binary data");
  }

  @Test
  void keepsATextThatIsNothingButFurniture() {
    Article article = FormatReading.article("a.txt", "Read more\n\nAdvertisement");
    assertThat(article.title()).isEqualTo("Read more");
    assertThat(article.layout().furniture()).isEmpty();
  }

  private static List<String> told(String name, byte[] bytes) {
    return FormatReading.read(name, bytes).stream().map(FormatReading::told).toList();
  }

  private static String title(String text) {
    return FormatReading.article("a.txt", text).title();
  }
}
