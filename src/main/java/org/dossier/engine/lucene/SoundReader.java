package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// An index without its damaged segments: they are there, but empty, so that nothing is answered
/// from what may not be true.
final class SoundReader extends FilterDirectoryReader {
  private final Set<String> leftOut;

  /// @param leftOut the segments by [#id]
  SoundReader(DirectoryReader in, Set<String> leftOut) throws IOException {
    super(
        in,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader segment) {
            return leftOut.contains(id(segment)) ? new Emptied(segment) : segment;
          }
        });
    this.leftOut = Set.copyOf(leftOut);
  }

  Set<String> leftOut() {
    return leftOut;
  }

  /// Names a segment; no segment of any other index has it.
  static String id(LeafReader segment) {
    return FilterLeafReader.unwrap(segment) instanceof SegmentReader of
        ? StringHelper.idToString(of.getSegmentInfo().info.getId())
        : segment.toString();
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
    return new SoundReader(newer, leftOut);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private static final class Emptied extends FilterLeafReader {
    Emptied(LeafReader segment) {
      super(segment);
    }

    // Lucene wants one at least, which may be deleted.
    @Override
    public int maxDoc() {
      return 1;
    }

    @Override
    public int numDocs() {
      return 0;
    }

    @Override
    public Bits getLiveDocs() {
      return new Bits.MatchNoBits(1);
    }

    @Override
    public @Nullable Terms terms(String field) {
      return null;
    }

    @Override
    public @Nullable PointValues getPointValues(String field) {
      return null;
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) {
      return null;
    }

    @Override
    public NumericDocValues getNumericDocValues(String field) {
      return DocValues.emptyNumeric();
    }

    @Override
    public BinaryDocValues getBinaryDocValues(String field) {
      return DocValues.emptyBinary();
    }

    @Override
    public SortedDocValues getSortedDocValues(String field) {
      return DocValues.emptySorted();
    }

    @Override
    public SortedNumericDocValues getSortedNumericDocValues(String field) {
      return DocValues.emptySortedNumeric();
    }

    @Override
    public SortedSetDocValues getSortedSetDocValues(String field) {
      return DocValues.emptySortedSet();
    }

    @Override
    public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
      return null;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }
}
