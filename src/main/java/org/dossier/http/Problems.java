package org.dossier.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossier.search.ExpiredCursorException;
import org.dossier.search.InvalidCursorException;
import org.dossier.search.OverloadedException;
import org.dossier.search.TooCostlyException;
import org.dossier.search.UnavailableException;
import org.jspecify.annotations.Nullable;

/// Turns whatever a route throws into an answer: problem details under `/api` and for scripts, a
/// page for people.
///
/// What is not foreseen is logged with an incident number, and only the number is told: an
/// exception's message may say more than a stranger should read.
final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private final ProblemPage page = new ProblemPage();

  /// What is told of a failure, and pages that may have been meant.
  record Told(
      Problem problem,
      String detail,
      @Nullable String parameter,
      List<ProblemException.Offer> offers) {
    Told(Problem problem, String detail, @Nullable String parameter) {
      this(problem, detail, parameter, List.of());
    }
  }

  void answer(Throwable thrown, Context ctx) {
    answer(thrown, ctx.req(), ctx.res());
  }

  /// Answers what breaks so badly that Javalin no longer knows the request.
  void answer(HttpServletResponse response, Error thrown) {
    answer(thrown, null, response);
  }

  private void answer(
      Throwable thrown, @Nullable HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted() || thrown instanceof IOException) {
      // The client is gone: routes read and write nothing but memory and the connection.
      return;
    }
    Told told = tell(thrown);
    byte[] body = told.problem().json(told.detail(), told.parameter());
    String type = Problem.TYPE;
    if (request != null
        && ProblemPage.isWanted(request.getRequestURI(), request.getHeader("Accept"))) {
      Words words = Words.of(request);
      body = page.of(words, told, request.getRequestURI(), request.getQueryString());
      type = Page.TYPE;
      PageRoutes.restrict(response, false);
    }
    response.setStatus(told.problem().status());
    response.addHeader("Vary", "Accept, Accept-Language");
    response.setHeader("ETag", null);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(type);
    if (told.problem().status() == Problem.UNAVAILABLE.status()) {
      response.setHeader("Retry-After", "1");
    }
    try {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "client gone before the problem was told", e);
    }
  }

  /// What to tell of it; what is not foreseen goes to the log.
  static Told tell(Throwable thrown) {
    return switch (thrown) {
      case ProblemException e -> new Told(e.problem(), e.detail(), e.parameter(), e.offers());
      case InvalidCursorException e ->
          new Told(
              Problem.INVALID_CURSOR,
              "The cursor was not made for this search; begin again without `cursor`.",
              "cursor");
      case ExpiredCursorException e ->
          new Told(Problem.EXPIRED_CURSOR, sentence(e, Problem.EXPIRED_CURSOR), "cursor");
      case UnavailableException e ->
          new Told(Problem.UNAVAILABLE, sentence(e, Problem.UNAVAILABLE), null);
      case OverloadedException e ->
          new Told(Problem.OVERLOADED, sentence(e, Problem.OVERLOADED), null);
      case TooCostlyException e ->
          new Told(Problem.TOO_COSTLY, sentence(e, Problem.TOO_COSTLY), null);
      case HttpResponseException e -> {
        Problem problem = Problem.ofStatus(e.getStatus());
        yield new Told(problem, problem.sentence(), null);
      }
      default -> {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "failed request incident=" + incident, thrown);
        yield new Told(
            Problem.UNEXPECTED,
            "Something went wrong here; the server's log has it as incident " + incident + ".",
            null);
      }
    };
  }

  private static String sentence(RuntimeException e, Problem problem) {
    return Objects.requireNonNullElse(e.getMessage(), problem.sentence());
  }
}
