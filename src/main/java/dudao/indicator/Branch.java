package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node of a tree that is being read: grows with every row, and knows where in the file it stands. */
final class Branch {

    private final int line;
    private final String cell;
    private final @Nullable Heading heading;
    private final @Nullable Indicator leaf;
    private final List<Branch> parts = new ArrayList<>();
    private String code;

    Branch(int line, String cell, Heading heading) {
        this.line = line;
        this.cell = cell;
        this.heading = heading;
        this.leaf = null;
        this.code = heading.code();
    }

    Branch(int line, Indicator leaf) {
        this.line = line;
        this.cell = leaf.title();
        this.heading = null;
        this.leaf = leaf;
        this.code = leaf.code();
    }

    int line() {
        return line;
    }

    String cell() {
        return cell;
    }

    String code() {
        return code;
    }

    List<Branch> parts() {
        return parts;
    }

    @Nullable
    BigDecimal marks() {
        return heading == null ? null : heading.marks();
    }

    /** Who has no code of its own is counted. */
    void number(String counted) {
        if (code.isEmpty()) {
            code = counted;
        }
        var number = 0;
        for (var part : parts) {
            part.number(code + "." + ++number);
        }
    }

    Indicator indicator() {
        if (leaf != null) {
            return new Indicator(
                    code,
                    leaf.title(),
                    leaf.fullMarks(),
                    leaf.weight(),
                    leaf.rule(),
                    leaf.standard(),
                    leaf.materials(),
                    leaf.unit(),
                    leaf.traits(),
                    leaf.basis(),
                    List.of());
        }
        return new Indicator(
                code,
                heading.title(),
                heading.marks(),
                heading.weight(),
                heading.gathering(),
                "",
                List.of(),
                "",
                Set.of(),
                "",
                parts.stream().map(Branch::indicator).toList());
    }
}
