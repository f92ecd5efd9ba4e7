package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.annotate.collection.PersonLabel;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// The people that a text names: full names first, then the surnames that refer to them.
final class People {
  private final Reading reading;
  private final Tokens tokens;
  private final List<PersonName> names = new ArrayList<>();
  private final boolean[] taken;
  private final boolean[] inFullName;
  private final Map<Long, PersonName> byFamilyName = new HashMap<>();
  private final Map<Long, List<PersonName>> byGivenName = new HashMap<>();

  private People(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.taken = new boolean[tokens.size];
    this.inFullName = new boolean[tokens.size];
  }

  static People in(Reading reading, Proposals proposals) {
    People people = new People(reading);
    NameShapes shapes = new NameShapes(reading);
    LearnedPeople learned = new LearnedPeople(reading, proposals, shapes);
    people.findFullNames(shapes, learned);
    people.findFamilyNames();
    people.findGivenNames(learned);
    if (people.findSingleNames(learned)) {
      people.findFamilyNames();
    }
    return people;
  }

  /// Whether the token is part of a person's name.
  boolean isPerson(int i) {
    return taken[i];
  }

  /// Whether the token is part of a full name.
  boolean isInFullName(int i) {
    return inFullName[i];
  }

  /// Whether the text has a person of that family name.
  boolean isFamilyName(long hash) {
    return byFamilyName.containsKey(hash);
  }

  /// Whether the text names somebody of that family name in full.
  boolean isFamilyNameOfFull(long hash) {
    PersonName name = byFamilyName.get(hash);
    return name != null && name.isFull();
  }

  private void findFullNames(NameShapes shapes, LearnedPeople learned) {
    for (int i = 0; i < tokens.size; ) {
      PersonName known = known(shapes, i);
      PersonName name = known != null ? known : shapes.at(i);
      if (name == null) {
        name = learned.full(i);
      }
      if (name == null) {
        i += Math.max(1, reading.matchLength(i));
      } else {
        add(name);
        i = name.to();
      }
    }
    new NameLists(reading, shapes).more(List.copyOf(names)).forEach(this::add);
  }

  private boolean findSingleNames(LearnedPeople learned) {
    int before = names.size();
    for (int i = 0; i < tokens.size; i++) {
      PersonName name = taken[i] ? null : learned.single(i);
      if (name != null
          && !taken[name.from()]
          && !byGivenName.containsKey(tokens.hash[name.from()])) {
        add(name);
      }
    }
    return names.size() > before;
  }

  /// Given names alone of those who are named in full. Where two share one, it is nobody's: whom it
  /// means nobody can say.
  private void findGivenNames(LearnedPeople learned) {
    for (int i = 0; i < tokens.size && !byGivenName.isEmpty(); i++) {
      if (!taken[i]
          && tokens.capital(i)
          && !tokens.is(i, Tokens.SHOUTED)
          && onlyOne(byGivenName.get(tokens.hash[i]))
          && (learned.single(i) != null || isGivenName(i))
          && standsAlone(i)) {
        add(new PersonName(i, i + 1, PersonName.GIVEN));
      } else {
        i += Math.max(0, reading.matchLength(i) - 1);
      }
    }
  }

  private boolean onlyOne(@Nullable List<PersonName> people) {
    return people != null
        && people.stream().allMatch(p -> familyName(p) == familyName(people.getFirst()));
  }

  // Nothing else, and not a part of a longer name.
  private boolean isGivenName(int i) {
    return reading.has(i, GIVEN)
        && !reading.has(i, bits(COMMON, COUNTRY, DEMONYM, CITY, STATE, MONTH, DAY))
        && !reading.isMatch(i)
        && !tokens.isCapital(i, i - 1)
        && !(tokens.isCapital(i, i + 1) && !tokens.is(i, Tokens.POSSESSIVE));
  }

  /// The person of the user's authority files whose name starts at the token; null when none does.
  private @Nullable PersonName known(NameShapes shapes, int i) {
    int to = i + reading.matchLength(i);
    for (Entry entry : reading.entries(i)) {
      if (entry.sense() instanceof Sense.Person && !entry.unsure() && shapes.isOpen(to)) {
        return new PersonName(i, to, PersonName.FULL);
      }
    }
    return null;
  }

  private void add(PersonName name) {
    names.add(name);
    for (int i = name.from(); i < name.to(); i++) {
      taken[i] = true;
      inFullName[i] = name.isFull();
    }
    if (name.isFull()) {
      byGivenName.computeIfAbsent(givenName(name), given -> new ArrayList<>()).add(name);
    }
    if (!name.isShort()) {
      byFamilyName.merge(familyName(name), name, (a, b) -> a.isFull() || !b.isFull() ? a : b);
    }
  }

  private long familyName(PersonName name) {
    return tokens.hash[isFamilyFirst(name) ? name.from() : name.to() - 1];
  }

  private long givenName(PersonName name) {
    return tokens.hash[isFamilyFirst(name) ? name.to() - 1 : name.from()];
  }

  // East Asian names have the family name first.
  private boolean isFamilyFirst(PersonName name) {
    return name.isFull()
        && reading.has(name.from(), FAMILY_FIRST)
        && !reading.has(name.to() - 1, FAMILY);
  }

  private void findFamilyNames() {
    if (byFamilyName.isEmpty()) {
      return;
    }
    for (int i = 0; i < tokens.size; i++) {
      if (!taken[i]
          && tokens.capital(i)
          && !tokens.is(i, Tokens.SHOUTED)
          && byFamilyName.containsKey(tokens.hash[i])
          && standsAlone(i)) {
        add(new PersonName(withParticles(i), i + 1, PersonName.FAMILY));
      } else {
        i += Math.max(0, reading.matchLength(i) - 1);
      }
    }
  }

  /// Where a family name starts that the full name has particles before, as "de Silva".
  private int withParticles(int i) {
    PersonName full = byFamilyName.get(tokens.hash[i]);
    int from = i;
    int of = full == null ? 0 : full.to() - 1;
    while (full != null
        && of - 1 > full.from()
        && (reading.has(of - 1, PARTICLE) || tokens.is(of - 1, Tokens.MARK))
        && tokens.together(i, from - 1)
        && !taken[from - 1]
        && tokens.hash[from - 1] == tokens.hash[of - 1]) {
      from--;
      of--;
    }
    return tokens.is(from, Tokens.MARK) ? i : from;
  }

  private boolean standsAlone(int i) {
    if (reading.matchLength(i) > 1 || tokens.length(i) < 2) {
      return false;
    }
    int next = i + 1;
    if (reading.has(i, MONTH)) {
      return tokens.together(i, next) && reading.has(next, SAY);
    }
    if (tokens.together(i, next)
        && !tokens.is(i, Tokens.POSSESSIVE)
        && tokens.capital(next)
        && (reading.has(next, bits(HEAD, LEGAL, GEOGRAPHY, TREATY)) || isCompany(next))) {
      return false;
    }
    long before = tokens.together(i, i - 1) ? tokens.hash[i - 1] : 0;
    if (before == Words.THE && !tokens.is(i, Tokens.POSSESSIVE)) {
      return false;
    }
    boolean place = reading.has(i, bits(COUNTRY, CITY, STATE));
    return !(place && (before == Words.IN || before == Words.FROM || before == Words.AT));
  }

  // "Jones Medical Industries Inc"
  private boolean isCompany(int from) {
    for (int i = from; i < from + 4 && tokens.isCapital(from, i); i++) {
      if (reading.has(i, LEGAL)) {
        return true;
      }
    }
    return false;
  }

  /// A claim for every mention, the bare family names claimed for whom they refer to. Names inside
  /// an organization's name are left out.
  List<Claim> claims(boolean[] inOrganization, CollectionNames taught) {
    Map<String, String> labels = new HashMap<>();
    for (PersonName name : names) {
      if (name.isFull()) {
        String label = label(name);
        String plain = withoutInitials(name);
        labels.putIfAbsent(plain, label);
        if (label.equals(plain)) {
          labels.put(label, label);
        }
      }
    }
    Map<String, FacetValue> values = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (PersonName name : names) {
      if (inOrganization[name.from()] && inOrganization[name.to() - 1]) {
        continue;
      }
      PersonName full = whole(name);
      String label =
          full.isFull() ? labels.getOrDefault(withoutInitials(full), label(full)) : label(full);
      // Whom other articles call so, where this one does not say, or says it otherwise.
      CollectionNames.Meaning meant = taught.person(label);
      String rule = meant == null ? name.rule() : taughtRule(name, full);
      FacetValue value =
          values.computeIfAbsent(
              meant == null ? label : meant.label(), l -> new FacetValue(Slug.of(l), l));
      claims.add(new Claim(value, name.from(), name.to(), rule, 1));
    }
    return claims;
  }

  private static String taughtRule(PersonName name, PersonName full) {
    if (!full.isFull()) {
      return CollectionNames.SURNAME;
    }
    return name.isFull() ? CollectionNames.SPELLING : name.rule();
  }

  /// The full name that a short one stands for; itself where there is none.
  private PersonName whole(PersonName name) {
    long word = tokens.hash[name.to() - 1];
    return switch (name.rule()) {
      case PersonName.FULL -> name;
      case PersonName.GIVEN -> byGivenName.getOrDefault(word, List.of(name)).getFirst();
      default -> name.isFull() ? name : byFamilyName.getOrDefault(word, name);
    };
  }

  private String label(PersonName name) {
    return PersonLabel.of(Blanks.straight(tokens.words(name.from(), name.to())));
  }

  private String withoutInitials(PersonName name) {
    StringBuilder out = new StringBuilder();
    for (int i = name.from(); i < name.to(); i++) {
      if (i == name.from() || !tokens.is(i, Tokens.INITIAL)) {
        out.append(out.isEmpty() ? "" : " ").append(tokens.word(i));
      }
    }
    return out.toString();
  }
}
