package org.dossier.annotate;

import java.util.HashMap;
import java.util.Map;
import org.dossier.annotate.OrganizationGroups.Group;

/// Merges a shorter form of a name with the longer name in the same text: "MEHR" with "MEHR
/// Center". Names that the table knows are never merged into others.
final class ShortForms {
  private final Reading reading;
  private final OrganizationGroups groups;
  private final Map<String, Group> longest = new HashMap<>();

  ShortForms(Reading reading, OrganizationGroups groups) {
    this.reading = reading;
    this.groups = groups;
  }

  void merge() {
    for (Group group : groups.all()) {
      shorten(group, Fold.fold(group.label));
    }
    for (Group shorter : groups.all()) {
      Group longer = longest.get(Fold.fold(shorter.label));
      if (!shorter.known && longer != null) {
        groups.merge(shorter, longer, OrganizationGroups.SHORT_FORM);
      }
    }
  }

  /// Notes every form that may be short for the group: the phrases that its name begins or ends
  /// with, and its first word, unless that is a place or only the first of an "X of Y".
  private void shorten(Group group, String name) {
    for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
      String start = name.substring(0, blank);
      String end = name.substring(blank + 1);
      boolean phrase = start.indexOf(' ') > 0;
      if (phrase || (blank > 2 && !end.startsWith("of ") && !isPlace(start))) {
        note(start, group);
      }
      if (end.indexOf(' ') > 0) {
        note(end, group);
      }
    }
  }

  private void note(String form, Group group) {
    longest.merge(form, group, (a, b) -> b.label.length() > a.label.length() ? b : a);
  }

  private boolean isPlace(String word) {
    for (Entry entry : reading.gazetteer.word(Fold.hash(word))) {
      if (entry.sense() instanceof Sense.Place) {
        return true;
      }
    }
    return false;
  }
}
