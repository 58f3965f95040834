package dudao.evidence;

/**
 * 扫描结果.
 *
 * @param state {@link ScanState#UNSCANNED} when the scanner could not look at it, e.g. because it is too long
 * @param words the scanner's own
 */
record Finding(ScanState state, String words) {

    /** @param answer as clamd gives it: {@code stream: OK}, {@code stream: Eicar-Test-Signature FOUND}, {@code … ERROR} */
    static Finding of(String answer) {
        if (answer.endsWith(" FOUND")) {
            return new Finding(
                    ScanState.INFECTED, answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        }
        return new Finding(answer.equals("stream: OK") ? ScanState.CLEAN : ScanState.UNSCANNED, answer);
    }
}
