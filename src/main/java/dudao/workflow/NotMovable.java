package dudao.workflow;

import java.util.List;

/** A case that cannot go on by the other diagram as it was planned; nothing of it has changed. */
public class NotMovable extends RuntimeException {

    private final List<Complaint> complaints;
    private final boolean busy;

    NotMovable(List<Complaint> complaints) {
        super("Not to be moved: " + complaints);
        this.complaints = List.copyOf(complaints);
        this.busy = false;
    }

    private NotMovable(String text, boolean busy, RuntimeException failure) {
        super(text, failure);
        this.complaints = List.of(new Complaint("", 0, "", text));
        this.busy = busy;
    }

    /** What the engine or the facts of the case say against it. */
    static NotMovable because(RuntimeException failure) {
        return ConcurrentActs.isConflict(failure)
                ? new NotMovable("同一时刻有人在办理这一案，没有改变。请重试。", true, failure)
                : new NotMovable("新的步骤现在不能开始：它的办理人、期限或者所需的事实还不具备，例如期限尚未起算。请改选步骤，或者等案件再往下走。", false, failure);
    }

    /** Somebody acted on the case in the same moment: it may go when tried again. */
    public boolean isBusy() {
        return busy;
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
