package org.shangwen.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A block of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
final class Cidr {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F:.]+/[0-9]{1,3}");

    private final byte[] base;
    private final int bits;

    private Cidr(byte[] base, int bits) {
        this.base = base;
        this.bits = bits;
    }

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException if it is none; the message names it
     */
    static Cidr parse(String text) {
        if (FORM.matcher(text).matches() && (text.indexOf('.') >= 0 || text.indexOf(':') >= 0)) {
            int slash = text.indexOf('/');
            try {
                byte[] base = InetAddress.getByName(text.substring(0, slash)).getAddress();
                int bits = Integer.parseInt(text.substring(slash + 1));
                if (bits <= base.length * 8) {
                    return new Cidr(base, bits);
                }
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(mistake(text), e);
            }
        }
        throw new IllegalArgumentException(mistake(text));
    }

    private static String mistake(String text) {
        return "network \"" + text + "\" must be an address block, such as 127.0.0.0/8 or fd00::/8";
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != base.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((bytes[bit / 8] ^ base[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(base) + "/" + bits;
    }
}
