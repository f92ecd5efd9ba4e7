package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFolderTest {
  @Test
  void warnsOfFileSystemsOfOtherMachines(@TempDir Path dir) {
    assertThat(NetworkFolder.warning(Path.of("index"), "nfs4"))
        .isEqualTo(
            "The index in index is on a network file system (nfs4), which may lose locks and"
                + " writes; keep it on a disk of this machine.");
    assertThat(NetworkFolder.warning(Path.of("index"), "ext4")).isNull();
    assertThat(NetworkFolder.warning(dir.resolve("not/there/yet"))).isNull();
  }
}
