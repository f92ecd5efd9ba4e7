package org.dossier.annotate.learned;

/// What kind of thing a name names. `OTHER` has a name but is none of these: an event, a work, a
/// people.
public enum EntityType {
  PERSON(0),
  ORGANIZATION(1),
  PLACE(2),
  OTHER(3);

  // Models are written with these: they never change.
  final int number;

  EntityType(int number) {
    this.number = number;
  }
}
