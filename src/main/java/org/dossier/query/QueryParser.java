package org.dossier.query;

import java.util.ArrayList;
import java.util.List;
import org.dossier.query.TextQuery.Not;
import org.jspecify.annotations.Nullable;

/// Reads the query language. Every text means something: what has no meaning as syntax is read as
/// words or left out, and a note says so.
///
/// | typed | finds articles |
/// | --- | --- |
/// | `iran threats` | with both words or inflections of them |
/// | `"red line"`, `"lines"` | with the phrase, or the word, as written |
/// | `"red line"~5` | with these words near each other |
/// | `iran OR iraq`, `iran \| iraq` | with either |
/// | `-iraq`, `-"red line"`, `-(a OR b)` | without it; `NOT iraq` is the same |
/// | `sanct*`, `khamenei~` | with words that begin so, or are spelled nearly so |
/// | `title:iran`, `title:"red line"`, `title:(a OR b)` | with it in the title |
/// | `country:Iran`, `organization:csis`, `publisher:"Global News"` | with that facet value |
/// | `year:2023`, `year:2020..2024`, `year:2020..`, `year:..2019` | published then |
///
/// `OR` binds tighter than a space, as in the search engines that people know: `a b OR c` wants
/// `a`, and `b` or `c`. `AND` means what a space means. Operators are upper case, names of fields
/// are in any case; a field that does not exist is text. Curly quotes and guillemets quote too.
///
/// Time and memory are linear in the text, and no tree is deeper than its brackets, of which
/// [#MAX_DEPTH] count; more than [#MAX_WORDS] words are left out. Stateless and safe for use by
/// many threads.
public final class QueryParser {
  /// The longest text, in UTF-16 code units, that callers should let readers search for.
  public static final int MAX_LENGTH = 3000;

  /// The most words that a query holds.
  public static final int MAX_WORDS = 128;

  /// How deep brackets can nest.
  public static final int MAX_DEPTH = 8;

  private final QueryScanner scanner;
  private final ParserNotes notes = new ParserNotes();
  private final LeafReader leaves;

  private QueryParser(String text) {
    scanner = new QueryScanner(text);
    leaves = new LeafReader(scanner, notes);
    if (scanner.droppedQuote()) {
      notes.add("A quotation mark had no partner and was ignored.");
    }
  }

  /// What the text means; an empty one means every article.
  public static ParsedQuery parse(String text) {
    QueryParser parser = new QueryParser(text);
    TextQuery query = parser.sequence(0, null);
    return new ParsedQuery(query == null ? new TextQuery.All() : query, parser.notes.sentences());
  }

  /// Reads up to the bracket that closes this depth, or the end; null if that is nothing. `field`
  /// is the field whose brackets these are: in there, fields are text.
  private @Nullable TextQuery sequence(int depth, @Nullable QueryField field) {
    List<List<TextQuery>> wanted = new ArrayList<>();
    int tooDeep = 0;
    boolean or = false;
    while (true) {
      scanner.skipSpaces();
      if (scanner.atEnd()) {
        if (depth > 0) {
          notes.add("A closing bracket was missing and was added.");
        }
        break;
      } else if (scanner.take(')')) {
        if (tooDeep > 0) {
          tooDeep--;
        } else if (depth > 0) {
          break;
        } else {
          notes.add("A closing bracket had no opening one and was ignored.");
        }
      } else if (depth == MAX_DEPTH && scanner.take('(')) {
        tooDeep++;
        notes.add("Brackets nested more than " + MAX_DEPTH + " deep were ignored.");
      } else if (scanner.takeOr()) {
        if (or || wanted.isEmpty()) {
          notes.lonelyOr();
        }
        or = !wanted.isEmpty();
      } else if (!scanner.takeAnd()) {
        TextQuery clause = clause(depth, field);
        if (clause != null && or) {
          wanted.getLast().add(clause);
          or = false;
        } else if (clause != null) {
          wanted.add(new ArrayList<>(List.of(clause)));
        }
      }
    }
    if (or) {
      notes.lonelyOr();
    }
    return Trees.all(wanted.stream().map(Trees::any).toList());
  }

  /// Reads a word, a phrase, a field or a bracket with the signs before it; null if that is
  /// nothing.
  private @Nullable TextQuery clause(int depth, @Nullable QueryField field) {
    QueryScanner.Sign sign = scanner.takeSigns();
    if (scanner.atClauseEnd()) {
      if (sign != QueryScanner.Sign.NONE) {
        notes.add("`" + sign.symbol() + "` stood alone and was ignored.");
      }
      return null;
    }
    TextQuery inner = operand(depth, field);
    return inner != null && sign.negates() ? new Not(inner) : inner;
  }

  private @Nullable TextQuery operand(int depth, @Nullable QueryField field) {
    if (scanner.at('(')) {
      return depth == MAX_DEPTH ? null : bracket(depth, field);
    }
    QueryField named = field == null ? leaves.takeField() : null;
    if (named == null) {
      return leaves.read();
    }
    boolean negated = scanner.takeSigns().negates();
    if (scanner.atClauseEnd() || (scanner.at('(') && depth == MAX_DEPTH)) {
      notes.add("`" + named.key() + ":` had nothing after it and was ignored.");
      return null;
    }
    TextQuery inner = scanner.at('(') ? bracket(depth, named) : leaves.read();
    TextQuery placed = inner == null ? null : named.place(inner, notes);
    return placed != null && negated ? new Not(placed) : placed;
  }

  private @Nullable TextQuery bracket(int depth, @Nullable QueryField field) {
    scanner.take('(');
    return sequence(depth + 1, field);
  }
}
