package dudao.objection;

import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Directory;
import dudao.result.Remedies;
import dudao.result.Results;
import dudao.workflow.Assignment;
import java.util.Map;

/** 作出结论, on a review and on an appeal alike. */
abstract class RulingForm extends ObjectionForm<Verdict> {

    /** What one of those who looked into it thinks. */
    record Row(String reviewer, String opinion) {}

    /** A problem as it stands now, to be left as it is, dropped or changed. */
    record Problem(String number, String title, Item.Outcome outcome, String demand, int days) {}

    private final Rulings rulings;
    private final ReviewPanel panel;
    private final Results results;
    private final Documents documents;
    private final Directory directory;

    RulingForm(
            ObjectionRegister register,
            Remedies remedies,
            Rulings rulings,
            ReviewPanel panel,
            Results results,
            Documents documents,
            Directory directory) {
        super(register, remedies);
        this.rulings = rulings;
        this.panel = panel;
        this.results = results;
        this.documents = documents;
        this.directory = directory;
    }

    @Override
    public Class<Verdict> fields() {
        return Verdict.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var decided = register.handledIn(assignment.caseNumber()).caseNumber();
        var shown = request(assignment);
        shown.put(
                "reviewRows",
                panel.reviewers(assignment.caseNumber()).stream()
                        .map(review -> new Row(
                                directory.nameOf(review.login()), review.opinion() == null ? "" : review.opinion()))
                        .toList());
        shown.put(
                "problems",
                results.problems(decided).stream()
                        .map(problem -> new Problem(
                                problem.number(), problem.title(), Item.Outcome.KEPT, problem.demand(), problem.days()))
                        .toList());
        shown.put(
                "documentText",
                documents
                        .latest(decided, DocumentKind.REVIEW_CONCLUSION)
                        .or(() -> documents.latest(decided, DocumentKind.RESULT_NOTICE))
                        .map(Document::body)
                        .orElse(""));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Verdict verdict) {
        rulings.rule(assignment.caseNumber(), verdict);
        return Outcome.DONE.noting(verdict.ruling().chinese());
    }
}
