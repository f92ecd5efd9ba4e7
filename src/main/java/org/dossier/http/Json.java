package org.dossier.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes JSON in memory.
///
/// Text goes through characters, not bytes: half of a surrogate pair, which a body may hold, then
/// becomes `?` and keeps all offsets, where a generator of bytes would refuse the whole answer.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final double DECIMALS = 10_000;

  /// Writes one value.
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  static String text(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static byte[] bytes(Body body) {
    return text(body).getBytes(StandardCharsets.UTF_8);
  }

  static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  /// To four decimals: more say nothing, and make answers hard to read and to compare.
  static void field(JsonGenerator json, String name, double value) throws IOException {
    json.writeNumberField(name, Math.round(value * DECIMALS) / DECIMALS);
  }
}
