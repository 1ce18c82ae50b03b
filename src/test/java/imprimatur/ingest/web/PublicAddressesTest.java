package imprimatur.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:0001::1",
        "2001::1",
        "2001:db8::1"
      })
  void an_address_inside_a_network_is_not_public(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.1.1",
        "100.128.0.1",
        "223.255.255.255",
        "2606:2800:220:1::1",
        "64:ff9b::8.8.8.8",
        "2002:0808:0808::1"
      })
  void an_address_of_the_internet_is_public(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void an_ipv4_address_mapped_into_ipv6_is_judged_as_what_it_is() throws UnknownHostException {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
    // InetAddress.getByAddress would turn it into an Inet4Address
    assertThat(PublicAddresses.isPublic(Inet6Address.getByAddress(null, mapped, 0))).isFalse();
    mapped[12] = 8;
    assertThat(PublicAddresses.isPublic(Inet6Address.getByAddress(null, mapped, 0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.1", "2130706433", "::ffff:127.0.0.1"})
  void other_spellings_of_loopback_are_seen_through(String host) {
    assertThatThrownBy(() -> PublicAddresses.require(host))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("private addresses are not allowed");
  }
}
