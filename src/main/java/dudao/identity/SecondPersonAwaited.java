package dudao.identity;

import java.util.List;

/** 等待另一人审批: what one person has proposed and a second one has to decide, told on the start page of whoever may. */
public interface SecondPersonAwaited {

    /** @param address of the page where it is decided */
    record Awaited(String what, String address) {}

    /** What somebody else has proposed and the current person may decide. */
    List<Awaited> awaited();
}
