package org.shangwen.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "fd00::1",
                "fc00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "100::1"
            })
    void refusal_addressInside_isRefused(String address) throws UnknownHostException {
        assertThat(guard.refusal(InetAddress.getByName(address), 80)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "223.255.255.255",
                "192.0.1.1",
                "2400:3200::1",
                "2606:4700::1111",
                "::ffff:8.8.8.8"
            })
    void refusal_publicAddress_isAllowedAtTheWebsPortsOnly(String address) throws UnknownHostException {
        InetAddress inet = InetAddress.getByName(address);
        assertThat(guard.refusal(inet, 80)).isEmpty();
        assertThat(guard.refusal(inet, 443)).isEmpty();
        assertThat(guard.refusal(inet, 22)).isPresent();
    }

    @Test
    void refusal_privateNetworkThatIsAllowed_isAllowedAtAnyPort() throws UnknownHostException {
        AddressGuard open = new AddressGuard(List.of("10.1.0.0/16", "fd00::/8"));
        assertThat(open.refusal(InetAddress.getByName("10.1.255.9"), 8080)).isEmpty();
        assertThat(open.refusal(InetAddress.getByName("fd12::9"), 8080)).isEmpty();
        assertThat(open.refusal(InetAddress.getByName("10.2.0.1"), 80)).isPresent();
    }

    @Test
    void refusal_addressWithUserName_isRefused() {
        assertThat(guard.refusal(URI.create("http://a@b.example/"))).isPresent();
        assertThat(guard.refusal(URI.create("http://b.example/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "localhost/8", "fd00::/129", "10.0.0.0/x", "1/8"})
    void privateNetworks_thatAreNone_areRefusedByName(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressGuard(List.of(network)))
                .withMessageContaining("\"" + network + "\"");
    }
}
