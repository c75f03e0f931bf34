package org.shangwen.indexer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.company.Guard;
import org.shangwen.mining.fold.FoldedText;

/** A handful of companies. A name that ends with a question mark needs proof. */
public final class FewCompanies implements KnownCompanies {

    private final Map<CompanyId, Company> byId = new TreeMap<>();

    public FewCompanies() {
        add("bytedance", "字节跳动", "字节", "ByteDance", "头条母公司");
        add("aliexpress", "速卖通", "AliExpress", "阿里速卖通");
        add("alibaba", "阿里巴巴", "阿里", "Alibaba");
        add("pinduoduo", "拼多多", "PDD");
        add("jd", "京东", "JD.com", "京东集团");
        add("meituan", "美团", "Meituan");
        add("tiktok", "TikTok", "抖音国际版");
        add("apple", "苹果公司", "Apple", "苹果?");
        add("walmart", "沃尔玛", "Walmart");
    }

    private void add(String id, String... names) {
        List<CompanyName> all = Arrays.stream(names).map(FewCompanies::name).toList();
        byId.put(
                new CompanyId(id),
                new Company(
                        new CompanyId(id),
                        Company.Kind.COMPANY,
                        names[0],
                        null,
                        null,
                        "e-commerce",
                        all,
                        List.of(),
                        List.of()));
    }

    private static CompanyName name(String text) {
        return text.endsWith("?")
                ? new CompanyName(
                        text.substring(0, text.length() - 1),
                        CompanyName.Kind.ALIAS,
                        new Guard(List.of(), List.of(), List.of("手机"), List.of()))
                : new CompanyName(text, CompanyName.Kind.NAME, null);
    }

    @Override
    public List<Company> named(String name) {
        String folded = FoldedText.fold(name);
        return byId.values().stream()
                .filter(company -> company.names().stream()
                        .anyMatch(known -> FoldedText.fold(known.text()).equals(folded)))
                .toList();
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
