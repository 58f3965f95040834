package dudao.result;

import java.util.List;

/** 督导结果, as it was issued. @param problems titles of the problems in their order, also of those that a ruling has dropped since */
public record Decision(String evaluation, List<String> problems, String suggestions) {}
