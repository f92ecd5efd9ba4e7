package org.dossier.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request can't be answered as it was asked. The message is a sentence for the reader.
public final class ProblemException extends RuntimeException {
  private static final int SHOWN = 60;

  private final Problem problem;
  private final @Nullable String parameter;
  private final String detail;
  private final transient List<Offer> offers;

  /// A page of this site that may be what was meant, and what it is called in a language.
  record Offer(String href, Function<Words, String> label) {}

  ProblemException(Problem problem, @Nullable String parameter, String detail) {
    this(problem, parameter, detail, List.of());
  }

  ProblemException(Problem problem, @Nullable String parameter, String detail, List<Offer> offers) {
    super(detail, null, false, false);
    this.offers = List.copyOf(offers);
    this.problem = problem;
    this.parameter = parameter;
    this.detail = requireNonNull(detail);
  }

  static ProblemException invalid(String parameter, String detail) {
    return new ProblemException(Problem.INVALID_PARAMETER, parameter, detail);
  }

  /// What was sent, short enough and quoted, for a sentence.
  static String quoted(String sent) {
    return "`" + (sent.length() > SHOWN ? sent.substring(0, SHOWN) + "…" : sent) + "`";
  }

  Problem problem() {
    return problem;
  }

  /// What is wrong, in a sentence for the reader.
  public String detail() {
    return detail;
  }

  @Nullable String parameter() {
    return parameter;
  }

  List<Offer> offers() {
    return offers;
  }
}
