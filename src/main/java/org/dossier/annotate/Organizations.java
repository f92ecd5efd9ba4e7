package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// The organizations that a text speaks of, each under one canonical name.
///
/// In this order, the surer first: what the text itself introduces in brackets, names of the table,
/// names of the table that need support, clubs, and shapes of names that no table has; then what is
/// one organization is merged, and last what the collection teaches is applied.
final class Organizations {
  private static final long ADMINISTRATION = Fold.hash("administration");

  private final Reading reading;
  private final Tokens tokens;
  private final Countries countries;
  private final GenericBodies generic;
  private final Acronyms acronyms;
  private final OrganizationGroups groups;
  private final OrganizationNames names;
  private final boolean[] taken;
  private final People people;
  private final LongForms longForms;

  private Organizations(
      Reading reading,
      Proposals proposals,
      People people,
      Countries countries,
      GenericBodies generic) {
    this.reading = reading;
    this.longForms = new LongForms(reading, proposals, people);
    this.people = people;
    this.tokens = reading.tokens;
    this.countries = countries;
    this.generic = generic;
    this.taken = new boolean[tokens.size];
    this.acronyms = Acronyms.in(reading);
    this.groups = new OrganizationGroups(taken);
    this.names = new OrganizationNames(reading, people, countries, groups, taken);
  }

  static List<Claim> in(
      Reading reading,
      Proposals proposals,
      People people,
      Countries countries,
      GenericBodies generic,
      boolean sports,
      CollectionNames taught) {
    Organizations organizations = new Organizations(reading, proposals, people, countries, generic);
    organizations.introduced();
    organizations.names.sure();
    organizations.names.unsure();
    if (sports) {
      new Clubs(reading, people, organizations.groups, organizations.taken).find();
    }
    organizations.shapes(people, proposals);
    new ShortForms(reading, organizations.groups).merge();
    new TaughtNames(
            reading,
            people,
            organizations.acronyms,
            organizations.groups,
            organizations.taken,
            taught)
        .apply();
    return organizations.groups.claims();
  }

  /// Long forms with an acronym in brackets behind them, and then every such acronym.
  private void introduced() {
    Map<String, OrganizationGroups.Group> byAcronym = new HashMap<>();
    for (Acronyms.Definition definition : acronyms.all()) {
      if (anyTaken(definition.from(), definition.to())) {
        continue;
      }
      OrganizationGroups.Group group = groupOf(definition);
      if (group == null) {
        continue;
      }
      // "Microsoft's Threat Analysis Center" speaks of Microsoft too.
      boolean owned = names.isOwner(definition.from());
      groups.add(group, definition.from(), definition.to(), OrganizationGroups.ACRONYM);
      if (owned) {
        taken[definition.from()] = false;
      }
      byAcronym.putIfAbsent(definition.acronym(), group);
    }
    for (int i = 0; i < tokens.size && !byAcronym.isEmpty(); i++) {
      Acronyms.Definition definition =
          taken[i] || !tokens.capital(i) ? null : acronyms.of(tokens.word(i));
      if (definition != null && i >= definition.at() && reading.matchLength(i) <= 1) {
        OrganizationGroups.Group group = byAcronym.get(definition.acronym());
        if (group != null) {
          groups.add(group, i, i + 1, OrganizationGroups.ACRONYM);
        }
      }
    }
  }

  private OrganizationGroups.@Nullable Group groupOf(Acronyms.Definition definition) {
    int from = definition.from();
    int to = definition.to();
    Sense.Organization known = names.lookUp(from, to);
    if (known != null) {
      return groups.known(known);
    }
    OrganizationGroups.Group ministry = ministry(from, to);
    if (ministry != null) {
      return ministry;
    }
    String label = OrganizationNames.label(tokens, from, to);
    for (Entry entry : reading.entries(definition.at())) {
      if (entry.sense() instanceof Sense.Organization table
          && LongForms.isLike(table.name(), label)) {
        return groups.known(table);
      }
      if (entry.sense() instanceof Sense.Place) {
        return null;
      }
    }
    if (!longForms.isBody(definition)) {
      acronyms.refuse(definition);
      return null;
    }
    return groups.unknown(label);
  }

  private void shapes(People people, Proposals proposals) {
    boolean[] closed = taken.clone();
    for (int i = 0; i < closed.length; i++) {
      closed[i] |= people.isPerson(i);
    }
    List<Span> shaped = new OrganizationShapes(reading, closed, acronyms, generic).candidates();
    for (NameCandidates.Candidate candidate :
        NameCandidates.of(reading, closed, shaped, proposals)) {
      int from = candidate.from();
      int to = candidate.to();
      if (anyTaken(from, to)
          || isPlaceOnly(from, to)
          || isTermOfOffice(from, to)
          || acronyms.isOfNoBody(tokens.word(to - 1))) {
        continue;
      }
      Sense.Organization known = names.lookUp(from, to);
      if (known != null) {
        groups.add(groups.known(known), from, to, OrganizationGroups.ALIAS);
        continue;
      }
      OrganizationGroups.Group ministry = ministry(from, to);
      if (ministry != null) {
        groups.add(ministry, from, to, OrganizationGroups.MINISTRY);
      } else if (!isGeneric(from, to)) {
        String label = OrganizationNames.label(tokens, from, to);
        groups.add(groups.unknown(label), from, to, candidate.rule());
      }
    }
  }

  // "Obama Administration": a person's government, not a body.
  private boolean isTermOfOffice(int from, int to) {
    return to - from == 2
        && tokens.hash[from + 1] == ADMINISTRATION
        && (reading.has(from, FAMILY) || people.isFamilyName(tokens.hash[from]));
  }

  private boolean anyTaken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  // A name of a table that was not taken means something else here; but "Congress" is a parliament
  // wherever it is not the party.
  private boolean isPlaceOnly(int from, int to) {
    if (reading.matchLength(from) != to - from || reading.entries(from).length == 0) {
      return false;
    }
    for (Entry entry : reading.entries(from)) {
      if (!entry.isOrganization() || !entry.unsure()) {
        return true;
      }
    }
    return to - from > 1 || !isGeneric(from, to);
  }

  private boolean isGeneric(int from, int to) {
    return generic.said(tokens, from, to) != null;
  }

  /// The body of a state that the tokens name, with the country that the text gives it: before it
  /// ("Iran's", "the Iranian"), behind it ("of Iran"), or by what else it speaks of.
  private OrganizationGroups.@Nullable Group ministry(int from, int to) {
    GenericBodies.Body body = generic.said(tokens, from, to);
    Country country = null;
    if (body != null) {
      country = ownerBefore(from);
    } else if (reading.isOfCity(from, to)) {
      return null;
    } else if (to - from > 1 && reading.placeAt(from) != null) {
      body = generic.said(tokens, from + 1, to);
      country = countryAt(from);
    }
    if (body == null) {
      int of = lastOf(from, to);
      if (of > from) {
        body = generic.said(tokens, from, of);
        int start = tokens.hash[of + 1] == Words.THE ? of + 2 : of + 1;
        country = start < to ? countryAt(start) : null;
        if (country == null || reading.matchLength(start) != to - start) {
          return null;
        }
      }
    }
    if (body == null) {
      return null;
    }
    if (country == null) {
      country = body.needsCountry() ? spokenOf(body) : countries.main();
    }
    return country == null ? null : named(body.of(country));
  }

  // "Parliament" alone is that of a country whose parliament the text names in full, or of the only
  // country that it speaks of at length.
  private @Nullable Country spokenOf(GenericBodies.Body body) {
    Country main = countries.main();
    if (main != null && !body.isMeantIn(main)) {
      return null;
    }
    if (main != null && groups.has(label(body, main))) {
      return main;
    }
    return body.isMeantAlone() ? countries.dominant() : null;
  }

  private OrganizationGroups.Group named(String label) {
    Sense.Organization known = names.lookUp(label);
    return known != null ? groups.known(known) : groups.unknown(label);
  }

  private String label(GenericBodies.Body body, Country country) {
    Sense.Organization known = names.lookUp(body.of(country));
    return known != null ? known.name() : body.of(country);
  }

  private int lastOf(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (tokens.hash[i] == Words.OF) {
        return i;
      }
    }
    return from;
  }

  private @Nullable Country ownerBefore(int from) {
    int before = from - 1;
    if (!tokens.together(from, before)) {
      return null;
    }
    Sense.Place place = reading.placeAt(before);
    boolean owns =
        place != null
            && (tokens.is(before, Tokens.POSSESSIVE)
                || place.kind() == Sense.PlaceKind.DEMONYM
                || reading.tokens.is(before, Tokens.PERIODS | Tokens.ALL_CAPS));
    return owns && place != null ? place.country() : null;
  }

  private @Nullable Country countryAt(int i) {
    Sense.Place named = reading.placeNamed(i);
    Sense.Place place = named != null ? named : reading.placeAt(i);
    return place != null && !place.kind().isSettlement() ? place.country() : null;
  }
}
