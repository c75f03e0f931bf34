package org.shangwen.crawler.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which addresses may be connected to: public ones at the web's ports, and those of private networks that were
 * allowed, at any port. It judges the resolved address, never the name. Safe to share.
 */
public final class AddressGuard {

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    /** IANA's special-purpose registry for IPv4, without the blocks that are globally reachable. */
    private static final List<Cidr> SPECIAL_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All of IPv6 that is given out for public use; loopback, link-local, unique-local, NAT64 and multicast are not. */
    private static final Cidr GLOBAL_6 = Cidr.parse("2000::/3");

    /** Tunnels (Teredo, 6to4), protocol and documentation blocks within {@link #GLOBAL_6}. */
    private static final List<Cidr> SPECIAL_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Cidr> privateNetworks;

    /**
     * @param privateNetworks address blocks that are allowed although they are not public
     * @throws IllegalArgumentException if one is no address block
     */
    public AddressGuard(List<String> privateNetworks) {
        this.privateNetworks = privateNetworks.stream().map(Cidr::parse).toList();
    }

    /** Why an address must not be connected to, or empty if it may be. */
    Optional<String> refusal(InetAddress address, int port) {
        if (privateNetworks.stream().anyMatch(network -> network.contains(address))) {
            return Optional.empty();
        }
        if (!isPublic(address)) {
            return Optional.of("address " + address.getHostAddress() + " is not public");
        }
        return WEB_PORTS.contains(port) ? Optional.empty() : Optional.of("port " + port + " is neither 80 nor 443");
    }

    /** Why an address as written must not be fetched, whatever its name resolves to, or empty. */
    Optional<String> refusal(URI address) {
        return address.getRawUserInfo() == null ? Optional.empty() : Optional.of("the address carries a user name");
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Cidr> blocks(String... blocks) {
        return Stream.of(blocks).map(Cidr::parse).toList();
    }
}
