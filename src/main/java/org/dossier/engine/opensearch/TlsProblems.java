package org.dossier.engine.opensearch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with an encrypted connection, and which setting mends it.
final class TlsProblems {
  private TlsProblems() {}

  /// What a cluster does by which it can't be asked, to follow its name; null where the trouble is
  /// another.
  static @Nullable String of(Throwable thrown) {
    String told = null;
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage());
      if (e instanceof SSLPeerUnverifiedException
          || (e instanceof CertificateException && message.startsWith("No "))) {
        return "shows a certificate of another name. Ask it by a name that its certificate has";
      }
      if (e instanceof CertificateException || e instanceof CertPathBuilderException) {
        told =
            "shows a certificate that is not trusted. Name a PEM file of its authority in"
                + " DOSSIER_OPENSEARCH_TRUST";
      } else if (e instanceof SSLHandshakeException && message.contains("fatal alert")) {
        told =
            "refuses the client's certificate, or wants one. Set DOSSIER_OPENSEARCH_CERTIFICATE"
                + " and DOSSIER_OPENSEARCH_CERTIFICATE_PASSWORD";
      } else if (e instanceof SSLException && message.startsWith("Unsupported or unrecognized")) {
        told = "does not encrypt. Ask it by http instead of https";
      }
    }
    return told;
  }
}
