package org.dossier.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// What the words of a search say, as a tree of values. `toString` prints the query language back:
/// parsing that text gives the tree again.
public sealed interface TextQuery {

  /// Every article.
  record All() implements TextQuery {
    @Override
    public String toString() {
      return "";
    }
  }

  /// Articles with the word or an inflection of it.
  record Word(String text) implements TextQuery {
    public Word {
      requireText(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles with these words next to each other, in this order, as written. One word is a phrase
  /// too: it matches as written, without inflection.
  record Phrase(String text) implements TextQuery {
    public Phrase {
      requireText(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles with these words in any order with at most `distance` other words among them.
  record Near(String text, int distance) implements TextQuery {
    public Near {
      requireText(text);
      if (distance < 0) {
        throw new IllegalArgumentException("distance must be >= 0 (got: " + distance + ")");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles with a word that begins so.
  record Prefix(String text) implements TextQuery {
    public Prefix {
      requireText(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles with a word spelled nearly so.
  record Fuzzy(String text) implements TextQuery {
    public Fuzzy {
      requireText(text);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles that the inner query does not match.
  record Not(TextQuery query) implements TextQuery {
    public Not {
      requireNonNull(query);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles that all of the parts match.
  record And(List<TextQuery> parts) implements TextQuery {
    public And {
      parts = requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles that at least one of the parts matches.
  record Or(List<TextQuery> parts) implements TextQuery {
    public Or {
      parts = requireParts(parts);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles whose title the inner query matches.
  record Title(TextQuery query) implements TextQuery {
    public Title {
      requireNonNull(query);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles that have a value of the facet with this name: its id, its label, an alias that the
  /// authority file knows (then `id` is set), or words of its label.
  record Of(Facet facet, String name, @Nullable String id) implements TextQuery {
    public Of {
      requireNonNull(facet);
      requireText(name);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles published in these years, both included; null is open.
  record Years(@Nullable Integer from, @Nullable Integer to) implements TextQuery {
    public Years {
      if (from == null && to == null) {
        throw new IllegalArgumentException("years must have an end (got: none)");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Articles that mention what the typed words name, under whatever name, or that match the words.
  /// No syntax of its own: it is what [NameExpansion] makes of words that are a known name.
  record Named(Facet facet, FacetValue value, TextQuery typed) implements TextQuery {
    public Named {
      requireNonNull(facet);
      requireNonNull(value);
      requireNonNull(typed);
    }

    @Override
    public String toString() {
      return typed.toString();
    }
  }

  /// Articles that match some of what was asked for: the more of it, and the more telling, the
  /// higher. No syntax of its own: it is what becomes of a question that no article answers whole.
  record Some(TextQuery query) implements TextQuery {
    public Some {
      requireNonNull(query);
    }

    @Override
    public String toString() {
      return query.toString();
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank (got: `" + text + "`)");
    }
  }

  private static List<TextQuery> requireParts(List<TextQuery> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("parts must be 2 or more (got: " + parts.size() + ")");
    }
    return List.copyOf(parts);
  }
}
