package org.shangwen.mining.company;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a catalog's entries. Every text goes in with its length before it and every list with its size, so that no
 * two catalogs look alike by where their texts are parted.
 */
final class CatalogDigest {

    private final MessageDigest sha;

    private CatalogDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(List<Company> companies) {
        CatalogDigest digest = new CatalogDigest();
        for (Company company : companies) {
            digest.add(company);
        }
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    private void add(Company company) {
        add(company.id().value());
        add(company.kind().name());
        add(company.name());
        add(company.englishName());
        add(company.owner() == null ? null : company.owner().value());
        add(company.industry());
        add(company.names().size());
        for (CompanyName name : company.names()) {
            add(name.text());
            add(name.kind().name());
            add(name.guard());
        }
        add(company.tickers());
        add(company.domains());
    }

    private void add(@Nullable Guard guard) {
        add(guard == null ? 0 : 1);
        if (guard != null) {
            add(guard.notBefore());
            add(guard.notAfter());
            add(guard.near());
            add(guard.anywhere());
        }
    }

    private void add(List<String> texts) {
        add(texts.size());
        for (String text : texts) {
            add(text);
        }
    }

    private void add(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        add(text == null ? -1 : bytes.length);
        sha.update(bytes);
    }

    private void add(int number) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
