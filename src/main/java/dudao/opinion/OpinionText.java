package dudao.opinion;

/** 初步督导意见, as it was fed back. */
public record OpinionText(String achievements, String problems, String suggestions) {}
