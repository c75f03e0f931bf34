package org.shangwen.mining.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How Chinese news writes a listing: {@code HKEX:9988} is 09988.HK, 9988.HK or 港股:09988. */
final class TickerForms {

    private static final Map<String, String> SUFFIXES =
            Map.of("HKEX", "hk", "SSE", "sh", "SZSE", "sz", "BSE", "bj", "NASDAQ", "o", "NYSE", "n", "TSE", "t");

    private TickerForms() {}

    static List<String> of(String ticker) {
        int colon = ticker.indexOf(':');
        String exchange = ticker.substring(0, colon);
        String code = ticker.substring(colon + 1).toLowerCase(Locale.ROOT);
        String suffix = SUFFIXES.getOrDefault(exchange, "");
        return switch (exchange) {
            case "HKEX" -> {
                String padded = "0".repeat(Math.max(0, 5 - code.length())) + code;
                String four = "0".repeat(Math.max(0, 4 - code.length())) + code;
                yield List.of(padded + ".hk", four + ".hk").stream().distinct().toList();
            }
            case "SSE", "SZSE", "BSE" -> List.of(code + "." + suffix, suffix + code);
            case "NASDAQ", "NYSE" ->
                List.of(code + ".us", code + "." + suffix, exchange.toLowerCase(Locale.ROOT) + ":" + code);
            default -> List.of(exchange.toLowerCase(Locale.ROOT) + ":" + code);
        };
    }
}
