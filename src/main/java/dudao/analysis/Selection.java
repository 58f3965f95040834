package dudao.analysis;

import dudao.indicator.Survey;

/**
 * 选取范围.
 *
 * @param zone 督学责任区 by its code; empty for all
 * @param stage 学段; empty for all
 * @param byScore the best first, in place of the order of the units' codes
 */
record Selection(Survey survey, String zone, String stage, boolean byScore) {}
