package org.dossier.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a reader's process writes what it finds, and how it is read again. A file's outcomes are
/// frames, each begun by its kind; the last one is [#END] or [#BAD].
///
/// Values that a person assigned do not come from there, since no format that is read so has any.
final class Wire {
  static final int READY = 1;
  static final int ONLY = 2;
  static final int NEXT = 3;
  static final int FAIL = 4;
  static final int FAIL_ONLY = 5;
  static final int SKIP = 6;
  static final int END = 7;

  /// The file, or the rest of it, cannot be read; the reason follows.
  static final int BAD = 8;

  private static final int MAX_TEXT = 4 * 20_000_000;
  private static final int MAX_TEXTS = 100_000;

  private Wire() {}

  static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == -1) {
      return null;
    }
    return new String(in.readNBytes(checked(length, MAX_TEXT)), StandardCharsets.UTF_8);
  }

  /// A text that is always there.
  static String text(DataInputStream in) throws IOException {
    String text = read(in);
    return text == null ? "" : text;
  }

  static void write(DataOutputStream out, ArticleDraft draft) throws IOException {
    ArticleDraft.Statement stated = draft.stated();
    write(out, draft.id());
    write(out, draft.body());
    write(out, stated.title());
    write(out, stated.date());
    write(out, stated.url());
    write(out, stated.publisher());
    write(out, stated.language());
    write(out, stated.authors());
    write(out, draft.notices());
  }

  static ArticleDraft draft(DataInputStream in) throws IOException {
    String id = read(in);
    String body = text(in);
    ArticleDraft.Statement stated =
        new ArticleDraft.Statement(read(in), read(in), read(in), read(in), read(in), texts(in));
    return new ArticleDraft(id, body, stated, Map.of(), texts(in));
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int size = checked(in.readInt(), MAX_TEXTS);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static int checked(int number, int max) throws IOException {
    if (number < 0 || number > max) {
      throw new IOException("a frame is damaged");
    }
    return number;
  }
}
