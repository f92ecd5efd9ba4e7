package org.dossier.http;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes JSON in memory.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int TYPICAL_SIZE = 16_384;
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

  /// In UTF-8. Half of a surrogate pair, which a body may hold, becomes `?` and keeps all offsets:
  /// a generator of bytes refuses it, and all is then written once more, through characters.
  static byte[] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
    try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
      body.write(json);
    } catch (JsonGenerationException e) {
      return text(body).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
