package dudao.archive;

import dudao.identity.BodyCode;

/** 销毁清单 was proposed or decided. @param cases how many stand in it */
public record DestructionListMoved(BodyCode office, int list, Change change, int cases) {

    public enum Change {
        PROPOSED,
        APPROVED,
        REJECTED
    }
}
