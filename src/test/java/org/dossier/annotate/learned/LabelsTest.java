package org.dossier.annotate.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void decodesTheNamesThatWereEncoded() {
    int[] labels = new int[10];
    Labels.encode(EntityType.PERSON, 0, 1, labels);
    Labels.encode(EntityType.ORGANIZATION, 1, 5, labels);
    Labels.encode(EntityType.PLACE, 6, 8, labels);
    Labels.encode(EntityType.OTHER, 9, 10, labels);
    assertThat(Labels.decode(labels, new float[10], 10))
        .extracting(Proposal::type, Proposal::from, Proposal::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(EntityType.PERSON, 0, 1),
            org.assertj.core.groups.Tuple.tuple(EntityType.ORGANIZATION, 1, 5),
            org.assertj.core.groups.Tuple.tuple(EntityType.PLACE, 6, 8),
            org.assertj.core.groups.Tuple.tuple(EntityType.OTHER, 9, 10));
  }

  @Test
  void aNameIsAsSureAsItsLeastSureToken() {
    int[] labels = new int[3];
    Labels.encode(EntityType.PERSON, 0, 3, labels);
    List<Proposal> names = Labels.decode(labels, new float[] {9, 2, 5}, 3);
    assertThat(names).containsExactly(new Proposal(EntityType.PERSON, 0, 3, 2));
  }

  @Test
  void aNameThatBeganMustGoOnOrEndAsTheSameType() {
    int[] person = new int[3];
    Labels.encode(EntityType.PERSON, 0, 3, person);
    int[] place = new int[3];
    Labels.encode(EntityType.PLACE, 0, 3, place);
    assertThat(Labels.mayFollow(person[0], person[1])).isTrue();
    assertThat(Labels.mayFollow(person[0], person[2])).isTrue();
    assertThat(Labels.mayFollow(person[0], place[2])).isFalse();
    assertThat(Labels.mayFollow(person[0], Labels.OUTSIDE)).isFalse();
    assertThat(Labels.mayFollow(person[2], place[0])).isTrue();
    assertThat(Labels.mayFollow(Labels.OUTSIDE, person[1])).isFalse();
  }

  @Test
  void everyLabelMayBeFollowedByAnother() {
    for (int label = 0; label < Labels.COUNT; label++) {
      int before = label;
      assertThat(
              java.util.stream.IntStream.range(0, Labels.COUNT)
                  .filter(l -> Labels.mayFollow(before, l))
                  .count())
          .as("label %d", label)
          .isPositive();
    }
    assertThat(Arrays.stream(EntityType.values())).hasSize(4);
  }
}
