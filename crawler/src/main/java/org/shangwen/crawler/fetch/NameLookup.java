package org.shangwen.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host name. */
@FunctionalInterface
interface NameLookup {

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
