package org.dossier.annotate.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The recogniser that comes along: two readings of an averaged perceptron. Immutable; any number
/// of threads may ask it.
public final class Recogniser implements SpanProposer {
  private static final int MAGIC = 0x44_52_45_31;
  private static final String RESOURCE = "recogniser.model";

  private final WordClusters fine;
  private final WordClusters rough;
  private final Weights first;
  private final Weights second;
  private final String fingerprint;

  /// Of parts that were just trained.
  public Recogniser(WordClusters fine, WordClusters rough, Weights first, Weights second) {
    this(fine, rough, first, second, "unsaved");
  }

  private Recogniser(
      WordClusters fine, WordClusters rough, Weights first, Weights second, String fingerprint) {
    this.fine = fine;
    this.rough = rough;
    this.first = first;
    this.second = second;
    this.fingerprint = fingerprint;
  }

  /// The model that comes with Dossier, loaded when it is first asked for.
  public static Recogniser shipped() {
    return Shipped.RECOGNISER;
  }

  private static final class Shipped {
    static final Recogniser RECOGNISER = load();

    private static Recogniser load() {
      try (InputStream in = Recogniser.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("model is missing (got: " + RESOURCE + ")");
        }
        return read(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("model cannot be read: " + RESOURCE, e);
      }
    }
  }

  /// A model from the bytes that [#write] wrote.
  public static Recogniser read(byte[] bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(new java.io.ByteArrayInputStream(bytes)), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a model of this version");
      }
      return new Recogniser(
          WordClusters.read(in),
          WordClusters.read(in),
          Weights.read(in),
          Weights.read(in),
          hash(bytes));
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Writes the model; the stream is closed then.
  public void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new java.io.BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      fine.write(out);
      rough.write(out);
      first.write(out);
      second.write(out);
    }
  }

  @Override
  public List<Proposal> propose(Sight sight) {
    if (sight.size == 0) {
      return List.of();
    }
    WordUse words = new WordUse(sight);
    TokenFeatures features = new TokenFeatures(sight, words, fine, rough, first.bits());
    Decoder decoder = new Decoder(sight, words, features);
    decoder.read(first, DocumentEvidence.NONE);
    decoder.read(second, DocumentEvidence.of(words, decoder.labels()));
    return Labels.decode(decoder.labels(), decoder.margins(), sight.size);
  }

  /// The labels of a first reading alone, with these weights: what a second one is trained with.
  public static int[] firstReading(
      Sight sight, WordUse words, TokenFeatures features, Weights weights) {
    Decoder decoder = new Decoder(sight, words, features);
    decoder.read(weights, DocumentEvidence.NONE);
    return decoder.labels();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
