package imprimatur.ingest.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from those inside somebody's network.
 *
 * <p>Not public: loopback, private, link-local, shared (carrier) and benchmark networks, multicast,
 * reserved and documentation ranges, and every IPv6 form that carries such an IPv4 address (mapped,
 * compatible, translated, 6to4, Teredo); after the IANA special-purpose registries.
 */
final class PublicAddresses {
  /** First address and length of the prefix. */
  private record Network(int address, int prefix) {
    static Network of(int a, int b, int c, int prefix) {
      return new Network(a << 24 | b << 16 | c << 8, prefix);
    }

    boolean contains(int other) {
      return (address ^ other) >>> (32 - prefix) == 0;
    }
  }

  private static final Network[] NOT_PUBLIC = {
    Network.of(0, 0, 0, 8),
    Network.of(10, 0, 0, 8),
    Network.of(100, 64, 0, 10),
    Network.of(127, 0, 0, 8),
    Network.of(169, 254, 0, 16),
    Network.of(172, 16, 0, 12),
    Network.of(192, 0, 0, 24),
    Network.of(192, 0, 2, 24),
    Network.of(192, 88, 99, 24),
    Network.of(192, 168, 0, 16),
    Network.of(198, 18, 0, 15),
    Network.of(198, 51, 100, 24),
    Network.of(203, 0, 113, 24),
    Network.of(224, 0, 0, 3)
  };

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return isPublic(address.getAddress(), 0);
    }
    return address instanceof Inet6Address && isPublic6(address.getAddress());
  }

  private static boolean isPublic(byte[] bytes, int from) {
    int address = 0;
    for (int i = 0; i < 4; i++) {
      address = address << 8 | (bytes[from + i] & 0xFF);
    }
    for (Network network : NOT_PUBLIC) {
      if (network.contains(address)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic6(byte[] b) {
    int first = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
    int second = (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
    if (isZero(b, 0, 10) || (first == 0x64 && second == 0xFF9B)) {
      return !isZero(b, 12, 16) && isPublic(b, 12); // ::a.b.c.d, ::ffff:a.b.c.d, 64:ff9b::a.b.c.d
    }
    if (first == 0x2002) {
      return isPublic(b, 2); // 6to4
    }
    // 2000::/3 is all that is given out; out of it go Teredo, benchmarks and documentation
    boolean global = (first & 0xE000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xDB8);
    return global && !special && !(first == 0x3FFF && second < 0x1000);
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, new byte[to - from], 0, to - from);
  }

  /**
   * All addresses of a host.
   *
   * @throws FetchException if there are none, or if one of them is not public
   */
  static void require(String host) throws FetchException {
    for (InetAddress address : resolve(host)) {
      if (!isPublic(address)) {
        throw new FetchException(
            host
                + " leads to "
                + address.getHostAddress()
                + ", which is not on the public internet, and private addresses are not allowed"
                + " without --allow-private-addresses");
      }
    }
  }

  private static InetAddress[] resolve(String host) throws FetchException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new FetchException("the host " + host + " is not known");
    }
  }
}
