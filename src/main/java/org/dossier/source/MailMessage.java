package org.dossier.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/// One e-mail: its text as it is shown, its subject, sender and date. Forwarded messages are part
/// of it; other attachments are named as left out.
final class MailMessage {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_NAMED = 5;
  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(10_000)
          .setMaxHeaderLen(1 << 20)
          .setMaxContentLen(FileContent.MAX_RECORD)
          .build();

  private final List<String> attached = new ArrayList<>();

  private MailMessage() {}

  /// @throws BadContentException when it is no e-mail
  static ArticleDraft draft(byte[] bytes) throws IOException, BadContentException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    builder.setBodyFactory(new BasicBodyFactory(true));
    Message message;
    try {
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (MimeIOException e) {
      throw new BadContentException("it is no e-mail (" + Names.oneLine(words(e), 120) + ")");
    }
    if (List.of("From", "Date", "Subject", "To", "Message-ID", "Received").stream()
        .allMatch(name -> message.getHeader().getField(name) == null)) {
      throw new BadContentException("it is no e-mail: it has no sender, subject or date");
    }
    MailMessage read = new MailMessage();
    String text = read.text(message, 0);
    ArticleDraft.Statement stated =
        new ArticleDraft.Statement(
            subject(message),
            date(message),
            null,
            null,
            field(message, "Content-Language"),
            authors(message));
    return ArticleDraft.titled(text, stated).withNotices(read.notices());
  }

  private List<String> notices() {
    if (attached.isEmpty()) {
      return List.of();
    }
    String names = String.join(", ", attached.subList(0, Math.min(MAX_NAMED, attached.size())));
    return List.of(
        (attached.size() == 1 ? "an attachment was not read (" : "attachments were not read (")
            + Names.oneLine(names, 200)
            + (attached.size() > MAX_NAMED ? ", …)" : ")"));
  }

  private String text(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > MAX_DEPTH || body == null) {
      return "";
    }
    if (body instanceof Multipart parts) {
      return parts(parts, depth);
    }
    if (body instanceof Message forwarded) {
      String subject = forwarded.getSubject();
      return (subject == null ? "" : subject + "\n\n") + text(forwarded, depth + 1);
    }
    String type = entity.getMimeType().toLowerCase(Locale.ROOT);
    boolean isText = type.equals("text/plain") || type.equals("text/html");
    if (!isText || "attachment".equalsIgnoreCase(entity.getDispositionType())) {
      String name = entity.getFilename();
      attached.add(name == null ? type : name);
      return "";
    }
    if (!(body instanceof SingleBody single)) {
      return "";
    }
    String text = decoded(single, entity.getCharset());
    return type.equals("text/html") ? HtmlText.ofFragment(text) : text.strip();
  }

  /// All parts one after another; of alternatives the first that has text, plain before HTML as
  /// senders order them.
  private String parts(Multipart parts, int depth) throws IOException {
    boolean alternatives = parts.getSubType().equalsIgnoreCase("alternative");
    StringBuilder all = new StringBuilder();
    for (Entity part : parts.getBodyParts()) {
      if (alternatives && !all.isEmpty()) {
        break;
      }
      String text = text(part, depth + 1);
      if (!text.isBlank()) {
        all.append(all.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    return all.toString();
  }

  private static String decoded(SingleBody body, @Nullable String charset) throws IOException {
    byte[] bytes;
    try (InputStream in = body.getInputStream()) {
      bytes = in.readAllBytes();
    }
    String name = charset == null ? "" : charset.toUpperCase(Locale.ROOT);
    // Their bytes are all ASCII and would pass for UTF-8.
    boolean isStateful = name.startsWith("ISO-2022-") && Charset.isSupported(name);
    return isStateful ? new String(bytes, Charset.forName(name)) : TextDecoder.decode(bytes, name);
  }

  /// The subject; where it is written in an encoding that it does not name, in the likeliest.
  private static @Nullable String subject(Message message) {
    String subject = message.getSubject();
    Field field = message.getHeader().getField("Subject");
    ByteSequence raw = field == null ? null : field.getRaw();
    if (subject == null || raw == null || subject.indexOf('\uFFFD') < 0) {
      return subject;
    }
    String decoded = TextDecoder.decode(raw.toByteArray(), null);
    return decoded.substring(decoded.indexOf(':') + 1).replaceAll("\\s+", " ").strip();
  }

  /// The sender's day as it is written there.
  private static @Nullable String date(Message message) {
    String date = field(message, "Date");
    return date == null ? null : date.replaceAll("\\s+", " ").strip();
  }

  private static List<String> authors(Message message) {
    List<String> authors = new ArrayList<>();
    if (message.getFrom() != null) {
      for (Mailbox mailbox : message.getFrom()) {
        String name = mailbox.getName();
        authors.add(name == null || name.isBlank() ? mailbox.getAddress() : name);
      }
    }
    return authors;
  }

  private static @Nullable String field(Message message, String name) {
    Field field = message.getHeader().getField(name);
    return field == null ? null : field.getBody();
  }

  private static String words(MimeIOException e) {
    return String.valueOf(e.getMessage());
  }
}
