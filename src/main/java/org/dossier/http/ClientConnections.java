package org.dossier.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/// How many connections one address may hold open: the next ones are closed at once, so that no one
/// takes all there are. Trusted proxies hold those of many.
final class ClientConnections implements Connection.Listener {
  /// More than any browser opens, and than most networks behind one address do.
  static final int MOST = 256;

  private final TrustedProxies proxies;
  private final int most;
  private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

  ClientConnections(TrustedProxies proxies, int most) {
    this.proxies = proxies;
    this.most = most;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
        && !proxies.trusts(remote.getAddress())
        && open.merge(remote.getAddress(), 1, Integer::sum) > most) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote) {
      open.computeIfPresent(remote.getAddress(), (a, n) -> n == 1 ? null : n - 1);
    }
  }
}
