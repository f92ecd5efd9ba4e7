package org.dossier.annotate.learned;

/// What kind of thing a name names. `OTHER` has a name but is none of these: an event, a work, a
/// people.
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  OTHER
}
