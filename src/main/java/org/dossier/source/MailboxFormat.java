package org.dossier.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A mailbox of many e-mails (mbox), read one message at a time: each begins with a line "From …"
/// after an empty one; such lines in a message have a `>` before them.
final class MailboxFormat implements ArticleFormat {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  @Override
  public Set<String> endings() {
    return Set.of("mbox");
  }

  @Override
  public String kind() {
    return "a mailbox";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    ByteLines lines = new ByteLines(content.stream(), FileContent.MAX_RECORD);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    long start = 0;
    boolean blank = true;
    boolean tooLong = false;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (blank && begins(line, 0)) {
        if (start > 0) {
          message(message, start, tooLong, records);
        }
        message.reset();
        tooLong = false;
        start = lines.number();
      } else if (start > 0) {
        tooLong |= lines.isTooLong() || message.size() + line.length > FileContent.MAX_RECORD;
        if (!tooLong) {
          append(line, message);
        }
      } else if (!isBlank(line)) {
        throw new BadContentException("it is no mailbox: it does not begin with a line `From …`");
      }
      blank = isBlank(line);
    }
    if (start > 0) {
      message(message, start, tooLong, records);
    }
  }

  private static void message(
      ByteArrayOutputStream message, long line, boolean tooLong, Records records)
      throws IOException {
    if (tooLong) {
      records.fail(line, "the message has more than 20 MB, the limit for one record", null);
      return;
    }
    try {
      records.next(MailMessage.draft(message.toByteArray()), line);
    } catch (BadContentException e) {
      records.fail(line, e.reason(), null);
    }
  }

  private static void append(byte[] line, ByteArrayOutputStream message) {
    int quotes = 0;
    while (quotes < line.length && line[quotes] == '>') {
      quotes++;
    }
    int skip = quotes > 0 && begins(line, quotes) ? 1 : 0;
    message.write(line, skip, line.length - skip);
    message.write('\n');
  }

  private static boolean begins(byte[] line, int at) {
    for (int i = 0; i < FROM.length; i++) {
      if (at + i >= line.length || line[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte[] line) {
    return line.length == 0 || (line.length == 1 && line[0] == '\r');
  }
}
