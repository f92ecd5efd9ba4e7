package org.dossier.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Article;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Packs parts of an article into few bytes, to be read in the same order by a [PackedReader].
///
/// Numbers take a byte for each seven bits. What follows from something else is not repeated: the
/// words of a mention from the text, an id from its label, a rule from its first use.
final class PackedWriter {
  /// How the id of a value follows from its label.
  static final int ID_IS_LABEL = 0;

  static final int ID_IS_SLUG = 1;
  static final int ID_IS_OTHER = 2;

  private static final int SEVEN_BITS = 0x7f;

  private final Map<String, Integer> rules = new HashMap<>();
  private byte[] bytes = new byte[512];
  private int length;
  private double last = -1;

  /// All that was written.
  BytesRef bytes() {
    return new BytesRef(ArrayUtil.copyOfSubArray(bytes, 0, length));
  }

  /// @param n from 0 on
  void number(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n must be at least 0 (got: " + n + ")");
    }
    bits(n);
  }

  private void difference(int n) {
    bits((n << 1) ^ (n >> 31));
  }

  private void bits(int n) {
    int rest = n;
    while ((rest & ~SEVEN_BITS) != 0) {
      add(rest | ~SEVEN_BITS);
      rest >>>= 7;
    }
    add(rest);
  }

  private void add(int b) {
    bytes = ArrayUtil.grow(bytes, length + 1);
    bytes[length++] = (byte) b;
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(0);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length + 1);
    bytes = ArrayUtil.grow(bytes, length + utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /// One of a series in which many follow an equal one.
  void share(double share) {
    if (share == last) {
      number(0);
      return;
    }
    number(1);
    long all = Double.doubleToRawLongBits(share);
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      add((int) (all >>> shift));
    }
    last = share;
  }

  void value(FacetValue value) {
    int kind = idKind(value);
    number(kind);
    text(value.label());
    if (kind == ID_IS_OTHER) {
      text(value.id());
    }
  }

  private static int idKind(FacetValue value) {
    if (value.id().equals(value.label())) {
      return ID_IS_LABEL;
    }
    return value.id().equals(slug(value.label())) ? ID_IS_SLUG : ID_IS_OTHER;
  }

  /// The label in small letters, joined by hyphens, as most ids are made.
  static String slug(String label) {
    StringBuilder slug = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      slug.append(c == ' ' ? '-' : Character.toLowerCase(c));
    }
    return slug.toString();
  }

  void span(Span span) {
    number(span.start());
    number(span.length());
  }

  void spans(List<Span> spans) {
    number(spans.size());
    spans.forEach(this::span);
  }

  /// @param in the article of the mentions; null to write what stands there, too
  void mentions(List<Mention> mentions, @Nullable Article in) {
    number(mentions.size());
    int start = 0;
    for (Mention mention : mentions) {
      boolean inBody = mention.part() == Mention.Part.BODY;
      boolean told = in != null && mention.text().equals(standing(mention, in));
      number((inBody ? 2 : 0) | (told ? 1 : 0));
      difference(mention.start() - start);
      number(mention.end() - mention.start());
      start = mention.start();
      if (!told) {
        text(mention.text());
      }
      rule(mention.rule());
    }
  }

  private static @Nullable String standing(Mention mention, Article in) {
    String text = mention.part() == Mention.Part.TITLE ? in.title() : in.body();
    return mention.end() <= text.length() ? mention.span().of(text) : null;
  }

  private void rule(String rule) {
    Integer known = rules.get(rule);
    if (known != null) {
      number(known);
    } else {
      number(rules.size());
      rules.put(rule, rules.size());
      text(rule);
    }
  }

  void publication(@Nullable Publication publication, @Nullable Article in) {
    number(publication == null ? 0 : 1);
    if (publication != null) {
      PartialDate date = publication.date();
      number(date.year());
      number(date.month());
      number(date.day());
      number(publication.basis() == Publication.Basis.STATED ? 1 : 0);
      share(publication.confidence());
      mentions(publication.evidence(), in);
    }
  }

  void numbers(List<Integer> numbers) {
    number(numbers.size());
    numbers.forEach(this::number);
  }
}
