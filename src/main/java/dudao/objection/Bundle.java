package dudao.objection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 移送案卷: the file of the case below as it stood when the appeal was sent up. */
record Bundle(
        String caseNumber,
        String title,
        String office,
        String unit,
        String rules,
        LocalDateTime frozenAt,
        List<Fact> facts,
        List<Paper> documents,
        List<Happening> events,
        List<Period> periods,
        List<Evidence> exhibits) {

    record Fact(String name, String value) {}

    /**
     * @param hash SHA-256 of the text as it went out
     * @param service how it was served; null where it was not, or in a bundle of a former edition
     */
    record Paper(
            String kind,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate servedOn,
            @Nullable String service,
            String hash,
            String body) {}

    /** 证据材料, by the hash of its content, under which whoever reads the bundle finds it. */
    record Evidence(String name, String hash) {}

    record Happening(LocalDateTime at, String actor, String act, String note, String article) {}

    record Period(
            String name,
            LocalDate from,
            String length,
            @Nullable LocalDate lastDay,
            boolean provisional,
            @Nullable LocalDate metOn,
            String basis) {}
}
