package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import org.dossier.annotate.collection.CollectionNames;

/// Applies what the collection teaches to the organizations of one text, when all that the text
/// itself says is settled: an acronym that it does not introduce stands for what other articles
/// say, and a name that no table has is spelled as most of them spell it.
final class TaughtNames {
  private static final int NEVER =
      bits(NO_ACRONYM, COUNTRY, DEMONYM, CITY, MONTH, COMMON, BAD_ALONE);

  private final Reading reading;
  private final Tokens tokens;
  private final People people;
  private final Acronyms acronyms;
  private final OrganizationGroups groups;
  private final boolean[] taken;
  private final CollectionNames taught;

  TaughtNames(
      Reading reading,
      People people,
      Acronyms acronyms,
      OrganizationGroups groups,
      boolean[] taken,
      CollectionNames taught) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.people = people;
    this.acronyms = acronyms;
    this.groups = groups;
    this.taken = taken;
    this.taught = taught;
  }

  void apply() {
    if (taught.isEmpty()) {
      return;
    }
    for (OrganizationGroups.Group group : groups.all()) {
      CollectionNames.Meaning meaning = taught.meaning(group.label);
      if (!group.known && meaning != null && acronyms.of(group.label) == null) {
        groups.respell(group, meaning.label(), CollectionNames.ACRONYM);
      }
    }
    for (int i = 0; i < tokens.size; i++) {
      CollectionNames.Meaning meaning = isBare(i) ? taught.meaning(tokens.word(i)) : null;
      if (meaning != null && acronyms.of(tokens.word(i)) == null && isFree(i, meaning.label())) {
        groups.add(groups.unknown(meaning.label()), i, i + 1, CollectionNames.ACRONYM);
      }
    }
    for (OrganizationGroups.Group group : groups.all()) {
      CollectionNames.Meaning spelling = group.known ? null : taught.spelling(group.label);
      if (spelling != null) {
        groups.respell(group, spelling.label(), CollectionNames.SPELLING);
      }
    }
  }

  private boolean isBare(int i) {
    return !taken[i]
        && tokens.is(i, Tokens.ALL_CAPS)
        && !tokens.is(i, Tokens.SHOUTED | Tokens.DIGIT | Tokens.PERIODS)
        && !people.isPerson(i)
        && !reading.has(i, NEVER);
  }

  // What a table knows otherwise is not for other articles to say.
  private boolean isFree(int i, String label) {
    for (Entry entry : reading.entries(i)) {
      if (reading.matchLength(i) > 1 || !entry.sense().label().equals(label)) {
        return false;
      }
    }
    return true;
  }
}
