package org.dossier.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Article;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Reads what a [PackedWriter] wrote, in the same order.
final class PackedReader {
  private final List<String> rules = new ArrayList<>();
  private final byte[] bytes;
  private int at;
  private double last = -1;

  PackedReader(BytesRef packed) {
    this.bytes = packed.bytes;
    this.at = packed.offset;
  }

  int number() {
    int n = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      n |= (b & 0x7f) << shift;
      if (b >= 0) {
        return n;
      }
    }
  }

  private int difference() {
    int n = number();
    return (n >>> 1) ^ -(n & 1);
  }

  @Nullable String text() {
    int length = number() - 1;
    if (length < 0) {
      return null;
    }
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /// A text that is there.
  String given() {
    String text = text();
    if (text == null) {
      throw new IllegalStateException("a text must be there (got: none before byte " + at + ")");
    }
    return text;
  }

  private interface Part<T> {
    T read();
  }

  private <T> List<T> list(Part<T> part) {
    int size = number();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(part.read());
    }
    return list;
  }

  List<String> texts() {
    return list(this::given);
  }

  List<Integer> numbers() {
    return list(this::number);
  }

  double share() {
    if (number() == 1) {
      long all = 0;
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        all |= (bytes[at++] & 0xffL) << shift;
      }
      last = Double.longBitsToDouble(all);
    }
    return last;
  }

  FacetValue value() {
    int kind = number();
    String label = given();
    return switch (kind) {
      case PackedWriter.ID_IS_LABEL -> new FacetValue(label, label);
      case PackedWriter.ID_IS_SLUG -> new FacetValue(PackedWriter.slug(label), label);
      default -> new FacetValue(given(), label);
    };
  }

  List<FacetValue> values() {
    return list(this::value);
  }

  Span span() {
    int start = number();
    return new Span(start, start + number());
  }

  List<Span> spans() {
    return list(this::span);
  }

  /// @param in the same as when they were written
  List<Mention> mentions(@Nullable Article in) {
    int size = number();
    List<Mention> mentions = new ArrayList<>(size);
    int start = 0;
    for (int i = 0; i < size; i++) {
      int kind = number();
      Mention.Part part = (kind & 2) == 0 ? Mention.Part.TITLE : Mention.Part.BODY;
      start += difference();
      int end = start + number();
      String text = (kind & 1) == 0 || in == null ? given() : standing(part, start, end, in);
      mentions.add(new Mention(part, start, end, text, rule()));
    }
    return mentions;
  }

  private static String standing(Mention.Part part, int start, int end, Article in) {
    return (part == Mention.Part.TITLE ? in.title() : in.body()).substring(start, end);
  }

  private String rule() {
    int number = number();
    if (number == rules.size()) {
      rules.add(given());
    }
    return rules.get(number);
  }

  /// @param in the same as when it was written
  @Nullable Publication publication(@Nullable Article in) {
    if (number() == 0) {
      return null;
    }
    PartialDate date = new PartialDate(number(), number(), number());
    Publication.Basis basis = number() == 0 ? Publication.Basis.INFERRED : Publication.Basis.STATED;
    return new Publication(date, basis, share(), mentions(in));
  }
}
