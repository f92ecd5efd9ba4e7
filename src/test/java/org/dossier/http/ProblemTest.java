package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.NotFoundResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource({
    "400, MALFORMED_REQUEST",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "410, EXPIRED_CURSOR",
    "414, ADDRESS_TOO_LONG",
    "418, MALFORMED_REQUEST",
    "431, HEADERS_TOO_LARGE",
    "500, UNEXPECTED",
    "502, UNEXPECTED",
    "503, UNAVAILABLE",
    "505, UNKNOWN_VERSION",
  })
  void aBareStatusStandsForTheProblemThatSaysNoMore(int status, Problem problem) {
    assertThat(Problem.ofStatus(status)).isEqualTo(problem);
  }

  @Test
  void whatIsNotFoundIsNotTakenForAnArticle() {
    assertThat(Problems.tell(new NotFoundResponse()).problem()).isEqualTo(Problem.NOT_FOUND);
  }
}
