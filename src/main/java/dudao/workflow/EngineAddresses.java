package dudao.workflow;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * What is open of the engine: what Tasklist and Welcome ask for, and for administrators and auditors what Cockpit and Admin
 * read. All else is closed to everybody, among it whatever would act past a form: completing, delegating and reassigning
 * tasks, writing variables, attachments, messages, starting and modifying cases, deployments, grants.
 */
@Component
class EngineAddresses implements OpenAddresses {

    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    /** The ids of the engine have digits; words in the same place, such as count or create, ask for something else. */
    private static final String ID = "/{id:.*[0-9].*}";

    private static final List<String> READ_BY_OPERATORS = List.of(
            "process-definition",
            "process-instance",
            "decision-definition",
            "decision-requirements-definition",
            "case-definition",
            "task/report",
            "deployment",
            "incident",
            "job",
            "job-definition",
            "external-task",
            "batch");
    private static final Post[] OPERATORS = {Post.ADMINISTRATOR, Post.AUDITOR};

    private final List<OpenAddress> open = new ArrayList<>();

    EngineAddresses() {
        webapps();
        inbox();
        tasks();
        operation();
    }

    @Override
    public List<OpenAddress> list() {
        return List.copyOf(open);
    }

    private void webapps() {
        everybody(
                GET,
                "/camunda",
                "/camunda/",
                "/camunda/app/{app:tasklist|welcome}/**",
                "/camunda/lib/**",
                "/camunda/assets/**");
        everybody(GET, "/camunda/favicon.ico", "/camunda/api/engine/engine/", "/camunda/api/engine/engine");
        everybody(GET, "/camunda/api/admin/auth/user/default", "/camunda/api/tasklist/plugin/*/static/**");
        operators(GET, "/camunda/api/{app:cockpit|admin}/plugin/*/static/**");
        operators(GET, "/camunda/app/{app:cockpit|admin}/**", "/camunda/api/cockpit/plugin/**");
    }

    private void inbox() {
        engine(GET, "/filter", "/filter/count", "/filter" + ID);
        engine(OPTIONS, "/filter", "/filter" + ID);
        engine(GET, "/filter" + ID + "/list", "/filter" + ID + "/count");
        engine(POST, "/filter" + ID + "/list", "/filter" + ID + "/count");
        engine(GET, "/process-definition" + ID, "/process-definition" + ID + "/xml");
        engine(GET, "/user/{id}/profile", "/process-definition", "/process-definition/count");
        engine(GET, "/group", "/group/count", "/identity/password-policy");
        engine(POST, "/group", "/group/count");
        engine(GET, "/history/user-operation", "/history/user-operation/count");
    }

    private void tasks() {
        engine(GET, "/task", "/task/count", "/task" + ID, "/task" + ID + "/form", "/task" + ID + "/form-variables");
        engine(GET, "/task" + ID + "/deployed-form", "/task" + ID + "/comment", "/task" + ID + "/identity-links");
        engine(POST, "/task" + ID + "/claim", "/task" + ID + "/unclaim", "/task" + ID + "/submit-form");
    }

    /** Read only: whoever runs the engine sees what it does and changes nothing. */
    private void operation() {
        for (var resource : READ_BY_OPERATORS) {
            operators(GET, WEBAPPS + "/" + resource, WEBAPPS + "/" + resource + "/**");
        }
        for (var query : List.of(
                "process-instance", "process-instance/count", "variable-instance/count", "history/task/count")) {
            operators(POST, WEBAPPS + "/" + query);
        }
        operators(POST, "/camunda/api/cockpit/plugin/base/default/**");
        for (var resource : List.of("user", "group", "authorization", "tenant")) {
            open.add(OpenAddress.to(GET, WEBAPPS + "/" + resource, Post.ADMINISTRATOR));
            open.add(OpenAddress.to(GET, WEBAPPS + "/" + resource + "/**", Post.ADMINISTRATOR));
            // Admin asks what may be done before it shows anything; the roster is read only, so that is looking.
            open.add(OpenAddress.to(OPTIONS, WEBAPPS + "/" + resource, Post.ADMINISTRATOR));
            open.add(OpenAddress.to(OPTIONS, WEBAPPS + "/" + resource + "/", Post.ADMINISTRATOR));
        }
    }

    private void engine(HttpMethod method, String... paths) {
        for (var path : paths) {
            everybody(method, REST + path, WEBAPPS + path);
        }
    }

    private void everybody(HttpMethod method, String... patterns) {
        for (var pattern : patterns) {
            open.add(OpenAddress.toEverybody(method, pattern));
        }
    }

    private void operators(HttpMethod method, String... patterns) {
        for (var pattern : patterns) {
            open.add(OpenAddress.to(method, pattern, OPERATORS));
        }
    }
}
