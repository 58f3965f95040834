package dudao.objection;

import java.util.List;

/**
 * What the page of a case offers of the objection track.
 *
 * @param below number of the case whose result an appeal is about; empty in every other case
 * @param appeals numbers of the cases in which the higher office handles appeals against the result
 * @param mayAppeal the person may still bring an appeal that the case no longer waits for
 * @param mayEnter the person may enter a request that came on paper
 */
public record CaseTrack(String below, List<String> appeals, boolean mayAppeal, boolean mayEnter) {

    public boolean isEmpty() {
        return below.isEmpty() && appeals.isEmpty() && !mayAppeal && !mayEnter;
    }
}
