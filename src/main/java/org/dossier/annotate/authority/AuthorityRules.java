package org.dossier.annotate.authority;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a user has decided about names, in the order of the files. Immutable.
public final class AuthorityRules {
  /// Nothing was decided.
  public static final AuthorityRules NONE = new AuthorityRules(List.of());

  private final List<Directive> directives;
  private final Map<String, Directive.Merge> merges = new HashMap<>();
  private final Map<String, Directive.Exclude> excluded = new HashMap<>();

  private AuthorityRules(List<Directive> directives) {
    this.directives = List.copyOf(directives);
    for (Directive directive : directives) {
      switch (directive) {
        case Directive.Merge m -> merges.putIfAbsent(Names.key(m.from()), m);
        case Directive.Exclude e when e.of() == null -> excluded.put(Names.key(e.name()), e);
        case Directive.Exclude e -> {}
        case Directive.Row r -> {}
      }
    }
  }

  /// Reads the files: YAML by the endings `.yaml` and `.yml`, else the tabular form.
  ///
  /// @throws AuthorityException with all problems of all files when there is any
  public static AuthorityRules read(List<Path> files) {
    Findings findings = new Findings();
    for (Path file : files) {
      read(file, findings);
    }
    Consistency.check(findings);
    if (!findings.problems.isEmpty()) {
      List<String> order = files.stream().map(Path::toString).toList();
      throw new AuthorityException(
          findings.problems.stream()
              .sorted(
                  Comparator.comparingInt((Findings.Problem p) -> order.indexOf(p.place().file()))
                      .thenComparingInt(p -> p.place().line()))
              .map(Findings.Problem::toString)
              .toList());
    }
    return new AuthorityRules(findings.directives);
  }

  private static void read(Path file, Findings to) {
    String name = file.toString();
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      to.problem(new Place(name, 1), "the file is not UTF-8 text");
      return;
    } catch (IOException e) {
      to.problem(new Place(name, 1), "the file cannot be read");
      return;
    }
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    String ending = name.toLowerCase(Locale.ROOT);
    if (ending.endsWith(".yaml") || ending.endsWith(".yml")) {
      AuthorityYaml.read(name, text, to);
    } else {
      AuthorityTsv.read(name, text, to);
    }
  }

  /// The decisions in their order.
  public List<Directive> directives() {
    return directives;
  }

  public boolean isEmpty() {
    return directives.isEmpty();
  }

  /// The decision that the value is none; null where there is none.
  public Directive.@Nullable Exclude excluded(String label) {
    return excluded.get(Names.key(label));
  }

  /// The last of the values that the value is merged into; null when it is not merged.
  public @Nullable String merged(String label) {
    Directive.Merge merge = merges.get(Names.key(label));
    String into = null;
    while (merge != null) {
      into = merge.into();
      merge = merges.get(Names.key(into));
    }
    return into;
  }

  /// The decisions as lines of the tabular form, which mean the same.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    directives.forEach(directive -> lines.add(directive.line()));
    return lines;
  }

  /// The same lines, each with the place where the decision was made.
  public List<String> copy() {
    return directives.stream().map(AuthorityTsv::copied).toList();
  }

  /// A short hash of what was decided; comments and the form of the file do not count.
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines()) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
