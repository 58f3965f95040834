package dudao.calendar;

/** 是否按期: whether an act came within its term. */
public enum Timeliness {
    IN_TIME,
    LATE
}
