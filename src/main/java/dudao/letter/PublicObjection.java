package dudao.letter;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 依据: which article lets the public object to a report; where the regulation of the case is silent the office receives letters all the same. */
@Component
class PublicObjection {

    private static final Map<String, Integer> ARTICLES = Map.of("上海市教育督导条例", 24, "浙江省教育督导条例", 24);

    private final Cases cases;
    private final LegalRules rules;

    PublicObjection(Cases cases, LegalRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    Article basis(CaseNumber caseNumber) {
        var regulation = rules.rule(cases.file(caseNumber).jurisdiction(), LegalRule.TITLE)
                .basis()
                .regulation();
        var article = ARTICLES.get(regulation.title());
        return article == null ? Article.UNREGULATED : regulation.article(article);
    }
}
