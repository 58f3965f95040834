package dudao.rules;

import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import java.time.Instant;
import java.time.LocalDate;

/** 待同意的选定: from that day on the office is to open its cases under these rules. */
record Proposal(int number, BodyCode office, LocalDate from, Jurisdiction jurisdiction, String by, Instant at) {

    /** As the trail names it. */
    String inTrail() {
        return "%s %s %s@%s".formatted(office.value(), from, jurisdiction.pack(), jurisdiction.version());
    }

    boolean isBy(String login) {
        return by.equals(login);
    }
}
