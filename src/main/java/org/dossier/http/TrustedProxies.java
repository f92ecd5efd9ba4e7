package org.dossier.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/// Whose word on where a request comes from is believed. Headers can be written by anyone; only
/// those of a proxy that is named here count.
final class TrustedProxies {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final String PREFIX = "x-forwarded-";

  private final InetAddressSet addresses;

  private TrustedProxies(InetAddressSet addresses) {
    this.addresses = addresses;
  }

  static TrustedProxies parse(String setting) {
    InetAddressSet addresses = new InetAddressSet();
    if (setting.strip().equals("none")) {
      return new TrustedProxies(addresses);
    }
    for (String part : setting.split(",")) {
      String address = part.strip();
      if (address(address.replaceFirst("/\\d{1,3}$", "")) == null) {
        throw refused(setting);
      }
      try {
        addresses.add(address);
      } catch (IllegalArgumentException e) {
        throw refused(setting);
      }
    }
    return new TrustedProxies(addresses);
  }

  private static IllegalArgumentException refused(String setting) {
    return new IllegalArgumentException(
        "proxies must be `none`, or addresses and ranges such as 10.0.0.0/8, separated by"
            + " commas (got: "
            + setting
            + ")");
  }

  boolean trusts(@Nullable InetAddress address) {
    return address != null && addresses.test(address);
  }

  /// Who asks: the sender, or the last one before it that is no proxy of ours. Null where the
  /// connection has no address.
  @Nullable InetAddress client(Request request) {
    InetAddress client = sender(request);
    if (!trusts(client)) {
      return client;
    }
    String chain = String.join(",", request.getHeaders().getValuesList("X-Forwarded-For"));
    for (String hop : List.of(chain.split(",")).reversed()) {
      InetAddress before = address(hop.strip());
      if (before == null) {
        break;
      }
      client = before;
      if (!trusts(before)) {
        break;
      }
    }
    return client;
  }

  /// The request without what its sender has no right to say of where it comes from.
  Request plain(Request request) {
    if (!isForwarded(request.getHeaders()) || trusts(sender(request))) {
      return request;
    }
    HttpFields.Mutable kept = HttpFields.build();
    request.getHeaders().stream().filter(f -> !isForwarding(f)).forEach(kept::add);
    HttpFields headers = kept.asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }

  private static boolean isForwarded(HttpFields headers) {
    for (HttpField field : headers) {
      if (isForwarding(field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForwarding(HttpField field) {
    String name = field.getName();
    return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        || name.equalsIgnoreCase("forwarded");
  }

  private static @Nullable InetAddress sender(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress a
        ? a.getAddress()
        : null;
  }

  // Only what is an address as it stands: a name would be looked up.
  private static @Nullable InetAddress address(String written) {
    if (!IPV4.matcher(written).matches() && !IPV6.matcher(written).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(written);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
