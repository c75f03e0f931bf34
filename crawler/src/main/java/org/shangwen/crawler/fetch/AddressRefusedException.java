package org.shangwen.crawler.fetch;

import java.net.UnknownHostException;

/** A connection that the guard does not allow; a kind of resolution failure, because that is where it is decided. */
final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefusedException(String reason) {
        super(reason);
    }
}
