package org.dossier.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text: by their byte order mark, else as UTF-8 if they are, else by the encoding
/// that the content declares, else by the one that the bytes look like.
final class TextDecoder {
  private static final int SAMPLE = 1 << 16;
  private static final int BINARY_SAMPLE = 1 << 12;

  /// Byte order marks by encoding; longest first, since one mark begins another.
  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-32LE", "\u00FF\u00FE\0\0"),
          new Mark("UTF-32BE", "\0\0\u00FE\u00FF"),
          new Mark("UTF-8", "\u00EF\u00BB\u00BF"),
          new Mark("UTF-16LE", "\u00FF\u00FE"),
          new Mark("UTF-16BE", "\u00FE\u00FF"));

  /// How XML begins that has no mark.
  private static final List<Mark> XML =
      List.of(new Mark("UTF-16LE", "<\0?\0x\0"), new Mark("UTF-16BE", "\0<\0?\0x"));

  /// `bytes`: a character for each byte.
  private record Mark(String charset, String bytes) {
    boolean begins(byte[] text) {
      for (int i = 0; i < bytes.length(); i++) {
        if (i >= text.length || (text[i] & 0xFF) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private TextDecoder() {}

  /// The text, without a mark. What is no character in its encoding becomes U+FFFD.
  static String decode(byte[] bytes, @Nullable String declared) {
    for (Mark mark : MARKS) {
      if (mark.begins(bytes)) {
        int skip = mark.bytes().length();
        return new String(bytes, skip, bytes.length - skip, Charset.forName(mark.charset()));
      }
    }
    for (Mark mark : XML) {
      if (mark.begins(bytes)) {
        return new String(bytes, Charset.forName(mark.charset()));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Charset named = named(declared);
      return new String(bytes, named == null ? detect(bytes) : named);
    }
  }

  /// The encoding of a text of which only the beginning is known; its mark, if it has one, is part
  /// of the text.
  static Charset charset(byte[] beginning) {
    for (Mark mark : MARKS) {
      if (mark.begins(beginning)) {
        return Charset.forName(mark.charset());
      }
    }
    // The last character may be cut: more input is to come.
    boolean bad =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(beginning), CharBuffer.allocate(beginning.length + 1), false)
            .isError();
    return bad ? detect(beginning) : StandardCharsets.UTF_8;
  }

  /// Whether the bytes begin with the mark of an encoding whose line ends are not single bytes.
  static boolean isWide(byte[] beginning) {
    return MARKS.stream().anyMatch(m -> !m.charset().equals("UTF-8") && m.begins(beginning));
  }

  /// Whether the text, decoded, is none: more than one in ten of its first characters is a control
  /// character or could not be decoded, or it begins as a PDF or a ZIP archive does.
  static boolean looksBinary(String text) {
    if (text.startsWith("%PDF-") || text.startsWith("PK\u0003\u0004")) {
      return true;
    }
    int length = Math.min(text.length(), BINARY_SAMPLE);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
        odd++;
      }
    }
    return odd * 10 > length;
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      // Not UTF-8: the bytes are not, whatever they declare.
      return charset.equals(StandardCharsets.UTF_8) ? null : superset(charset.name());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE));
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      // Without a mark UTF-16 is a guess that turns plain bytes into nonsense.
      if (!name.startsWith("UTF-16") && !name.startsWith("UTF-32") && Charset.isSupported(name)) {
        return superset(name);
      }
    }
    return superset("windows-1252");
  }

  /// What is called Latin-1 is Windows' superset of it wherever text was typed by people.
  private static Charset superset(String name) {
    return Charset.forName(
        name.equals("ISO-8859-1") || name.equals("US-ASCII") ? "windows-1252" : name);
  }
}
