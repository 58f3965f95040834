package dudao.calendar;

/**
 * 退回的原因: what is wrong with a calendar that was handed in, and what it should be.
 *
 * @param line of the file, the header being line 1; 0 where the file as a whole or a field of the page is at fault
 * @param field the column of the file or the field of the page
 */
record Fault(long line, String field, String value, String why) {}
