package dudao.identity;

import java.time.LocalDate;

/**
 * 代理 was begun or ended before its last day. The reason stays with the body: it may be an illness.
 *
 * @param ended whether it was ended
 */
public record SubstituteNamed(
        long substitution,
        boolean ended,
        String absentee,
        String substitute,
        BodyCode body,
        LocalDate from,
        LocalDate to) {}
