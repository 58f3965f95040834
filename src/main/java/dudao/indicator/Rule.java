package dudao.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 评分方式 of a leaf: how its value becomes a score, or meets a standard. Written in files as {@link #wording()} says it. */
public interface Rule {

    Kind kind();

    /** As a file and a page say it; {@link Rules#parse} reads it again. */
    String wording();

    /** What is wrong with the rule beside the marks of its leaf, in Chinese. */
    default Optional<String> unfitFor(Indicator leaf) {
        return Optional.empty();
    }

    /** 基础数据 it is computed from. */
    default List<String> data() {
        return List.of();
    }

    /** How its value is given. */
    default Input input() {
        return Input.NUMBER;
    }

    /** What it can be, where it is chosen. */
    default List<Choice> choices() {
        return List.of();
    }

    /** Whether the value that is given is the score itself, so that two of them may be compared and averaged. */
    default boolean takesScore() {
        return false;
    }

    /** 学段 it treats differently. */
    default List<String> stages() {
        return List.of();
    }

    /** Whether its leaf may bring the whole sheet down. */
    default boolean canVeto() {
        return Set.of(Kind.PASS_FAIL, Kind.THRESHOLD, Kind.RATIO, Kind.COEFFICIENT)
                .contains(kind());
    }

    /** @throws Unfit where the value is none for this leaf; the message is for people */
    Judged judge(Indicator leaf, Entries entries);
}
