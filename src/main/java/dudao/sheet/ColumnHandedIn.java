package dudao.sheet;

import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Cell;
import dudao.indicator.Sheet.Column;
import java.util.List;

/** 交表: a column was handed in or decided, with everything that stands in it. */
public record ColumnHandedIn(Sheet sheet, Column column, List<Cell> cells) {}
