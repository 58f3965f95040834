package dudao.analysis;

import dudao.indicator.Entries;
import dudao.indicator.Side;
import dudao.indicator.UnitSheet;
import org.jspecify.annotations.Nullable;

/**
 * A unit's sheet with what counts of it.
 *
 * @param side whose column counts and may be read; null where none has been handed in
 */
record Selected(UnitSheet unit, @Nullable Side side, Entries entries) {

    /** 口径: in words whose values these are. */
    public String source() {
        return side == null ? "未交" : side == Side.FINAL ? "认定" : "自评";
    }
}
