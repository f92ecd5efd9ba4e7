package org.dossier.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows file systems of other machines: they may say that a file is locked or safe when it is not.
final class NetworkFolder {
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "9p",
          "ceph",
          "fuse.sshfs",
          "fuse.glusterfs",
          "webdav",
          "fuse.rclone");

  private NetworkFolder() {}

  /// What to tell of an index in the folder; null where nothing.
  static @Nullable String warning(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? null : warning(folder, Files.getFileStore(there).type());
    } catch (IOException e) {
      return null;
    }
  }

  static @Nullable String warning(Path folder, String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT))
        ? "The index in %s is on a network file system (%s), which may lose locks and writes; keep it on a disk of this machine."
            .formatted(folder, type)
        : null;
  }
}
