package org.dossier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

class MailFormatTest {
  private static final String HEAD =
      """
      From: =?utf-8?q?Jos=C3=A9_Doe?= <jose@example.org>
      To: a@example.org
      Subject: =?utf-8?b?VMOpbMOpcGhvbmU=?= notes
      Date: Thu, 16 Nov 2023 23:30:00 -0500
      """;

  @Test
  void readsHeadersAndText() {
    Article article = FormatReading.article("a.eml", HEAD + "\nThe talks\nwent on.\n");
    assertThat(article.id()).isEqualTo("a.eml");
    assertThat(article.title()).isEqualTo("Téléphone notes");
    assertThat(article.body()).isEqualTo("The talks\nwent on.");
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin().authors()).containsExactly("José Doe");
  }

  @Test
  void takesOneOfTheAlternativesAndNamesAttachments() {
    String mail =
        HEAD
            + """
            Content-Type: multipart/mixed; boundary="m"

            --m
            Content-Type: multipart/alternative; boundary="a"

            --a
            Content-Type: text/plain; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            Caf=E9 talks.
            --a
            Content-Type: text/html

            <p>Other</p>
            --a--
            --m
            Content-Type: message/rfc822

            Subject: Forwarded

            Its text.
            --m
            Content-Type: application/pdf; name="minutes.pdf"
            Content-Disposition: attachment; filename="minutes.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --m--
            """;
    Reading.Found found = (Reading.Found) FormatReading.read("a.eml", mail).get(0);
    assertThat(found.article().body()).isEqualTo("Café talks.\n\nForwarded\n\nIts text.");
    assertThat(found.notices()).containsExactly("an attachment was not read (minutes.pdf)");
  }

  @Test
  void readsHtmlAndOldJapanese() {
    String html = HEAD + "Content-Type: text/html\n\n<p>One.</p><style>x</style><p>Two.</p>";
    assertThat(FormatReading.article("a.eml", html).body()).isEqualTo("One.\n\nTwo.");
    byte[] japanese =
        (HEAD + "Content-Type: text/plain; charset=ISO-2022-JP\n\n日本語のテキスト")
            .getBytes(Charset.forName("ISO-2022-JP"));
    assertThat(FormatReading.article("a.eml", japanese).body()).isEqualTo("日本語のテキスト");
  }

  @Test
  void takesTheSubjectWhereThereIsNoText() {
    assertThat(FormatReading.article("a.eml", "Subject: Talks go on\n\n").body())
        .isEqualTo("Talks go on");
  }

  @Test
  void readsASubjectInAnEncodingThatIsNotNamed() {
    String mail =
        "From: jane@example.org\nSubject: Gespräche über Brücken gehen weiter, sagen\n"
            + "  Sprecher\n\nMehr später.\n";
    assertThat(FormatReading.article("a.eml", mail.getBytes(ISO_8859_1)).title())
        .isEqualTo("Gespräche über Brücken gehen weiter, sagen Sprecher");
  }

  @Test
  void refusesWhatIsNoMail() {
    assertThat(FormatReading.told("a.eml", "just some text\nand more\n"))
        .containsExactly("a.eml: it is no e-mail: it has no sender, subject or date");
    assertThat(FormatReading.told("a.eml", "\n\n")).containsExactly("a.eml: empty");
  }

  @Test
  void readsTheMessagesOfAMailbox() {
    String mailbox =
        "From jose@example.org Thu Nov 16 2023\n"
            + HEAD
            + "\nFirst.\n>From here on.\n\nFrom x\n"
            + HEAD
            + "\nSecond.\r\n\r\nFrom y\nno mail at all\n";
    List<Reading> readings = FormatReading.read("a.mbox", mailbox);
    assertThat(readings.stream().map(FormatReading::told))
        .containsExactly(
            "a.mbox#1",
            "a.mbox#2",
            "a.mbox:18: it is no e-mail: it has no sender, subject or date");
    assertThat(((Reading.Found) readings.get(0)).article().body())
        .isEqualTo("First.\nFrom here on.");
    assertThat(((Reading.Found) readings.get(1)).article().body()).isEqualTo("Second.");
  }

  @Test
  void saysThatAMailboxIsNoneOrAMessageTooLong() {
    assertThat(FormatReading.told("a.mbox", "Hello\n"))
        .containsExactly("a.mbox: it is no mailbox: it does not begin with a line `From …`");
    byte[] big = new byte[FileContent.MAX_RECORD + 10];
    Arrays.fill(big, (byte) 'x');
    String mailbox = "From x\n" + HEAD + "\n" + new String(big, StandardCharsets.US_ASCII);
    assertThat(FormatReading.told("a.mbox", mailbox + "\n\nFrom y\n" + HEAD + "\nSmall.\n"))
        .containsExactly(
            "a.mbox:1: the message has more than 20 MB, the limit for one record", "a.mbox#2");
  }
}
