package org.dossier.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters of an address, in order, each with its values.
///
/// Decoded here, and strictly, because a servlet's own decoding depends on headers that a client
/// sends and turns what it can't read into something else.
record QueryString(Map<String, List<String>> values) {
  QueryString {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// Reads what follows the question mark; null if there was none.
  static QueryString parse(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
          String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
          values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return new QueryString(values);
  }

  /// Reads a part of an address; in a query, a plus is a space.
  static String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    try {
      byte[] utf8 = encodeUtf8(raw);
      ByteBuffer bytes = ByteBuffer.allocate(utf8.length);
      for (int i = 0; i < utf8.length; i++) {
        if (utf8[i] == '%') {
          int high = i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
          int low = i + 2 < utf8.length ? Character.digit(utf8[i + 2], 16) : -1;
          if (high < 0 || low < 0) {
            throw malformed(raw);
          }
          bytes.put((byte) (high * 16 + low));
          i += 2;
        } else {
          bytes.put(plusIsSpace && utf8[i] == '+' ? (byte) ' ' : utf8[i]);
        }
      }
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed(raw);
    }
  }

  private static byte[] encodeUtf8(String raw) throws CharacterCodingException {
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(raw));
    byte[] utf8 = new byte[bytes.remaining()];
    bytes.get(utf8);
    return utf8;
  }

  private static ProblemException malformed(String raw) {
    return new ProblemException(
        Problem.MALFORMED_REQUEST,
        null,
        ProblemException.quoted(raw) + " is not percent-encoded UTF-8.");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// As it follows a question mark; empty if there are no parameters.
  @Override
  public String toString() {
    StringBuilder raw = new StringBuilder();
    values.forEach((name, all) -> {
      for (String value : all) {
        raw.append(raw.isEmpty() ? "" : "&").append(encode(name));
        raw.append('=').append(encode(value));
      }
    });
    return raw.toString();
  }
}
