package org.dossier.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Certificates that an authority of its own signed, in files of a folder, made with `keytool`.
public final class Certificates {
  public static final String PASSWORD = "opens-it";

  private final Path all;

  private Certificates(Path all) {
    this.all = all;
  }

  /// Makes an authority, in the folder.
  public static Certificates in(Path folder) throws IOException, InterruptedException {
    Certificates made = new Certificates(Files.createDirectories(folder).resolve("all.p12"));
    made.keytool("authority", "-dname", "CN=authority", "-ext", "bc:c");
    return made;
  }

  /// Has the authority sign a certificate of that name, for a server or a client here.
  public Certificates sign(String name) throws IOException, InterruptedException {
    keytool(
        name,
        "-dname",
        "CN=" + name,
        "-signer",
        "authority",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1");
    return this;
  }

  private void keytool(String alias, String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-storepass",
                PASSWORD,
                "-keystore",
                all.toString(),
                "-alias",
                alias));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /// The certificate and the key of that name alone.
  public KeyStore keys(String name) throws IOException, GeneralSecurityException {
    KeyStore from = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(all)) {
      from.load(in, PASSWORD.toCharArray());
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        name,
        from.getKey(name, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        from.getCertificateChain(name));
    return keys;
  }

  /// The same as a file.
  public Path file(String name) throws IOException, GeneralSecurityException {
    Path file = all.resolveSibling(name + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys(name).store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  /// What trusts what the authority has signed.
  public KeyStore trust() throws IOException, GeneralSecurityException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("authority", authority());
    return trust;
  }

  /// The same as a PEM file.
  public Path pem() throws IOException, GeneralSecurityException {
    Path file = all.resolveSibling("authority.pem");
    String base64 = Base64.getMimeEncoder().encodeToString(authority().getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  private Certificate authority() throws IOException, GeneralSecurityException {
    return keys("authority").getCertificate("authority");
  }
}
