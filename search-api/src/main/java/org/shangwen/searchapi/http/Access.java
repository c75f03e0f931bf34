package org.shangwen.searchapi.http;

import io.javalin.security.RouteRole;

/** What a route does. */
public enum Access implements RouteRole {
    /** It changes nothing. */
    READ,
    /** It changes something, so that not everyone may use it. */
    CHANGE
}
