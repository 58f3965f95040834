package dudao.objection;

import dudao.cases.CaseFile;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Person;
import dudao.identity.Post;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 异议 as the page of a case shows it. */
@Component
@Transactional(readOnly = true)
public class CaseTracks {

    private static final CaseTrack NONE = new CaseTrack("", List.of(), false, false);

    private final ObjectionRegister register;
    private final LaterAppeals later;
    private final Documents documents;

    CaseTracks(ObjectionRegister register, LaterAppeals later, Documents documents) {
        this.register = register;
        this.later = later;
        this.documents = documents;
    }

    public CaseTrack of(CaseFile file, Person person) {
        if (file.kind() == CaseKind.APPEAL) {
            return new CaseTrack(register.handledIn(file.number()).caseNumber().value(), List.of(), false, false);
        }
        if (!file.kind().isSupervision() || !documents.isServed(file.number(), DocumentKind.RESULT_NOTICE)) {
            return NONE;
        }
        var appeals = register.of(file.number()).stream()
                .filter(one -> one.kind() == Objection.Kind.APPEAL)
                .map(Objection::handledIn)
                .flatMap(Optional::stream)
                .map(CaseNumber::value)
                .toList();
        return new CaseTrack(
                "",
                appeals,
                person.holds(Post.UNIT_HEAD, file.supervisedUnit()) && later.isOpen(file.number()),
                person.holds(Post.OFFICE_STAFF, file.office()) || person.holds(Post.OFFICE_DEPUTY, file.office()));
    }
}
