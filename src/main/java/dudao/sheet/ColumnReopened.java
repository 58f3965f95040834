package dudao.sheet;

import dudao.indicator.Sheet;
import dudao.indicator.Sheet.Column;

/** 退回: a column may be changed again, until it is handed in anew. */
public record ColumnReopened(Sheet sheet, Column column) {}
