package org.dossier.annotate;

import org.dossier.annotate.OrganizationGroups.Group;
import org.jspecify.annotations.Nullable;

/// Merges the groups of one text that are one organization: the same name in another case, and a
/// shorter form of a longer name ("MEHR" of "MEHR Center").
final class ShortForms {
  private final Reading reading;
  private final OrganizationGroups groups;

  ShortForms(Reading reading, OrganizationGroups groups) {
    this.reading = reading;
    this.groups = groups;
  }

  void merge() {
    for (Group shorter : groups.all()) {
      if (!shorter.known) {
        Group longer = longerOf(shorter);
        if (longer != null) {
          groups.merge(shorter, longer, OrganizationGroups.SHORT_FORM);
        }
      }
    }
  }

  private @Nullable Group longerOf(Group shorter) {
    String name = Fold.fold(shorter.label);
    Group longest = null;
    for (Group other : groups.all()) {
      if (other != shorter
          && isShortFor(name, Fold.fold(other.label))
          && (longest == null || other.label.length() > longest.label.length())) {
        longest = other;
      }
    }
    return longest;
  }

  private boolean isShortFor(String name, String longer) {
    boolean phrase = name.indexOf(' ') > 0;
    boolean starts = longer.startsWith(name + " ");
    if (phrase) {
      return starts || longer.endsWith(" " + name);
    }
    return starts && name.length() > 2 && !longer.startsWith(name + " of ") && !isPlace(name);
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
