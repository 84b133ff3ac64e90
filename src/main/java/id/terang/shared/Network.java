package id.terang.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Whoever sends from one line: one address of IPv4, or the /64 of IPv6, of which a household gets 2⁶⁴ addresses.
public record Network(String key) {

    /// @param address as the server sees it; what is no address counts as it is
    public static Network of(String address) {
        if (address.contains(":")) {
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return new Network(HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes));
            } catch (UnknownHostException e) {
                return new Network(address);
            }
        }
        return new Network(address);
    }
}
