package org.dossier.annotate.authority;

import java.nio.charset.StandardCharsets;

/// Whatever an authority file holds is a decision or a problem with its line.
public final class AuthorityFuzz {
  private AuthorityFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Findings findings = new Findings();
    AuthorityTsv.read("a.tsv", text, findings);
    Consistency.check(findings);
    findings = new Findings();
    AuthorityYaml.read("a.yaml", text, findings);
    Consistency.check(findings);
  }
}
