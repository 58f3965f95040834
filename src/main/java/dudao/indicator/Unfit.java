package dudao.indicator;

/** 不能采用的值: a value that the rule of its leaf cannot take. The message is for people. */
class Unfit extends RuntimeException {

    Unfit(String why) {
        super(why);
    }
}
