package dudao.identity;

import org.jspecify.annotations.Nullable;

/**
 * 机构: an office, a government, a department, a zone or a unit that is supervised.
 *
 * @param parent who it answers to; null at the top of the roster
 * @param zone the 督学责任区 it lies in, as that zone's code
 * @param consentsToElectronicService whether it has agreed to be served here (民事诉讼法第九十条, by analogy)
 */
public record Body(
        BodyCode code,
        @Nullable BodyCode parent,
        BodyKind kind,
        String name,
        @Nullable String stage,
        @Nullable String town,
        @Nullable String zone,
        boolean consentsToElectronicService) {}
