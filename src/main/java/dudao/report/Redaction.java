package dudao.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 遮盖: a passage of the report that the public does not read, wherever it stands. */
@Embeddable
record Redaction(
        @NotNull @Enumerated(EnumType.STRING) Kind kind,
        @NotBlank @Size(min = 2, max = 500) String passage) {

    enum Kind {
        NAME("姓名"),
        ADDRESS("住址"),
        PHONE("电话"),
        ID_NUMBER("证件号码"),
        MAIL("电子邮箱"),
        OTHER("其他不宜公开的内容");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
