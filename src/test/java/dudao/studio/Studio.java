package dudao.studio;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests leave behind them that decide on diagrams. */
public class Studio {

    private Studio() {}

    /** Other tests go back in time, where a decision that was ended later would count again. */
    public static void forgetDecisions(JdbcClient jdbc) {
        jdbc.sql("""
                        do $$ begin
                            alter table workflow_activation disable trigger user;
                            delete from workflow_activation;
                            alter table workflow_activation enable trigger user;
                        end $$
                        """).update();
    }
}
