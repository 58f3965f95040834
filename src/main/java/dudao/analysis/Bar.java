package dudao.analysis;

/** 分布的一档: how many units fall into it. */
record Bar(String name, int count) {}
