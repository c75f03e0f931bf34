package org.shangwen.searchapi.http;

import org.jspecify.annotations.Nullable;

/** A request that is refused, with what the one who sent it should know. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    private final int status;
    private final String title;
    private final @Nullable String parameter;
    private final @Nullable String value;

    private ApiError(int status, String title, String detail, @Nullable String parameter, @Nullable String value) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.parameter = parameter;
        this.value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** A parameter that cannot be used: which one, what it was, and what would be right. */
    public static ApiError parameter(String name, @Nullable String value, String detail) {
        return new ApiError(400, "Invalid parameter", detail, name, value);
    }

    /** Something named in the path that is not there. */
    public static ApiError absent(String name, String value, String detail) {
        return new ApiError(404, "Not found", detail, name, value);
    }

    /** A change that does not fit the present state. */
    public static ApiError conflict(String detail) {
        return new ApiError(409, "Conflict", detail, null, null);
    }

    /** A request that is refused for another reason. */
    public static ApiError of(int status, String title, String detail) {
        return new ApiError(status, title, detail, null, null);
    }

    /** Why, in one line that names the parameter. */
    public String words() {
        return parameter == null ? detail() : parameter + (value == null ? "" : " \"" + value + "\"") + ": " + detail();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    @Nullable
    String value() {
        return value;
    }

    /** Why, in words. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
