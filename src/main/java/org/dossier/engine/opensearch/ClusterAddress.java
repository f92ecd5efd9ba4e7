package org.dossier.engine.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a cluster is, and who asks it.
///
/// - `nodes`: the addresses of one or more of its nodes, `http` or `https`, without a path.
/// - `user` and `password`: null where none are wanted.
/// - `certificate`: a PKCS#12 file with the client's certificate and key, `certificatePassword`
///   opens it; null where none is wanted.
/// - `trusted`: a PEM file of the authorities whose certificates are trusted; null for those that
///   the Java installation trusts.
public record ClusterAddress(
    List<URI> nodes,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path certificate,
    @Nullable String certificatePassword,
    @Nullable Path trusted) {
  public ClusterAddress {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("nodes must not be empty (got: [])");
    }
  }

  /// One without user or certificate.
  public static ClusterAddress of(String urls) {
    return new ClusterAddress(nodes(urls), null, null, null, null, null);
  }

  /// Reads addresses that commas separate.
  ///
  /// @throws IllegalArgumentException if one is none; the message is a sentence for the user
  public static List<URI> nodes(String urls) {
    List<URI> nodes = new ArrayList<>();
    for (String url : urls.split(",")) {
      nodes.add(node(url.strip()));
    }
    return nodes;
  }

  private static URI node(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean bare = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
      if (web && bare && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below like all that is no address.
    }
    throw new IllegalArgumentException(
        "An address of OpenSearch must look like http://localhost:9200 (got: " + url + ").");
  }

  // No password may come into a log.
  @Override
  public String toString() {
    return String.join(",", nodes.stream().map(URI::toString).toList());
  }
}
