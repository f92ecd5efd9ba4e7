package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.FacetValue;

/// The organizations found so far in one text, each with its mentions. Groups that turn out to be
/// one organization are merged.
final class OrganizationGroups {
  static final String ALIAS = "alias";
  static final String ACRONYM = NameLesson.INTRODUCED;
  static final String PATTERN = "pattern";
  static final String MINISTRY = "ministry";
  static final String LEARNED = "learned";
  static final String SHORT_FORM = "short form";

  /// One organization and where it is named.
  static final class Group {
    final String label;
    final boolean known;
    private final FacetValue value;
    private final List<Claim> mentions = new ArrayList<>();

    private Group(String label, boolean known) {
      this.label = label;
      this.known = known;
      this.value = new FacetValue(Slug.of(label), label);
    }
  }

  private final boolean[] taken;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  OrganizationGroups(boolean[] taken) {
    this.taken = taken;
  }

  Group known(Sense.Organization organization) {
    return group(organization.name(), true);
  }

  Group unknown(String label) {
    return group(label, false);
  }

  private Group group(String label, boolean known) {
    return groups.computeIfAbsent(Fold.fold(label), key -> new Group(label, known));
  }

  boolean has(Sense.Organization organization) {
    return groups.containsKey(Fold.fold(organization.name()));
  }

  /// Whether some group has that name.
  boolean has(String label) {
    return groups.containsKey(Fold.fold(label));
  }

  /// Notes that the tokens name the group, which no later rule may read otherwise.
  void add(Group group, int from, int to, String rule) {
    group.mentions.add(new Claim(group.value, from, to, rule, 1));
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  Collection<Group> all() {
    return List.copyOf(groups.values());
  }

  /// Moves all mentions of a group to another one, which they name by that rule.
  void merge(Group from, Group into, String rule) {
    if (from == into || groups.get(Fold.fold(from.label)) != from) {
      return;
    }
    for (Claim claim : from.mentions) {
      into.mentions.add(new Claim(into.value, claim.from(), claim.to(), rule, claim.weight()));
    }
    groups.remove(Fold.fold(from.label));
  }

  /// Gives a group that no table knows another label, and with it to the group that has that label
  /// already. Mentions whose value becomes another one do so by the rule, but for acronyms that the
  /// text introduces: what it teaches must not depend on what it is taught.
  void respell(Group group, String label, String rule) {
    if (label.equals(group.label) || !groups.remove(Fold.fold(group.label), group)) {
      return;
    }
    Group into = unknown(label);
    for (Claim c : group.mentions) {
      boolean same = c.value().id().equals(into.value.id()) || c.rule().equals(ACRONYM);
      String by = same ? c.rule() : rule;
      into.mentions.add(new Claim(into.value, c.from(), c.to(), by, c.weight()));
    }
  }

  List<Claim> claims() {
    return groups.values().stream().flatMap(g -> g.mentions.stream()).toList();
  }
}
