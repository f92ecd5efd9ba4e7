package org.dossier.engine.lucene;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/// Words to index, with positions and offsets, made when the writer comes to them: the chains that
/// make words serve one text after the other.
final class TokenField extends Field {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TYPE.freeze();
  }

  private final Supplier<TokenStream> tokens;

  TokenField(String name, Supplier<TokenStream> tokens) {
    super(name, TYPE);
    this.tokens = tokens;
    this.fieldsData = "";
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    return tokens.get();
  }
}
