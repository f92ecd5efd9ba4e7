package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.Mention;
import org.junit.jupiter.api.Test;

class YearShapesTest {
  private static final YearShapes SHAPES = new YearShapes(LocalDate.of(2026, 6, 15));

  private static double of(double[] shape, int year) {
    return shape[year - YearShapes.FIRST];
  }

  private static YearClue clue(double[] fit) {
    return new YearClue(Mention.inBody("x", 0, 1, "event"), fit);
  }

  @Test
  void haveAYearEachFrom1900ToToday() {
    assertThat(SHAPES.at(2000, 0)).hasSize(127);
    assertThat(SHAPES.last()).isEqualTo(2026);
  }

  @Test
  void aTimeIsAYearWithItsFraction() {
    assertThat(YearShapes.time(LocalDate.of(2021, 1, 1))).isEqualTo(2021);
    assertThat(YearShapes.time(LocalDate.of(2021, 7, 2))).isEqualTo(2021.4986, within(1e-4));
    assertThat(YearShapes.time(LocalDate.of(2020, 12, 31))).isEqualTo(2021 - 1 / 366.0);
  }

  @Test
  void withinTwoTimesAYearFitsByItsShare() {
    double[] shape = SHAPES.within(2019.5, 2021.25, 0);

    assertThat(of(shape, 2018)).isZero();
    assertThat(of(shape, 2019)).isEqualTo(0.5);
    assertThat(of(shape, 2020)).isEqualTo(1);
    assertThat(of(shape, 2021)).isEqualTo(0.25);
    assertThat(of(shape, 2022)).isZero();
  }

  @Test
  void whatDoesNotFitKeepsTheLeak() {
    assertThat(of(SHAPES.at(2020, 0.1), 2020)).isEqualTo(1);
    assertThat(of(SHAPES.at(2020, 0.1), 2019)).isEqualTo(0.1);
    assertThat(of(SHAPES.within(2019.5, 2021, 0.1), 2019)).isEqualTo(0.1 + 0.9 * 0.5);
  }

  @Test
  void sinceATimeAllLaterYearsFit() {
    double[] shape = SHAPES.since(2020.5, 0);

    assertThat(of(shape, 2019)).isZero();
    assertThat(of(shape, 2020)).isEqualTo(0.5);
    assertThat(of(shape, 2021)).isEqualTo(1);
    assertThat(of(shape, 2026)).isEqualTo(1);
  }

  @Test
  void afterAnEventInterestFallsToAThirdInItsLife() {
    double[] shape = SHAPES.after(2020, 2, 0);

    assertThat(of(shape, 2019)).isZero();
    assertThat(of(shape, 2020)).isEqualTo(1);
    assertThat(of(shape, 2022)).isEqualTo(Math.exp(-1), within(1e-9));
    assertThat(of(shape, 2024)).isEqualTo(Math.exp(-2), within(1e-9));
    // Half of the first year is left, and the news is fresher in it.
    assertThat(of(SHAPES.after(2020.5, 2, 0), 2020))
        .isEqualTo(0.5 * Math.exp(-0.125) / Math.exp(-0.5), within(1e-9));
  }

  @Test
  void aroundAYearATableSaysItAndFadesBeyondItsEnds() {
    double[] shape = SHAPES.around(2010, -1, new double[] {0.2, 0.8, 0.4});
    double leak = 0.006;

    assertThat(of(shape, 2010)).isEqualTo(1);
    assertThat(of(shape, 2011)).isEqualTo(leak + (1 - leak) * 0.5, within(1e-9));
    assertThat(of(shape, 2009)).isEqualTo(leak + (1 - leak) * 0.25, within(1e-9));
    assertThat(of(shape, 2012)).isEqualTo(leak + (1 - leak) * 0.5 * 0.75, within(1e-9));
    assertThat(of(shape, 2013)).isEqualTo(leak + (1 - leak) * 0.5 * 0.5625, within(1e-9));
    assertThat(of(shape, 2007)).isEqualTo(leak + (1 - leak) * 0.25 * 0.5625, within(1e-9));
  }

  @Test
  void whatFitsNoYearSpeaksAgainstNone() {
    assertThat(SHAPES.within(1800, 1850, 0.1)).containsOnly(1);
  }

  @Test
  void aClueIsNarrowAsFarAsItsYearIsAboveTheMean() {
    double[] shape = SHAPES.at(2020, 0);
    int years = 2026 - 1990 + 1;

    assertThat(clue(shape).narrowness(2020)).isEqualTo(1 - 1.0 / years, within(1e-9));
    assertThat(clue(shape).narrowness(2019)).isNegative();
  }

  @Test
  void cluesThatAgreeMakeAYearLikelierAndThePriorCounts() {
    double[] even = new double[127];
    Arrays.fill(even, 1.0 / 127);
    double[] lean = even.clone();
    lean[2019 - YearShapes.FIRST] *= 3;
    YearClue two = clue(SHAPES.within(2019, 2021, 0.01));
    YearClue one = clue(SHAPES.at(2020, 0.1));

    YearBelief both = YearBelief.of(List.of(two), even);
    assertThat(both.of(2019)).isEqualTo(both.of(2020), within(1e-9)).isBetween(0.2, 0.5);
    assertThat(YearBelief.of(List.of(two), lean).best()).isEqualTo(2019);
    YearBelief sure = YearBelief.of(List.of(two, one), even);
    assertThat(sure.best()).isEqualTo(2020);
    assertThat(sure.of(2020)).isGreaterThan(both.of(2020));
    // A clue counts by 0.85: what fits a tenth is left by a tenth to the power of that.
    assertThat(sure.of(2019) / sure.of(2020)).isEqualTo(Math.pow(0.1, 0.85), within(1e-9));
    double sum = 0;
    for (int year = YearShapes.FIRST; year <= 2026; year++) {
      sum += sure.of(year);
    }
    assertThat(sum).isEqualTo(1, within(1e-9));
  }

  @Test
  void ofYearsAsLikelyTheFirstIsBest() {
    double[] even = new double[127];
    Arrays.fill(even, 1.0 / 127);

    assertThat(YearBelief.of(List.of(), even).best()).isEqualTo(1900);
    assertThat(YearBelief.of(List.of(clue(SHAPES.at(2026, 0.1))), even).best()).isEqualTo(2026);
  }
}
