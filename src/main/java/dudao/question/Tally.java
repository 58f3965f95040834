package dudao.question;

/** How often a question found the same in an office. @param sum of the measures @param longest of them */
record Tally(String topic, String office, long count, long sum, long longest) {

    public long average() {
        return count == 0 ? 0 : Math.round((double) sum / count);
    }
}
