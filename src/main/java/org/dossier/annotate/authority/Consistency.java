package org.dossier.annotate.authority;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Whether decisions contradict each other. Each contradiction is a problem of the later line.
final class Consistency {
  private final Findings findings;
  private final Map<String, Directive.Exclude> excluded = new HashMap<>();
  private final Map<String, Directive.Row> owners = new HashMap<>();
  private final Map<String, Directive.Merge> merges = new HashMap<>();

  private Consistency(Findings findings) {
    this.findings = findings;
  }

  static void check(Findings findings) {
    Consistency consistency = new Consistency(findings);
    for (Directive directive : findings.directives) {
      switch (directive) {
        case Directive.Exclude e -> consistency.excluded.putIfAbsent(key(e), e);
        case Directive.Merge m -> consistency.merge(m);
        case Directive.Row r -> consistency.names(r);
      }
    }
    findings.directives.forEach(consistency::excluded);
    consistency.merges.values().forEach(consistency::circle);
  }

  private static String key(Directive.Exclude exclude) {
    return key(exclude.name(), exclude.of() == null ? "" : exclude.of());
  }

  private static String key(String name, String of) {
    return Names.key(name) + "\n" + Names.key(of);
  }

  private void names(Directive.Row row) {
    own(row, row.name());
    row.aliases().stream().filter(Names::isSure).map(Names::bare).forEach(name -> own(row, name));
    row.removed().stream()
        .filter(r -> row.aliases().stream().anyMatch(a -> same(Names.bare(a), r)))
        .forEach(r -> findings.problem(row.place(), "`" + r + "` is both given and taken away"));
  }

  private void own(Directive.Row row, String name) {
    Directive.Row owner = owners.putIfAbsent(Names.key(name), row);
    if (owner != null && !same(owner.name(), row.name())) {
      findings.problem(
          row.place(),
          "`%s` is also a name of `%s` (%s); keep one, or mark both with ?"
              .formatted(name, owner.name(), owner.place()));
    }
  }

  private void merge(Directive.Merge merge) {
    if (same(merge.from(), merge.into())) {
      findings.problem(merge.place(), "a value cannot be merged into itself");
      return;
    }
    Directive.Merge other = merges.putIfAbsent(Names.key(merge.from()), merge);
    if (other != null && !same(other.into(), merge.into())) {
      findings.problem(
          merge.place(),
          "`%s` is merged into `%s` already (%s)"
              .formatted(merge.from(), other.into(), other.place()));
    }
  }

  private void circle(Directive.Merge start) {
    Set<String> seen = new HashSet<>();
    Directive.Merge at = start;
    while (at != null && seen.add(Names.key(at.from()))) {
      at = merges.get(Names.key(at.into()));
    }
    if (start.equals(at)) {
      findings.problem(start.place(), "these merges go in a circle (`" + start.line() + "`)");
    }
  }

  private void excluded(Directive directive) {
    switch (directive) {
      case Directive.Exclude e -> {}
      case Directive.Merge m -> refuse(m, m.into(), "");
      case Directive.Row r -> {
        refuse(r, r.name(), "");
        for (String alias : r.aliases()) {
          refuse(r, Names.bare(alias), "");
          refuse(r, Names.bare(alias), r.name());
        }
      }
    }
  }

  private void refuse(Directive directive, String name, String of) {
    Directive.Exclude exclude = excluded.get(key(name, of));
    if (exclude != null) {
      findings.problem(directive.place(), "`%s` is excluded (%s)".formatted(name, exclude.place()));
    }
  }

  private static boolean same(String a, String b) {
    return Names.key(a).equals(Names.key(b));
  }
}
