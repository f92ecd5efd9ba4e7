package org.dossier.app;

import java.nio.file.Path;
import org.dossier.engine.opensearch.ClusterAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the cluster is that holds the index, and who asks it.
final class ClusterOptions {
  @Option(
      names = "--opensearch-url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "With --engine opensearch: one or more nodes, separated by commas.")
  private @Nullable String url;

  @Option(
      names = "--opensearch-index",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      defaultValue = "dossier",
      description = "With --engine opensearch: the name of the index (default: dossier).")
  private String index = "dossier";

  @Option(
      names = "--opensearch-shards",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      defaultValue = "2",
      description =
          "With --engine opensearch: into how many parts a new index is split (default: 2).")
  private int shards = 2;

  @Option(names = "--opensearch-user", scope = ScopeType.INHERIT, hidden = true)
  private @Nullable String user;

  @Option(names = "--opensearch-password", scope = ScopeType.INHERIT, hidden = true)
  private @Nullable String password;

  @Option(names = "--opensearch-certificate", scope = ScopeType.INHERIT, hidden = true)
  private @Nullable Path certificate;

  @Option(names = "--opensearch-certificate-password", scope = ScopeType.INHERIT, hidden = true)
  private @Nullable String certificatePassword;

  @Option(names = "--opensearch-trust", scope = ScopeType.INHERIT, hidden = true)
  private @Nullable Path trust;

  Engine engine() {
    String urls = url;
    if (urls == null) {
      throw DossierCommand.usage(
          "--engine opensearch needs --opensearch-url, such as http://localhost:9200.");
    }
    if (shards < 1 || shards > 1024) {
      throw DossierCommand.usage("--opensearch-shards must be in 1..1024 (got: " + shards + ").");
    }
    try {
      ClusterAddress address =
          new ClusterAddress(
              ClusterAddress.nodes(urls), user, password, certificate, certificatePassword, trust);
      return new Engine.OpenSearch(address, index, shards);
    } catch (IllegalArgumentException e) {
      throw DossierCommand.usage(String.valueOf(e.getMessage()));
    }
  }
}
