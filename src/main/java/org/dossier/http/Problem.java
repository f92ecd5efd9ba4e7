package org.dossier.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that can be wrong with a request, one row each: the status it answers with, and a
/// sentence for where nothing more can be said. The README tells what to do, by code.
enum Problem {
  UNKNOWN_PARAMETER(400, "Unknown parameter", "There is no such parameter."),
  INVALID_PARAMETER(400, "Invalid parameter", "A parameter has a value that it can't have."),
  REPEATED_PARAMETER(400, "Repeated parameter", "A parameter was given more than once."),
  UNKNOWN_FACET(400, "Unknown facet", "There is no such facet."),
  QUERY_TOO_LONG(400, "Query too long", "The query is too long."),
  TOO_DEEP(400, "Page too deep", "Pages do not reach so deep."),
  INVALID_CURSOR(400, "Invalid cursor", "The cursor belongs to another search."),
  MALFORMED_REQUEST(400, "Malformed request", "The request's address or headers can't be read."),
  TOKEN_WANTED(
      401, "Token wanted", "This server wants an access token: `Authorization: Bearer …`."),
  UNKNOWN_ARTICLE(404, "Unknown article", "There is no such article."),
  UNKNOWN_VALUE(404, "Unknown value", "No article has this value."),
  NOT_FOUND(404, "Not found", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "This method is not understood here."),
  EXPIRED_CURSOR(410, "Expired cursor", "The cursor is too old."),
  BODY_NOT_WANTED(413, "Body not wanted", "Requests here have no body; leave it out."),
  ADDRESS_TOO_LONG(414, "Address too long", "The address is too long."),
  TOO_MANY_REQUESTS(
      429, "Too many requests", "You asked too much in a short time; wait as `Retry-After` says."),
  HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are too large."),
  UNEXPECTED(500, "Unexpected error", "Something went wrong here."),
  UNAVAILABLE(503, "Unavailable", "The collection can't be searched now."),
  OVERLOADED(503, "Overloaded", "More is asked than can be answered now; try again in a moment."),
  TOO_COSTLY(503, "Too costly", "The search took too long and was ended; ask for less at once."),
  UNKNOWN_VERSION(505, "Unknown version of HTTP", "This version of HTTP is not spoken here.");

  /// The media type of every problem.
  static final String TYPE = "application/problem+json";

  static final String METHODS_DETAIL =
      "Everything here is read with GET, HEAD or OPTIONS; nothing is changed.";

  private final int status;
  private final String title;
  private final String sentence;

  Problem(int status, String title, String sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  /// The problem that a bare status stands for: with it nothing is known of parameters, articles or
  /// values.
  static Problem ofStatus(int status) {
    if (status == NOT_FOUND.status) {
      return NOT_FOUND;
    }
    return Arrays.stream(values())
        .filter(p -> p.status == status && p.status != MALFORMED_REQUEST.status)
        .findFirst()
        .orElse(status >= 500 ? UNEXPECTED : MALFORMED_REQUEST);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String sentence() {
    return sentence;
  }

  /// The name by which documents and scripts know it.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  byte[] json(String detail, @Nullable String parameter) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("type", "/docs/problems#" + code());
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      if (parameter != null) {
        json.writeStringField("parameter", parameter);
      }
      json.writeEndObject();
    });
  }
}
