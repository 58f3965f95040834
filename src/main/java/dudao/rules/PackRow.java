package dudao.rules;

import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.workflow.RulePacks;

/** 规则包, in one line. */
record PackRow(Jurisdiction jurisdiction, String title) {

    static PackRow of(RulePacks packs, Jurisdiction jurisdiction) {
        return new PackRow(
                jurisdiction, packs.rule(jurisdiction, LegalRule.TITLE).value());
    }
}
