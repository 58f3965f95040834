package dudao.evidence;

import dudao.law.Article;
import dudao.law.Refused;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** 收件审查: what a file must be to become an exhibit. Every refusal says what to do about it. */
@Component
class Admission {

    private final EvidenceSettings settings;

    Admission(EvidenceSettings settings) {
        this.settings = settings;
    }

    FileType typeOf(Received received, FileName name) throws IOException {
        if (received.size() == 0) {
            throw new Refused("evidence.empty", Article.UNREGULATED, name);
        }
        if (received.size() > settings.perFile().toBytes()) {
            throw new Refused(
                    "evidence.too-large",
                    Article.UNREGULATED,
                    name,
                    Size.of(received.size()),
                    Size.of(settings.perFile()));
        }
        var packed = TypeByContent.isZip(received.file());
        var type = TypeByContent.of(received.file())
                .orElseThrow(
                        () -> new Refused(packed ? "evidence.packed" : "evidence.type", Article.UNREGULATED, name));
        if (FileType.byExtension(name.extension()).filter(type::mayBeCalled).isEmpty()) {
            throw new Refused("evidence.misnamed", Article.UNREGULATED, name, type.chinese(), type.extension());
        }
        if (packed) {
            OfficePackage.refuseBomb(received.file(), name);
        }
        return type;
    }
}
