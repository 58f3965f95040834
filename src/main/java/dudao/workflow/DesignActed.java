package dudao.workflow;

/**
 * 流程设计留痕: somebody did something to the diagrams, forms or rules of the house, or to how cases go by them.
 *
 * @param on which draft, decision, migration or the like it was, with the hash of the text where there is one
 */
public record DesignActed(Act act, String on) {

    public enum Act {
        DRAFT_BEGUN("另起工作草稿"),
        DRAFT_SAVED("保存工作草稿"),
        DRAFT_COPIED("另存工作草稿"),
        DRAFT_LAID_ASIDE("搁置工作草稿"),
        HANDED_IN("提交草稿"),
        AGREED("同意草稿"),
        NOT_AGREED("不同意草稿"),
        TAKEN_UP_AGAIN("恢复以前的一份"),
        WITHDRAWN("撤销到期启用"),
        BUNDLE_TAKEN_IN("导入流程包"),
        TOKEN_MADE("建立访问令牌"),
        TOKEN_REVOKED("撤销访问令牌"),
        MIGRATION_PROPOSED("提出案件迁移"),
        MIGRATION_DECIDED("审批案件迁移"),
        MIGRATION_REPEATED("重试案件迁移"),
        REPAIR_PROPOSED("提出单案调整"),
        REPAIR_DECIDED("审批单案调整"),
        RULES_PROPOSED("提出选定规则包"),
        RULES_NOT_AGREED("不同意选定规则包");

        private final String chinese;

        Act(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** As the trail names it, e.g. {@code studio-draft-begun}. */
        public String code() {
            return "studio-" + name().toLowerCase().replace('_', '-');
        }
    }
}
