package dudao.verifier;

/**
 * What was found, in Chinese and in English.
 *
 * @param isBroken whether something is not as it was; else it is only worth knowing
 */
public record Finding(boolean isBroken, String chinese, String english) {

    static Finding broken(String chinese, String english) {
        return new Finding(true, chinese, english);
    }

    static Finding note(String chinese, String english) {
        return new Finding(false, chinese, english);
    }

    @Override
    public String toString() {
        return (isBroken ? "✗ " : "· ") + chinese + " / " + english;
    }
}
