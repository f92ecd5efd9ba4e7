package org.dossier.engine.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/// Makes connections to a cluster: who asks, whom to trust, how long to wait.
final class ClusterTransport {
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout RESPONSE = Timeout.ofSeconds(60);
  private static final int CONNECTIONS = 64;

  private ClusterTransport() {}

  static OpenSearchTransport to(ClusterAddress address) throws IOException {
    HttpHost[] hosts =
        address.nodes().stream().map(ClusterTransport::host).toArray(HttpHost[]::new);
    SSLContext tls = tls(address);
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    String user = address.user();
    if (user != null) {
      String password = address.password() == null ? "" : address.password();
      for (HttpHost host : hosts) {
        credentials.setCredentials(
            new AuthScope(host), new UsernamePasswordCredentials(user, password.toCharArray()));
      }
    }
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setMapper(new JacksonJsonpMapper())
        .setHttpClientConfigCallback(client ->
            client
                .setDefaultCredentialsProvider(credentials)
                .setConnectionManager(
                    PoolingAsyncClientConnectionManagerBuilder.create()
                        .setTlsStrategy(
                            ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS * hosts.length)
                        .build()))
        .setRequestConfigCallback(
            request -> request.setConnectionRequestTimeout(CONNECT).setResponseTimeout(RESPONSE))
        .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
        .build();
  }

  private static HttpHost host(URI node) {
    int port = node.getPort() < 0 ? 9200 : node.getPort();
    return new HttpHost(node.getScheme(), node.getHost(), port);
  }

  private static SSLContext tls(ClusterAddress address) throws IOException {
    try {
      SSLContextBuilder tls = SSLContextBuilder.create();
      Path certificate = address.certificate();
      if (certificate != null) {
        char[] password = password(address.certificatePassword());
        tls.loadKeyMaterial(keys(certificate, password), password);
      }
      Path trusted = address.trusted();
      if (trusted != null) {
        tls.loadTrustMaterial(authorities(trusted), null);
      } else {
        return certificate == null ? SSLContext.getDefault() : tls.build();
      }
      return tls.build();
    } catch (GeneralSecurityException e) {
      throw new IOException("The certificates for OpenSearch can't be used: " + e.getMessage(), e);
    }
  }

  private static char[] password(@Nullable String given) {
    return given == null ? new char[0] : given.toCharArray();
  }

  private static KeyStore keys(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, password);
    } catch (IOException e) {
      throw new IOException(
          "The client's certificate in "
              + file
              + " can't be read. It must be a PKCS#12 file that"
              + " DOSSIER_OPENSEARCH_CERTIFICATE_PASSWORD opens.",
          e);
    }
    return keys;
  }

  private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      int n = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("authority-" + n++, one);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IOException(
          "The authorities in "
              + file
              + " can't be read. DOSSIER_OPENSEARCH_TRUST must name a PEM file of certificates.",
          e);
    }
    return trusted;
  }
}
