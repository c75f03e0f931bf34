package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements give a body its structure, and tables that hold facts told from those that lay out a page. */
final class TableShapes {

    private static final Set<String> STRUCTURE = Set.of("ul", "ol", "li", "blockquote");
    private static final Set<String> TABLE = Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th");

    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

    /** A cell with more lines than this is a column of a page. */
    private static final int MOST_LINES = 8;

    private static final int MOST_SPAN = 99;

    /** Of lists within lists the inner ones; readers lose count before. */
    private static final int DEEPEST = 24;

    private final IdentityHashMap<Region, Boolean> facts = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> cells = new IdentityHashMap<>();

    /** The elements around a region, up to the top one, that are to be written: outermost first, each within its like. */
    List<Region> structure(Region region, Region top) {
        List<Region> chain = new ArrayList<>();
        for (Region at = region; at != null && chain.size() < DEEPEST; at = at == top ? null : at.parent) {
            if (isStructure(at)) {
                chain.add(at);
            }
        }
        List<Region> fitting = new ArrayList<>();
        for (Region at : chain.reversed()) {
            if (fits(at.tag(), fitting.isEmpty() ? "" : fitting.getLast().tag())) {
                fitting.add(at);
            }
        }
        return fitting;
    }

    /** Whether it is the name of an element within tables. */
    boolean isPart(String tag) {
        return TABLE.contains(tag) && !tag.equals("table");
    }

    private boolean isStructure(Region region) {
        String tag = region.tag();
        if (STRUCTURE.contains(tag)) {
            return true;
        }
        if (!TABLE.contains(tag)) {
            return false;
        }
        Region table = region;
        while (!table.tag().equals("table")) {
            if (table.parent == null) {
                return false;
            }
            table = table.parent;
        }
        return facts.computeIfAbsent(table, TableShapes::hasFacts);
    }

    /** Whether some row has several cells, and none of the cells is a page of its own. */
    private static boolean hasFacts(Region table) {
        boolean columns = false;
        for (Region section : table.children) {
            List<Region> rows = section.tag().equals("tr") ? List.of(section) : section.children;
            for (Region row : rows) {
                for (Region cell : row.children) {
                    if (cell.to - cell.from > MOST_LINES || hasTable(cell)) {
                        return false;
                    }
                }
                columns |= row.tag().equals("tr") && row.children.size() > 1;
            }
        }
        return columns;
    }

    private static boolean hasTable(Region cell) {
        return cell.children.stream()
                .anyMatch(child -> child.tag().equals("table")
                        || child.children.stream().anyMatch(inner -> inner.tag().equals("table")));
    }

    private static boolean fits(String tag, String around) {
        return switch (tag) {
            case "li" -> around.equals("ul") || around.equals("ol");
            case "td", "th" -> around.equals("tr");
            case "tr" -> around.equals("table") || SECTIONS.contains(around);
            case "thead", "tbody", "tfoot" -> around.equals("table");
            default -> true;
        };
    }

    /** Writes the cells of a row before this one that are empty, so that columns stay columns. */
    void fill(Element row, Region cell) {
        Region source = cell.parent;
        if (source != null && source.tag().equals("tr")) {
            int next = cells.getOrDefault(row, 0);
            while (next < source.children.size() && source.children.get(next) != cell) {
                empty(row, source.children.get(next++));
            }
            cells.put(row, next + 1);
        }
    }

    /** Writes the empty cells at the end of a row. */
    void end(Element row, Region source) {
        for (int next = cells.getOrDefault(row, source.children.size()); next < source.children.size(); next++) {
            empty(row, source.children.get(next));
        }
    }

    private void empty(Element row, Region cell) {
        if (cell.tag().equals("td") || cell.tag().equals("th")) {
            spans(cell.element, row.appendElement(cell.tag()));
        }
    }

    void spans(Element from, Element to) {
        for (String key : new String[] {"colspan", "rowspan"}) {
            String value = from.attr(key);
            boolean number =
                    !value.isEmpty() && value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9');
            if (number
                    && Integer.parseInt(value) > 1
                    && Integer.parseInt(value) <= MOST_SPAN
                    && to.normalName().startsWith("t")) {
                to.attr(key, value);
            }
        }
    }
}
