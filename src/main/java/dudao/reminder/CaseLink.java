package dudao.reminder;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The address of a case file, for those who read outside of the house. */
class CaseLink {

    private CaseLink() {}

    static String in(String house, String caseNumber) {
        return house + "/cases/" + UriUtils.encodePathSegment(caseNumber, StandardCharsets.UTF_8);
    }
}
