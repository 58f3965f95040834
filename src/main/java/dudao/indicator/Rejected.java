package dudao.indicator;

/**
 * 未接收的内容: what is wrong in a file of a framework, and where. As long as there is one, nothing of the file is taken, because
 * a tree with rows missing would add up to something else.
 *
 * @param line as the spreadsheet counts rows; 0 where the file as a whole is at fault
 */
record Rejected(int line, String column, String value, String why) {}
